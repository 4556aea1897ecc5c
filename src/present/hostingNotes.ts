// Which hosting services are connected, and how far are they known? A line each, with the way to end it.
import type { Moment } from '../core/history';
import type { HostingState } from '../core/hosting/hostingPlace';
import type { BalanceText } from '../protocol/balanceSnapshot';
import { saidReasons } from './confidence';
import { clipped } from './counted';
import { hostingProblem, momentOf } from './hostingProblem';
import type { Situation } from './situation';

const disconnect = { link: 'Disconnect', does: { type: 'disconnectReviews' } } as const;

/**
 * `github.com: your reviews as of 10:42.`; nothing while none is turned on. What went wrong stands beside the confidence, and here as far
 * as there was no room for it.
 */
export function hostingNotes({ report, now }: Pick<Situation, 'report' | 'now'>): BalanceText[] {
  if (report === null) return [];
  const said = new Set(saidReasons(report.headline).flatMap(({ hosting }) => hosting?.host ?? []));
  return report.hosting.map((state) => noteOf(state, said.has(state.host), now));
}

function noteOf({ host, readAt, problem }: HostingState, said: boolean, now: Moment): BalanceText {
  if (problem !== null && !said) return [...hostingProblem(problem, { host, readAt }, now), problem.code === 'limited' ? ' ' : ' · ', disconnect];
  const known = readAt === null ? problem === null ? 'your reviews are being read' : 'none of your reviews count' : `your reviews as of ${momentOf(readAt, now)}`;
  return [`${clipped(host, 80)}: ${known}. `, disconnect];
}
