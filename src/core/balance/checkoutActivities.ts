// How much reading does a checked-out branch of somebody else stand for? A fixed time, never longer than it was open.
import type { Activity, LeadEvent } from './activity';
import { checkoutMinutes, fullTrailersADay } from './allowances';
import { dayOf } from './isoWeek';
import { byTime } from './onePerPiece';
import { evidenceOf } from './sessions';

/** One activity a day, oldest first. Branches beyond the eighth of a day share the time of eight, as trailers do. */
export function checkoutActivities(events: readonly LeadEvent[]): readonly Activity[] {
  const days = new Map<string, LeadEvent[]>();
  for (const event of events.toSorted(byTime)) {
    if (event.kind === 'checkout') days.set(dayOf(event.at), [...(days.get(dayOf(event.at)) ?? []), event]);
  }
  return [...days.values()].flatMap((its) => {
    const first = its[0];
    if (!first) return [];
    const share = Math.min(1, fullTrailersADay / its.length);
    const sum = (minutes: number): number => share * its.reduce((all, e) => all + Math.min(minutes, e.stay ?? minutes), 0);
    return [{
      start: first.at, minutes: sum(checkoutMinutes.minutes), low: sum(checkoutMinutes.low), high: sum(checkoutMinutes.high),
      category: 'review' as const, source: 'branches' as const, evidence: its.map(evidenceOf),
    }];
  });
}
