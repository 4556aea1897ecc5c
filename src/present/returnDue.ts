// What waits for a lead who is back? Hand-overs, decisions and notes to look at, each with the way to it.
import type { DelegationProgress } from '../core/delegation/answers';
import { dayOf } from '../core/balance/isoWeek';
import type { RepoPath } from '../core/history';
import type { Entry } from '../core/journal/entry';
import { clipped, sentence } from './counted';
import { dayWords } from './dates';
import { dueCheckIns, dueDecisions, dueEntries } from './due';
import { type HandoverRow, wordsRow } from './handoverRow';
import { moduleWords } from './handoverWords';
import { entryKind } from './journalNotes';
import { isCheckInDue } from './movementWords';
import type { Situation } from './situation';

export interface ReturnDue extends Pick<Situation, 'decisions' | 'entries' | 'now'> {
  readonly progress: readonly DelegationProgress[];
  /** What a module is called. */
  readonly names: (module: RepoPath) => string;
}

/** Longest due first. Of what is private its kind and day are said, and no word. */
export function returnDue({ progress, decisions, entries, now, names }: ReturnDue): readonly HandoverRow[] {
  const today = dayOf(now);
  const plans = new Set(progress.map(({ plan }) => plan.file));
  const own = (entry: Entry, day: string, description: string) => ({
    day, row: { ...wordsRow(`return due ${entry.file}`, `${sentence(entryKind(entry.type))} of ${dayWords(entry.created.slice(0, 10), today)}`, description), kind: 'due', about: { module: '', entry: entry.file } } satisfies HandoverRow,
  });
  return [
    ...progress.filter((one) => isCheckInDue(one, today)).map(({ plan }) => ({
      day: plan.checkIn ?? '', row: { ...wordsRow(`return due ${plan.file}`, names(plan.module), 'check-in due', moduleWords(plan.module)), kind: 'planDue', about: { module: plan.module, file: plan.file } } satisfies HandoverRow,
    })),
    ...dueDecisions(decisions, today).map(({ repo, decision }) => ({
      day: decision.reviewBy ?? '',
      row: { ...wordsRow(`return due ${repo} ${decision.file}`, clipped(decision.title, 160), 'to review', `Decision: ${clipped(decision.title, 160)}`), kind: 'due', about: { module: '', decision: { repo, file: decision.file } } } satisfies HandoverRow,
    })),
    ...dueEntries(entries, today).map((entry) => own(entry, entry.reviewBy ?? '', 'to review')),
    ...dueCheckIns(entries, today).filter(({ file }) => !plans.has(file)).map((entry) => own(entry, entry.checkIn ?? '', 'to look at again')),
  ].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map(({ row }) => row);
}
