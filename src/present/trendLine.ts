// Is it more or less than in the lead's own last quarter? One sentence, and none where too little is known.
import type { BalanceReport } from '../core/balance/report';
import { aboutHours } from './hours';

/** Smaller differences than this part, or than an hour a week, are no change: an estimate bears no more. */
const noticeable = { part: 0.15, minutes: 60 } as const;

/** `Hands-on about 8½ h a week, about 11 h in the quarter before.`; empty where there is nothing to compare. */
export function trendLine({ trend }: BalanceReport): string {
  if (trend === null) return '';
  const { handsOn, handsOnBefore: before } = trend;
  const difference = Math.abs(handsOn - before);
  if (difference < noticeable.minutes || difference < noticeable.part * before) return `Hands-on ${aboutHours(handsOn)} a week, as in the quarter before.`;
  return `Hands-on ${aboutHours(handsOn)} a week, ${aboutHours(before)} in the quarter before.`;
}
