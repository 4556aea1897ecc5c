// How much reading and pairing do trailers stand for? A small fixed time each, as git does not tell when it was done.
import type { Activity, LeadEvent } from './activity';
import { fullTrailersADay, pairingTrailerMinutes, reviewTrailerMinutes } from './allowances';
import { dayOf } from './isoWeek';
import { byTime } from './onePerPiece';
import { partsOf } from './parts';
import { evidenceOf } from './sessions';

/**
 * One activity a day, kind and category, oldest first: review on the committer's day, pairing on the author's. Trailers
 * beyond the eighth of a kind on a day share the time of eight. Events of other kinds and neutral ones are left out.
 */
export function trailerActivities(events: readonly LeadEvent[]): readonly Activity[] {
  const days = new Map<string, LeadEvent[]>();
  for (const event of events.toSorted(byTime)) {
    if (event.kind !== 'reviewTrailer' && event.kind !== 'pairingTrailer') continue;
    if (partsOf(event.parts).length === 0) continue;
    const key = `${dayOf(event.at)} ${event.kind}`;
    days.set(key, [...(days.get(key) ?? []), event]);
  }
  return [...days.values()].flatMap(ofOneDay);
}

function ofOneDay(events: readonly LeadEvent[]): readonly Activity[] {
  const share = Math.min(1, fullTrailersADay / events.length);
  const categories = new Set(events.flatMap((e) => partsOf(e.parts).map(([category]) => category)));
  return [...categories].flatMap((category) => {
    const its = events.filter((e) => e.parts[category] !== undefined);
    const first = its[0];
    if (!first) return [];
    const allowance = first.kind === 'pairingTrailer' ? pairingTrailerMinutes : reviewTrailerMinutes;
    const counts = share * its.reduce((sum, e) => sum + (e.parts[category] ?? 0), 0);
    return [{
      start: first.at, minutes: counts * allowance.minutes, low: counts * allowance.low, high: counts * allowance.high,
      category, source: 'trailers' as const, evidence: its.map(evidenceOf),
    }];
  });
}
