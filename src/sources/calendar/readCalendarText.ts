// What does a calendar's text say of the lead's time in a stretch of weeks?
import path from 'node:path';
import type { Busy } from '../../core/balance/calendar';
import type { Deciding } from '../../core/balance/calendarRules';
import { type Invitation, meaningOf } from '../../core/balance/invitation';
import { addDays, dayOf } from '../../core/balance/isoWeek';
import type { Span } from '../../core/balance/spans';
import { zoneNamed, type Zone } from '../../core/balance/zone';
import { calendarEvent, type CalendarEvent } from './calendarEvent';
import { eventBlocks } from './eventBlocks';
import { EventZones } from './eventZones';
import { glance } from './glance';
import { type Occurrence, occurrences } from './occurrences';
import { Steps } from './recurrence';
import { wallClock } from './wallClock';

export interface CalendarQuestion {
  /** Instants in seconds. */
  readonly window: Span;
  /** IANA zone of the lead's days, and the clock of times that name none. */
  readonly zone: string;
  /** The lead's addresses. */
  readonly me: readonly string[];
  /** The lead's names: a day off may bear one. */
  readonly names: readonly string[];
  readonly deciding: Deciding;
}

export interface CalendarText {
  readonly busy: readonly Busy[];
  readonly awayDays: readonly string[];
  /** First day on which something begins, `YYYY-MM-DD`; null without events. */
  readonly from: string | null;
  /** Last day on which something ends; null when a series goes on after the window. */
  readonly until: string | null;
  readonly problem: string | null;
}

/** `file` is for the sentence on what could not be read. Titles are looked at here and not kept. */
export function readCalendarText(text: string, file: string, question: CalendarQuestion): CalendarText {
  const name = path.basename(file);
  const blocks = eventBlocks(text);
  if (blocks === null) return { busy: [], awayDays: [], from: null, until: null, problem: `${name} is not a calendar.` };
  const { window } = question;
  const me = new Set(question.me.map((m) => m.toLowerCase()));
  const zones = new EventZones(blocks.zones, wallClock(question.zone));
  const series = new Map<string, CalendarEvent[]>();
  let [unreadable, stray] = [0, 0];
  let [first, last] = ['', ''];
  for (const block of blocks.events) {
    const { begins, ends, matters } = glance(block, window);
    if (begins !== null && (first === '' || begins < first)) first = begins;
    if (ends !== null && ends > last) last = ends;
    if (!matters) continue;
    const read = calendarEvent(block, me);
    if (read.stray) stray++;
    if (read.event === null) unreadable++;
    else {
      const key = read.event.uid === '' ? `alone ${series.size}` : read.event.uid;
      series.set(key, [...(series.get(key) ?? []), read.event]);
    }
  }
  const cancelled = /^METHOD:CANCEL\s*$/im.test(blocks.head);
  const zone = zoneNamed(question.zone);
  const steps = new Steps();
  const found: Occurrence[] = [];
  let [goesOn, odd] = [false, 0];
  for (const events of cancelled ? [] : series.values()) {
    const its = occurrences(events, window, zones, steps);
    found.push(...its.found);
    odd += its.odd;
    if (its.last === null) goesOn = true;
    else if (Number.isFinite(its.last) && its.last > 0) last = maximum(last, lastDay(its.last, events, zone));
  }
  return {
    ...told(found, question, zone), from: first === '' ? null : first, until: goesOn ? null : maximum(last, first),
    problem: problemOf(name, { ...blocks, unreadable, stray, odd, unknown: [...zones.unknown] }),
  };
}

function maximum(a: string, b: string): string {
  return a > b ? a : b;
}

function lastDay(end: number, events: readonly CalendarEvent[], zone: Zone): string {
  // Whole days end at the midnight after them.
  const moment = events.some((e) => e.start.date) ? { seconds: end, offset: 0 } : zone.at(end);
  return moment.seconds > maximumSecond ? '9999-12-31' : dayOf({ ...moment, seconds: moment.seconds - 1 });
}

/** The end of the year 9999. */
const maximumSecond = 253_402_300_000;

/** A whole day may be an hour shorter when clocks jump, and a flight home an hour longer; seconds. */
const dayLong = 23 * 3600;
const longerThanDay = 25 * 3600;

function told(found: readonly Occurrence[], { window, names, deciding }: CalendarQuestion, zone: Zone): Pick<CalendarText, 'busy' | 'awayDays'> {
  const busy: Busy[] = [];
  const awayDays = new Set<string>();
  for (const { event, from, to, wholeDays } of found) {
    const lasts = to - from < dayLong ? 'hours' : to - from > longerThanDay ? 'severalDays' : 'day';
    const invitation: Invitation = { ...event, title: withoutNames(event.title, names), lasts };
    const meaning = meaningOf(invitation, deciding);
    if (meaning === null) continue;
    if (meaning === 'away') for (const day of daysOf({ from, to, wholeDays }, window, zone)) awayDays.add(day);
    else if (to > window.from && from < window.to) busy.push({ from, to, ...meaning, tentative: event.tentative });
  }
  return { busy, awayDays: [...awayDays].sort() };
}

/** "Noor: vacation" is the lead's own. */
function withoutNames(title: string, names: readonly string[]): string {
  const patterns = names.filter((n) => n !== '').map((n) => new RegExp(`(?<!\\p{L})${n.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:'s)?(?!\\p{L})`, 'iu'));
  const found = patterns.find((p) => p.test(title));
  return found === undefined ? title : title.replace(found, '').replace(/^[\s:(),-]+|[\s:(),-]+$/g, '');
}

const half = 12 * 3600;

/** Whole days as they are; of hours those days in the lead's zone that they take at least half of. Inside the window. */
function daysOf({ from, to, wholeDays }: Pick<Occurrence, 'from' | 'to' | 'wholeDays'>, window: Span, zone: Zone): readonly string[] {
  const at = (seconds: number): string => (wholeDays ? dayOf({ seconds, offset: 0 }) : dayOf(zone.at(seconds)));
  const end = Math.min(to, window.to + 7 * 86_400);
  const days: string[] = [];
  const start = Math.max(from, window.from - 7 * 86_400);
  for (let day = at(start); day <= at(end - 1); day = addDays(day, 1)) {
    const [begins, ends] = wholeDays ? [from, to] : [Math.max(start, zone.startOf(day).seconds), Math.min(end, zone.startOf(addDays(day, 1)).seconds)];
    if (wholeDays || ends - begins >= half) days.push(day);
  }
  return days;
}

interface Damage {
  readonly cutOff: boolean;
  readonly unended: number;
  readonly unreadable: number;
  readonly stray: number;
  readonly odd: number;
  readonly unknown: readonly string[];
}

/** The weightiest thing that is wrong, in one line. */
function problemOf(name: string, { cutOff, unended, unreadable, stray, odd, unknown }: Damage): string | null {
  const events = (count: number): string => (count === 1 ? '1 event' : `${count} events`);
  if (cutOff) return `${name} is cut off: what is whole of it counts.`;
  if (unreadable > 0) return `In ${name} ${events(unreadable)} cannot be read; the rest counts.`;
  if (unended > 0) return `In ${name} ${events(unended)} have no end mark; they count as far as they go.`;
  if (stray > 0) return `In ${name} lines are broken in wrong places; its events count as far as they can be read.`;
  if (odd > 0) return `In ${name} ${events(odd)} repeat in a way that cannot be followed; they count once.`;
  if (unknown.length > 0) return `In ${name} a time zone is called "${unknown[0]!.slice(0, 60)}", which is none; its events are read on your clock.`;
  return null;
}
