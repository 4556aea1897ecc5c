// What waits for the lead today? Decisions whose review date has come, records that were never committed, hand-overs and notes to look at.
import type { Entry } from '../core/journal/entry';
import type { BalanceText } from '../protocol/balanceSnapshot';
import { counted } from './counted';
import { daysBetween } from './dates';
import { dayOf } from '../core/balance/isoWeek';
import type { RepositoryDecision } from '../core/journal/repositoryDecision';
import type { Situation } from './situation';

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

/** Nothing is looked at again any more. */
const over: ReadonlySet<string> = new Set(['done', 'dropped', 'reached']);

/** Hand-overs, goals and other notes that are not over, with a check-in of today or before, longest due first. */
export function dueCheckIns(entries: readonly Entry[], today: string): readonly Entry[] {
  return entries
    .filter(({ checkIn, status }) => checkIn !== undefined && checkIn <= today && !over.has(status ?? ''))
    .toSorted((a, b) => (a.checkIn ?? '').localeCompare(b.checkIn ?? ''));
}

/** A record that lies around for this long was forgotten; days. */
const forgottenAfter = 7;

/** Shared records that are not in the history a week after they were written, longest first. */
export function uncommittedDecisions(decisions: readonly RepositoryDecision[], today: string): readonly RepositoryDecision[] {
  return decisions
    .filter(({ uncommittedSince: since }) => since !== null && daysBetween(since, today) >= forgottenAfter)
    .toSorted((a, b) => (a.uncommittedSince ?? '').localeCompare(b.uncommittedSince ?? ''));
}

/** For the badge. A decision that is due and not committed is one thing to do. */
export function dueCount({ decisions, entries, now, sharing }: Pick<Situation, 'decisions' | 'entries' | 'now' | 'sharing'>): number {
  if (sharing) return 0;
  const today = dayOf(now);
  return new Set([...dueDecisions(decisions, today), ...uncommittedDecisions(decisions, today)]).size + dueEntries(entries, today).length + dueCheckIns(entries, today).length;
}

/** `2 decisions to review, 1 decision not committed, 1 check-in`; empty when nothing is due. */
export function dueWords({ decisions, entries, now }: Pick<Situation, 'decisions' | 'entries' | 'now'>): string {
  return [decisionsDue({ decisions, entries, now }), checkInsDue({ entries, now })].filter((words) => words !== '').join(', ');
}

function checkInsDue({ entries, now }: Pick<Situation, 'entries' | 'now'>): string {
  const count = dueCheckIns(entries, dayOf(now)).length;
  return count === 0 ? '' : counted(count, 'check-in');
}

/** `2 decisions to review, 1 decision not committed`; empty when none of them waits. */
export function decisionsDue({ decisions, entries, now }: Pick<Situation, 'decisions' | 'entries' | 'now'>): string {
  const today = dayOf(now);
  const [review, uncommitted] = [dueDecisions(decisions, today).length + dueEntries(entries, today).length, uncommittedDecisions(decisions, today).length];
  return [...(review > 0 ? [`${counted(review, 'decision')} to review`] : []), ...(uncommitted > 0 ? [`${counted(uncommitted, 'decision')} not committed`] : [])].join(', ');
}

/** `2 decisions to review`, which leads to the Journal, and `1 check-in`, which leads to Delegation where all of them are hand-overs; null when nothing is due. */
export function dueLine(situation: Situation): BalanceText | null {
  const [decisions, checkIns] = [decisionsDue(situation), checkInsDue(situation)];
  const handOvers = dueCheckIns(situation.entries, dayOf(situation.now)).every(({ type }) => type === 'delegation');
  const parts: BalanceText = [
    ...(decisions === '' ? [] : [{ link: decisions, does: { type: 'showJournal' } } as const]),
    ...(decisions === '' || checkIns === '' ? [] : [', ']),
    ...(checkIns === '' ? [] : [{ link: checkIns, does: { type: handOvers ? 'showDelegation' : 'showJournal' } } as const]),
  ];
  return parts.length === 0 ? null : parts;
}
