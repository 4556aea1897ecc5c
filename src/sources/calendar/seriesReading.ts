// What does one event or series of a calendar say of the lead's time? Its titles are looked at here and not kept.
import { createHash } from 'node:crypto';
import type { Busy } from '../../core/balance/calendar';
import type { Deciding } from '../../core/balance/calendarRules';
import { type Invitation, type Meaning, meaningOf } from '../../core/balance/invitation';
import { addDays, dayOf } from '../../core/balance/isoWeek';
import type { Span } from '../../core/balance/spans';
import type { Zone } from '../../core/balance/zone';
import { type CalendarEvent, calendarEvent } from './calendarEvent';
import type { EventZones } from './eventZones';
import { type Occurrence, occurrences } from './occurrences';
import type { Steps } from './recurrence';

export interface SeriesQuestion {
  /** Instants in seconds. */
  readonly window: Span;
  /** Of the lead's days. */
  readonly days: Zone;
  readonly zones: EventZones;
  readonly steps: Steps;
  /** The lead's addresses, in lower case. */
  readonly me: ReadonlySet<string>;
  /** The lead's names: a day off may bear one. */
  readonly names: readonly string[];
  readonly deciding: Deciding;
}

export interface SeriesReading {
  readonly busy: readonly Busy[];
  readonly awayDays: readonly string[];
  /** Last day on which it takes place, `YYYY-MM-DD`; empty when it never does, null when it goes on after the window. */
  readonly until: string | null;
  /** Events that do not say when they are. */
  readonly unreadable: number;
  /** Events whose text was broken in wrong places. */
  readonly stray: number;
  /** Series whose rule cannot be followed. */
  readonly odd: number;
  /** TZIDs that nothing is known of. */
  readonly unknownZones: readonly string[];
}

/** `blocks` are the texts of all events with one UID. */
export function seriesReading(blocks: readonly string[], question: SeriesQuestion): SeriesReading {
  const { window, days, zones, steps, me } = question;
  const read = blocks.map((block) => calendarEvent(block, me));
  const events = read.map((r) => r.event).filter((e) => e !== null);
  const { found, last, odd } = occurrences(events, window, zones, steps);
  const wholeDays = events.some((e) => e.start.date);
  return {
    ...told(found, seriesKey(events), question),
    until: last === null ? null : last > 0 ? lastDay(last, wholeDays, days) : '',
    unreadable: read.length - events.length, stray: read.filter((r) => r.stray).length, odd,
    unknownZones: events.flatMap(({ start }) => (start.zone !== null && zones.isUnknown(start.zone) ? [start.zone] : [])),
  };
}

/** The end of the year 9999. */
const latest = 253_402_300_000;

/** Whole days end at the midnight after them. */
function lastDay(end: number, wholeDays: boolean, days: Zone): string {
  if (end > latest) return '9999-12-31';
  return dayOf(wholeDays ? { seconds: end - 1, offset: 0 } : days.at(end - 1));
}

/** A whole day may be an hour shorter when clocks jump, and a flight home an hour longer; seconds. */
const dayLong = 23 * 3600;
const longerThanDay = 25 * 3600;

/** Null for what takes place once. */
function seriesKey(events: readonly CalendarEvent[]): string | null {
  const uid = events[0]?.uid ?? '';
  const repeats = events.some((e) => e.rule !== null || e.more.length > 0 || e.instead !== null);
  return uid !== '' && repeats ? createHash('sha1').update(uid).digest('base64').slice(0, 12) : null;
}

function told(found: readonly Occurrence[], key: string | null, { window, names, deciding, days }: SeriesQuestion): Pick<SeriesReading, 'busy' | 'awayDays'> {
  const busy: Busy[] = [];
  const awayDays: string[] = [];
  const ask = once((event: CalendarEvent, lasts: Invitation['lasts']) => meaningOf({ ...event, title: withoutNames(event.title, names), lasts }, deciding));
  for (const occurrence of found) {
    const { event, from, to } = occurrence;
    const meaning = ask(event, to - from < dayLong ? 'hours' : to - from > longerThanDay ? 'severalDays' : 'day');
    if (meaning === 'away') awayDays.push(...daysOf(occurrence, window, days));
    else if (meaning !== null && to > window.from && from < window.to) busy.push({ from, to, ...meaning, tentative: event.tentative, ...(key === null ? {} : { series: { key, people: event.people } }) });
  }
  return { busy, awayDays };
}

/** The rules are asked once for all times of a series, not for each of them. */
function once(ask: (event: CalendarEvent, lasts: Invitation['lasts']) => Meaning | null): typeof ask {
  let known: { readonly event: CalendarEvent; readonly lasts: Invitation['lasts']; readonly meaning: Meaning | null } | null = null;
  return (event, lasts) => {
    if (known?.event !== event || known.lasts !== lasts) known = { event, lasts, meaning: ask(event, lasts) };
    return known.meaning;
  };
}

/** "Noor: vacation" is the lead's own. */
function withoutNames(title: string, names: readonly string[]): string {
  const patterns = names.filter((n) => n !== '').map((n) => new RegExp(`(?<!\\p{L})${n.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:'s)?(?!\\p{L})`, 'iu'));
  const found = patterns.find((p) => p.test(title));
  return found === undefined ? title : title.replace(found, '').replace(/^[\s:(),-]+|[\s:(),-]+$/g, '');
}

const half = 12 * 3600;
const week = 7 * 86_400;

/** Whole days as they are; of hours those days of the lead that they take at least half of. Not far outside the window. */
function daysOf({ from, to, wholeDays }: Occurrence, window: Span, zone: Zone): readonly string[] {
  const start = Math.max(from, window.from - week);
  const end = Math.min(to, window.to + week);
  if (start >= end) return [];
  const at = (seconds: number): string => dayOf(wholeDays ? { seconds, offset: 0 } : zone.at(seconds));
  const days: string[] = [];
  const last = at(end - 1);
  for (let day = at(start); day <= last; day = addDays(day, 1)) {
    const seconds = wholeDays ? half : Math.min(end, zone.startOf(addDays(day, 1)).seconds) - Math.max(start, zone.startOf(day).seconds);
    if (seconds >= half) days.push(day);
  }
  return days;
}
