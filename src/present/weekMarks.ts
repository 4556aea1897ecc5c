// What can the lead say of a week in one click? Why it was outside the band on purpose, or that they were away.
import type { WeekFigures } from '../core/balance/report';
import { purposes, type Purpose } from '../core/journal/weekNote';
import type { BalanceWeek } from '../protocol/balanceSnapshot';

export const purposeNames: Readonly<Record<Purpose, string>> = { incident: 'Incident', release: 'Release', hiring: 'Hiring', cover: 'Cover' };

/** The chosen one takes itself back. */
export function weekMarks({ week, purpose, away }: WeekFigures): BalanceWeek['marks'] {
  return [
    ...purposes.map((one) => ({
      label: purposeNames[one], chosen: one === purpose, does: { type: 'markWeek' as const, week, purpose: one === purpose ? null : one },
    })),
    { label: 'I was away', chosen: away, does: { type: 'markAway' as const, week, away: !away } },
  ];
}
