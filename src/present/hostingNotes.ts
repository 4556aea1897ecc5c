// Which hosting services are connected, how far are they known, and what is wrong? A line each, with the way to change it.
import { dayOf } from '../core/balance/isoWeek';
import type { Moment } from '../core/history';
import type { HostingState } from '../core/hosting/hostingPlace';
import type { BalanceText } from '../protocol/balanceSnapshot';
import { clipped } from './counted';
import { clock, dayWords } from './dates';
import { hostingTrouble } from './hostingWords';
import type { Situation } from './situation';

const disconnect = { link: 'Disconnect', does: { type: 'disconnectReviews' } } as const;
const again = { link: 'Try again', does: { type: 'readReviews' } } as const;
const connectAgain = { link: 'Connect again', does: { type: 'connectReviews' } } as const;

/** `github.com: your reviews as of 10:42.`; nothing while none is turned on. */
export function hostingNotes({ report, now }: Pick<Situation, 'report' | 'now'>): BalanceText[] {
  return (report?.hosting ?? []).map((state) => noteOf(state, now));
}

function noteOf({ host, readAt, problem }: HostingState, now: Moment): BalanceText {
  const asOf = readAt === null ? '' : when(readAt, now);
  if (problem === null) return [readAt === null ? `${clipped(host, 80)}: your reviews are being read. ` : `${clipped(host, 80)}: your reviews as of ${asOf}. `, disconnect];
  const words = hostingTrouble(problem, host, problem.until === undefined ? '' : when(problem.until, now), asOf);
  const gone = problem.code === 'signedOut' || problem.code === 'refused';
  return [`${words} `, gone ? connectAgain : again, ' · ', disconnect];
}

/** `10:42`, with the day where it is another one. */
function when(seconds: number, now: Moment): string {
  const at = { seconds, offset: now.offset };
  return dayOf(at) === dayOf(now) ? clock(at) : `${dayWords(dayOf(at), dayOf(now))}, ${clock(at)}`;
}
