// What does a calendar's text say of the lead's time in a stretch of weeks?
import { createHash } from 'node:crypto';
import type { Busy } from '../../core/balance/calendar';
import type { Deciding } from '../../core/balance/calendarRules';
import type { Span } from '../../core/balance/spans';
import type { Zone } from '../../core/balance/zone';
import { eventBlocks } from './eventBlocks';
import { EventZones } from './eventZones';
import { glance, type GlanceDays } from './glance';
import { Steps } from './recurrence';
import { type SeriesQuestion, type SeriesReading, seriesReading } from './seriesReading';
import type { WallClocks } from './wallClocks';

export interface CalendarQuestion {
  /** Instants in seconds. */
  readonly window: Span;
  /** IANA zone of the lead's days, and the clock of times that name none. */
  readonly zone: string;
  /** That zone. */
  readonly days: Zone;
  readonly clocks: WallClocks;
  /** The lead's addresses, in lower case. */
  readonly me: ReadonlySet<string>;
  /** The lead's names: a day off may bear one. */
  readonly names: readonly string[];
  readonly deciding: Deciding;
  /** Of the window, see `glanceDays`. */
  readonly near: GlanceDays;
}

export interface CalendarText {
  readonly busy: readonly Busy[];
  /** In order, each once. */
  readonly awayDays: readonly string[];
  /** First day on which something begins, `YYYY-MM-DD`; null without events. */
  readonly from: string | null;
  /** Last day on which something ends; null when a series goes on after the window. */
  readonly until: string | null;
  readonly problem: string | null;
}

/** What was read of each series, by a digest of its text: a calendar that changed is read again only where it did. */
export type ReadSeries = ReadonlyMap<string, SeriesReading>;

/** `name` is for the sentence on what could not be read; `before` is what this returned for the same question. */
export function readCalendarText(text: string, name: string, question: CalendarQuestion, before: ReadSeries = new Map()): CalendarText & { readonly series: ReadSeries } {
  const blocks = eventBlocks(text);
  if (blocks === null) return { busy: [], awayDays: [], from: null, until: null, problem: `${name} is not a calendar.`, series: new Map() };
  const byUid = new Map<string, string[]>();
  let [first, last] = ['', ''];
  for (const block of blocks.events) {
    const { uid, begins, ends, matters } = glance(block, question.near);
    if (begins !== null && (first === '' || begins < first)) first = begins;
    if (ends !== null && ends > last) last = ends;
    if (!matters) continue;
    const its = byUid.get(uid);
    if (its === undefined || uid === '') byUid.set(uid === '' ? `alone ${byUid.size}` : uid, [block]);
    else its.push(block);
  }
  const whole = !blocks.cutOff && blocks.unended === 0;
  const from = first === '' ? null : first;
  // Most files of a folder with a file an event.
  if (byUid.size === 0 && whole) return { busy: nothing, awayDays: nothing, from, until: last > first ? last : first, problem: null, series: noSeries };
  // Nothing of a message that calls something off takes place.
  const read = byUid.size === 0 || /^METHOD:CANCEL\s*$/im.test(blocks.head) ? [] : readSeries([...byUid.values()], blocks.zones, question, before);
  const readings = read.map(([, reading]) => reading);
  for (const { until } of readings) if (until !== null && until > last) last = until;
  const sum = (count: (r: SeriesReading) => number): number => readings.reduce((all, r) => all + count(r), 0);
  return {
    busy: readings.flatMap((r) => r.busy),
    awayDays: [...new Set(readings.flatMap((r) => r.awayDays))].sort(),
    from,
    until: readings.some((r) => r.until === null) ? null : last > first ? last : first,
    problem: problemOf(name, { ...blocks, unreadable: sum((r) => r.unreadable), stray: sum((r) => r.stray), odd: sum((r) => r.odd), unknown: readings.flatMap((r) => r.unknownZones) }),
    series: new Map(read),
  };
}

const nothing: readonly never[] = [];
const noSeries: ReadSeries = new Map();

/** Each of `all` are the texts of one UID's events; each answer with the digest of its text. */
function readSeries(all: readonly (readonly string[])[], zoneBlocks: readonly string[], question: CalendarQuestion, before: ReadSeries): readonly (readonly [string, SeriesReading])[] {
  const blocks = zoneBlocks.map(plainLines);
  const zones = new EventZones(blocks, question.clocks.of(question.zone), question.clocks);
  const asked = { ...question, zones, steps: new Steps() };
  const zonesMark = blocks.join('\n');
  return all.map((its) => {
    const text = its.map(plainLines);
    const mark = createHash('sha1').update(text.join('\n')).update(zonesMark).digest('base64');
    return [mark, before.get(mark) ?? orUnreadable(text, asked)];
  });
}

/** With `\n` as line ends; only of what is read, as most of a calendar is not. */
function plainLines(block: string): string {
  return block.includes('\r') ? block.replace(/\r\n?/g, '\n') : block;
}

/** One series that nothing is prepared for does not take the calendar with it. */
function orUnreadable(blocks: readonly string[], question: SeriesQuestion): SeriesReading {
  try {
    return seriesReading(blocks, question);
  } catch {
    return { busy: [], awayDays: [], until: '', unreadable: blocks.length, stray: 0, odd: 0, unknownZones: [] };
  }
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
  if (unended > 0) return `In ${name} ${events(unended)} ${unended === 1 ? 'has no end mark; it counts as far as it goes' : 'have no end mark; they count as far as they go'}.`;
  if (stray > 0) return `In ${name} lines are broken in wrong places; its events count as far as they can be read.`;
  if (odd > 0) return `In ${name} ${events(odd)} ${odd === 1 ? 'repeats in a way that cannot be followed; it counts' : 'repeat in a way that cannot be followed; they count'} once.`;
  if (unknown.length > 0) return `In ${name} a time zone is called "${unknown[0]!.slice(0, 60)}", which is none; its events are read on your clock.`;
  return null;
}
