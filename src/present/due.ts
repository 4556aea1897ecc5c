// What waits for the lead today? Decisions whose review date has come.
import type { Entry } from '../core/journal/entry';
import type { BalanceText } from '../protocol/balanceSnapshot';
import { counted } from './counted';
import { dayOf } from '../core/balance/isoWeek';
import type { RepositoryDecision, Situation } from './situation';

/** Decisions that nobody reviews any more. */
const settled: ReadonlySet<string> = new Set(['rejected', 'deprecated', 'superseded']);

/** Shared decisions with a review date of today or before, longest due first. */
export function dueDecisions<D extends Pick<RepositoryDecision, 'decision'>>(decisions: readonly D[], today: string): readonly D[] {
  return decisions
    .filter(({ decision: d }) => d.reviewBy !== null && d.reviewBy <= today && !settled.has(d.status))
    .toSorted((a, b) => (a.decision.reviewBy ?? '').localeCompare(b.decision.reviewBy ?? ''));
}

/** Private decisions with a review date of today or before. A companion is due with its shared record, not twice. */
export function dueEntries(entries: readonly Entry[], today: string): readonly Entry[] {
  return entries
    .filter((e) => e.type === 'decision' && e.companionOf === null && e.reviewBy !== null && e.reviewBy <= today && !settled.has(e.status ?? ''))
    .toSorted((a, b) => (a.reviewBy ?? '').localeCompare(b.reviewBy ?? ''));
}

/** For the badge. */
export function dueCount({ decisions, entries, now }: Pick<Situation, 'decisions' | 'entries' | 'now'>): number {
  const today = dayOf(now);
  return dueDecisions(decisions, today).length + dueEntries(entries, today).length;
}

/** `2 decisions to review`, which leads to the Journal; null when nothing is due. */
export function dueLine(situation: Situation): BalanceText | null {
  const count = dueCount(situation);
  return count === 0 ? null : [{ link: `${counted(count, 'decision')} to review`, does: { type: 'showJournal' } }];
}
