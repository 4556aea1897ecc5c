// What went wrong with a hosting service, what counts meanwhile, and what can be done? A line for where it is asked how sure the figures are.
import { dayOf } from '../core/balance/isoWeek';
import type { Moment } from '../core/history';
import type { HostingProblem, HostingState } from '../core/hosting/hostingPlace';
import type { BalanceText } from '../protocol/balanceSnapshot';
import { clock, dayWords } from './dates';
import { hostingTrouble } from './hostingWords';

const again = { link: 'Try again', does: { type: 'readReviews' } } as const;
const connectAgain = { link: 'Connect again', does: { type: 'connectReviews' } } as const;

/** What another sign-in, or one with another permission, could mend. */
const byConnecting: ReadonlySet<HostingProblem['code']> = new Set(['signedOut', 'refused', 'notShown']);

export function hostingProblem(problem: HostingProblem, { host, readAt }: Pick<HostingState, 'host' | 'readAt'>, now: Moment): BalanceText {
  const words = hostingTrouble(problem, host, problem.until === undefined ? '' : momentOf(problem.until, now), readAt === null ? '' : momentOf(readAt, now));
  // A limit ends by itself, and asking would only make it longer.
  if (problem.code === 'limited') return [words];
  return [`${words} `, byConnecting.has(problem.code) ? connectAgain : again];
}

/** `10:42`, with the day where it is another one; `seconds` since 1970. */
export function momentOf(seconds: number, now: Moment): string {
  const at = { seconds, offset: now.offset };
  return dayOf(at) === dayOf(now) ? clock(at) : `${dayWords(dayOf(at), dayOf(now))}, ${clock(at)}`;
}
