// What did the lead's calendars show, each minute once? Meetings, focus blocks and breaks of all of them on one timeline.
import { categories } from '../settings';
import type { Busy, Calendar } from './calendar';
import { dayOf, mondayOf } from './isoWeek';
import { without, type Span } from './spans';
import type { Zone } from './zone';

/** An event of a calendar with the time that is its own; empty when all of it counts for others. */
export interface Meeting extends Busy {
  readonly calendar: string;
  readonly own: readonly Span[];
}

export interface AtTheTime {
  readonly awayDays: ReadonlySet<string>;
  readonly zone: Zone;
  /** Seconds since 1970. */
  readonly now: number;
  /** Time that the lead has logged by the clock, united: the lead's own word is better than a calendar's. */
  readonly logged: readonly Span[];
}

/**
 * Events up to `now` in weeks that their calendar speaks of, on days that are not off; the running one as far as
 * it has come. Where several lie at one time, the minutes go to what was logged, then to what is certain, then to the shortest, as the narrower
 * appointment says best what was really done; the order of calendars and events makes no difference. Earliest first.
 */
export function meetings(calendars: readonly Calendar[], { awayDays, zone, now, logged }: AtTheTime): readonly Meeting[] {
  const all = new Map<string, Busy & { readonly calendar: string }>();
  for (const { name, busy, known } of calendars) {
    for (const one of busy) {
      if (one.from >= now || known === null) continue;
      const day = dayOf(zone.at(one.from));
      if (awayDays.has(day) || mondayOf(day) < mondayOf(known.from) || mondayOf(day) > mondayOf(known.until)) continue;
      const key = `${one.from} ${one.to} ${one.category}`;
      const same = all.get(key);
      const next = { ...one, to: Math.min(one.to, now), calendar: name };
      // One invitation in two calendars is one meeting.
      if (same === undefined || inOrder(next, same) < 0) all.set(key, next);
    }
  }
  const taken: Span[] = [...logged];
  const found = [...all.values()].sort(inOrder).map((one) => {
    const own = without(one, taken);
    for (const span of own) taken.splice(taken.findLastIndex((t) => t.from < span.from) + 1, 0, span);
    return { ...one, own };
  });
  return found.sort((a, b) => a.from - b.from || inOrder(a, b));
}

/** Who gets the minutes first. */
function inOrder(a: Busy & { readonly calendar: string }, b: Busy & { readonly calendar: string }): number {
  const rank = ({ category }: Busy): number => (category === 'nothing' ? categories.length : categories.indexOf(category));
  return Number(a.tentative) - Number(b.tentative) || (a.to - a.from) - (b.to - b.from) || a.from - b.from || rank(a) - rank(b)
    || byText(a.rule, b.rule) || byText(a.calendar, b.calendar) || byText(b.series?.key ?? '', a.series?.key ?? '') || (b.series?.people ?? 0) - (a.series?.people ?? 0);
}

/** By code units: a locale would order differently on another machine. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
