// When does each event of a calendar take place inside a stretch of time? Series with their exceptions, moved instances and ends.
import type { Span } from '../../core/balance/spans';
import type { CalendarEvent, Length, Written } from './calendarEvent';
import type { EventZones } from './eventZones';
import { repeating, type Steps } from './recurrence';

export interface Occurrence {
  readonly event: CalendarEvent;
  /** Instants in seconds; of whole days midnight as if in UTC. */
  readonly from: number;
  readonly to: number;
  readonly wholeDays: boolean;
}

export interface Occurrences {
  readonly found: readonly Occurrence[];
  /** Instant at which the last one ends; null when a series goes on after the stretch. */
  readonly last: number | null;
  /** Series whose rule could not be followed: their first time alone counts. */
  readonly odd: number;
}

const day = 86_400;

/** The events of one UID, or one without any. */
export function occurrences(events: readonly CalendarEvent[], window: Span, zones: EventZones, steps: Steps): Occurrences {
  const moved = newest(events.filter((e) => e.instead !== null), (e) => String(instantOf(e.instead!, zones)));
  const found = moved.map((e) => occurrence(e, e.start.wall, zones));
  let last: number | null = Math.max(...found.map((o) => o.to), -Infinity);
  let odd = 0;
  for (const series of newest(events.filter((e) => e.instead === null), () => '')) {
    const times = timesOf(series, window, zones, steps);
    if (times.odd) odd++;
    const instances = times.walls.flatMap((wall) => {
      const instant = instantOf({ ...series.start, wall }, zones);
      if (moved.some((e) => isAt(e.instead!, instant, wall, zones)) || series.except.some((e) => isAt(e, instant, wall, zones))) return [];
      return [instance(series, wall, laterVersion(moved, instant, zones), zones)];
    });
    found.push(...instances);
    last = times.last === null || last === null ? null : Math.max(last, occurrence(series, times.last, zones).to, ...instances.map((o) => o.to));
  }
  return { found: found.filter((o) => o.to > o.from && o.to > window.from - day && o.from < window.to + day), last, odd };
}

/** One event for each key: an edited one stands beside its earlier versions in some exports. */
function newest(events: readonly CalendarEvent[], key: (event: CalendarEvent) => string): readonly CalendarEvent[] {
  const found = new Map<string, CalendarEvent>();
  for (const [at, event] of events.entries()) {
    // Without a UID nothing says that two are one.
    const its = event.uid === '' ? `alone ${at}` : key(event);
    const other = found.get(its);
    if (other === undefined || isLater(event, other)) found.set(its, event);
  }
  return [...found.values()];
}

function isLater({ version: [a, stamp] }: CalendarEvent, { version: [b, other] }: CalendarEvent): boolean {
  return a > b || (a === b && stamp >= other);
}

interface Times {
  readonly walls: readonly number[];
  /** Wall-clock time of the last one; null when it goes on. */
  readonly last: number | null;
  readonly odd: boolean;
}

function timesOf({ start, rule, exceptRules, more }: CalendarEvent, window: Span, zones: EventZones, steps: Steps): Times {
  const clock = zones.clock(start.zone);
  const further = more.map((m) => (start.date || m.date ? m.wall : clock.toWall(instantOf(m, zones))));
  const plain = { walls: [...new Set([start.wall, ...further])], last: Math.max(start.wall, ...further) };
  if (rule === null) return { ...plain, odd: false };
  try {
    const stretch = { from: clock.toWall(window.from) - 40 * day, to: clock.toWall(window.to) + day };
    const follow = (text: string): ReturnType<typeof repeating> => repeating(text, start.wall, stretch, ruleEnd(text, start, zones), steps);
    const found = follow(rule);
    const left = new Set(exceptRules.flatMap((text) => follow(text).walls));
    return { walls: [...new Set([...found.walls.filter((wall) => !left.has(wall)), ...further])], last: found.last === null ? null : Math.max(found.last, plain.last), odd: false };
  } catch {
    return { ...plain, odd: true };
  }
}

/** A rule's UNTIL on the clock of its event; a day alone is meant to its end. Null without one. */
function ruleEnd(rule: string, start: Written, zones: EventZones): number | null {
  const match = /UNTIL=(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z)?)?/i.exec(rule);
  if (match === null) return null;
  const [year = 0, month = 1, date = 1, hour, minute = 0, second = 0] = match.slice(1, 7).map((n) => (n === undefined ? undefined : Number(n)));
  const midnight = Date.UTC(year, month - 1, date) / 1000;
  if (hour === undefined || start.date) return midnight + day - 1;
  const wall = midnight + hour * 3600 + minute * 60 + second;
  return match[7] === undefined ? wall : zones.clock(start.zone).toWall(wall);
}

function instantOf({ wall, zone, date }: Written, zones: EventZones): number {
  return date ? wall : zones.clock(zone).toInstant(wall);
}

/** A day without a time stands for every instance on it. */
function isAt(written: Written, instant: number, wall: number, zones: EventZones): boolean {
  return written.date ? Math.floor(wall / day) * day === written.wall : instantOf(written, zones) === instant;
}

/** The latest version of the series that holds at this instance ("this and all later ones"). */
function laterVersion(moved: readonly CalendarEvent[], instant: number, zones: EventZones): CalendarEvent | null {
  const holding = moved.filter((e) => e.andLater && instantOf(e.instead!, zones) <= instant);
  return holding.reduce<CalendarEvent | null>((a, b) => (a && instantOf(a.instead!, zones) > instantOf(b.instead!, zones) ? a : b), null);
}

function instance(series: CalendarEvent, wall: number, version: CalendarEvent | null, zones: EventZones): Occurrence {
  if (version === null) return occurrence(series, wall, zones);
  const instead = version.instead!;
  const was = zones.clock(version.start.zone).toWall(instantOf(instead, zones));
  return occurrence(version, wall + version.start.wall - (instead.date ? instead.wall : was), zones);
}

function occurrence(event: CalendarEvent, wall: number, zones: EventZones): Occurrence {
  const { start, end, length } = event;
  const begin = instantOf({ ...start, wall }, zones);
  const endAfter = (l: Length): number => instantOf({ ...start, wall: wall + l.days * day }, zones) + l.seconds;
  const whole = start.date ? { days: 1, seconds: 0 } : { days: 0, seconds: 0 };
  // An end makes all instances as long as the first, to the second; a length in days follows the clock (RFC 5545, 3.8.5.3).
  const lasts = end === null ? null : instantOf(end, zones) - instantOf(start, zones);
  // Some programs end a whole day on the day itself.
  const to = lasts === null || (lasts === 0 && start.date) ? endAfter(length ?? whole) : begin + lasts;
  return { event, from: begin, to, wholeDays: start.date };
}
