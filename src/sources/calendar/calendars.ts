// What do the lead's calendars say of a stretch of weeks? Files that have not changed since are not read again.
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Calendar } from '../../core/balance/calendar';
import type { Deciding } from '../../core/balance/calendarRules';
import { dayOf } from '../../core/balance/isoWeek';
import type { Span } from '../../core/balance/spans';
import { type Zone, zoneNamed } from '../../core/balance/zone';
import { calendarFile } from './calendarFile';
import { type CalendarFileFacts, calendarPlace } from './calendarPlaces';
import { glanceDays } from './glance';
import { type CalendarQuestion, type CalendarText, readCalendarText, type ReadSeries } from './readCalendarText';
import { WallClocks } from './wallClocks';

export interface ConnectedCalendar {
  /** A file or folder, absolute. */
  readonly place: string;
  /** For the screen. */
  readonly name: string;
  /** The file is a copy of what is at an address, and this is why that could not be read the last time, as it stands after a colon. */
  readonly address?: { readonly problem: string | null };
}

export interface CalendarsQuestion {
  readonly connected: readonly ConnectedCalendar[];
  /** Instants in seconds. */
  readonly window: Span;
  /** IANA zone of the lead's days. */
  readonly zone: string;
  /** The lead's addresses and names. */
  readonly me: readonly string[];
  readonly names: readonly string[];
  readonly deciding: Deciding;
  /** Changes whenever the rules do. */
  readonly rulesMark: string;
  readonly signal?: AbortSignal | undefined;
}

interface KeptFile {
  readonly bytes: number;
  readonly changed: number;
  readonly digest: string;
  readonly reading: CalendarText;
  readonly series: ReadSeries;
}

/** Other work of the thread waits no longer than this; milliseconds. */
const patience = 50;

/** Keeps what it read, without titles, as long as it lives. */
export class Calendars {
  private readonly clocks = new WallClocks();
  /** What the readings rest on besides the files. */
  private asked = '';
  private kept: ReadonlyMap<string, KeptFile> = new Map();

  /** One calendar for each, in their order, and one for a place that is connected twice; never rejects but for the signal: what cannot be read is a problem of its calendar. */
  async read({ connected, me, rulesMark, signal, ...question }: CalendarsQuestion): Promise<readonly Calendar[]> {
    const { window, zone, names } = question;
    const asked = JSON.stringify([window, zone, me, names, rulesMark]);
    const before = asked === this.asked ? this.kept : new Map<string, KeptFile>();
    const whole = { ...question, me: new Set(me.map((m) => m.toLowerCase())), days: zoneNamed(zone), clocks: this.clocks, near: glanceDays(window) };
    const now = new Map<string, KeptFile>();
    const calendars: Calendar[] = [];
    let rested = performance.now();
    for (const one of connected.filter(({ place }, at) => connected.findIndex((other) => other.place === place) === at)) {
      const files = calendarPlace(one.place);
      for (const facts of files ?? []) {
        const name = facts.file === one.place ? one.name : path.basename(facts.file);
        now.set(facts.file, fileReading(facts, name, whole, before.get(facts.file)));
        if (performance.now() - rested < patience) continue;
        await setImmediate(undefined, { signal });
        rested = performance.now();
      }
      calendars.push(calendarOf(one, files, now, whole.days));
    }
    // What is no longer connected is forgotten.
    [this.asked, this.kept] = [asked, now];
    return calendars;
  }
}

function calendarOf({ name, address }: ConnectedCalendar, files: readonly CalendarFileFacts[] | null, read: ReadonlyMap<string, KeptFile>, days: Zone): Calendar {
  const nothing = { name, busy: [], awayDays: [], known: null };
  if (files === null) return { ...nothing, problems: [address === undefined ? `There is no ${name} any more.` : neverRead(name, address.problem)] };
  const readings = files.flatMap(({ file }) => read.get(file)?.reading ?? []);
  if (readings.length === 0) return { ...nothing, problems: [`There is no calendar file in ${name}.`] };
  const changed = dayOf(days.at(Math.floor(files.reduce((latest, f) => Math.max(latest, f.changed), 0) / 1000)));
  return {
    name,
    busy: readings.flatMap((r) => r.busy),
    awayDays: [...new Set(readings.flatMap((r) => r.awayDays))].sort(),
    known: knownSpan(readings, changed),
    problems: readings.map((r) => r.problem).filter((p) => p !== null),
    ...(address?.problem ? { copyOf: { day: changed, why: address.problem } } : {}),
  };
}

function neverRead(name: string, problem: string | null): string {
  return problem === null ? `${name} is being read for the first time.` : `${name} could not be read: ${problem}.`;
}

/** To the day of the export, which is the file's last change, or to the last event where that is earlier. */
function knownSpan(readings: readonly CalendarText[], exported: string): Calendar['known'] {
  let [from, last, goesOn]: [string | null, string, boolean] = [null, '', false];
  for (const one of readings) {
    if (one.from !== null && (from === null || one.from < from)) from = one.from;
    if (one.until !== null && one.until > last) last = one.until;
    goesOn ||= one.from !== null && one.until === null;
  }
  return from === null ? null : { from, until: goesOn || last > exported ? exported : last };
}

function fileReading({ file, bytes, changed }: CalendarFileFacts, name: string, question: CalendarQuestion, kept: KeptFile | undefined): KeptFile {
  if (kept?.bytes === bytes && kept.changed === changed) return kept;
  const content = calendarFile(file, bytes, name);
  if ('problem' in content) {
    return { bytes, changed, digest: '', reading: { busy: [], awayDays: [], from: null, until: null, problem: content.problem }, series: new Map() };
  }
  const { text, digest } = content;
  // A sync program that writes the same again costs no second reading.
  if (digest !== '' && kept?.digest === digest) return { ...kept, bytes, changed };
  const { series, ...reading } = readCalendarText(text, name, question, kept?.series);
  return { bytes, changed, digest, reading, series };
}
