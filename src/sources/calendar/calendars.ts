// What do the lead's calendars say of a stretch of weeks? Files that have not changed since are not read again.
import path from 'node:path';
import type { Calendar } from '../../core/balance/calendar';
import { dayOf } from '../../core/balance/isoWeek';
import { zoneNamed } from '../../core/balance/zone';
import { calendarFile } from './calendarFile';
import { type CalendarFileFacts, calendarPlace } from './calendarPlaces';
import { type CalendarQuestion, type CalendarText, readCalendarText, type ReadSeries } from './readCalendarText';

export interface CalendarsQuestion extends CalendarQuestion {
  /** Files and folders, absolute. */
  readonly places: readonly string[];
  /** Changes whenever the rules do. */
  readonly rulesMark: string;
  readonly signal?: AbortSignal | undefined;
}

interface KeptFile {
  readonly bytes: number;
  readonly changed: number;
  readonly digest: string;
  /** What the reading rested on besides the file. */
  readonly asked: string;
  readonly reading: CalendarText;
  readonly series: ReadSeries;
}

/** Keeps what it read, without titles, as long as it lives. */
export class Calendars {
  private kept = new Map<string, KeptFile>();

  /** One calendar a place, in the order of the places; never rejects but for the signal: what cannot be read is a problem of its calendar. */
  async read(question: CalendarsQuestion): Promise<readonly Calendar[]> {
    const before = this.kept;
    const now = new Map<string, KeptFile>();
    const calendars: Calendar[] = [];
    for (const place of new Set(question.places)) calendars.push(await this.ofPlace(place, question, before, now));
    // What is no longer connected is forgotten.
    this.kept = now;
    return calendars;
  }

  private async ofPlace(place: string, question: CalendarsQuestion, before: ReadonlyMap<string, KeptFile>, now: Map<string, KeptFile>): Promise<Calendar> {
    const name = path.basename(place);
    const files = await calendarPlace(place);
    const nothing = { name, busy: [], awayDays: [], known: null };
    if (files === null) return { ...nothing, problems: [`There is no ${name} any more.`] };
    if (files.length === 0) return { ...nothing, problems: [`There is no calendar file in ${name}.`] };
    const readings: CalendarText[] = [];
    for (const facts of files) {
      const read = await fileReading(facts, question, before.get(facts.file));
      now.set(facts.file, read);
      readings.push(read.reading);
    }
    const changed = Math.max(...files.map((f) => f.changed));
    return {
      name,
      busy: readings.flatMap((r) => r.busy),
      awayDays: [...new Set(readings.flatMap((r) => r.awayDays))].sort(),
      known: knownSpan(readings, dayOf(zoneNamed(question.zone).at(Math.floor(changed / 1000)))),
      problems: readings.map((r) => r.problem).filter((p) => p !== null),
    };
  }
}

/** To the day of the export, which is the file's last change, or to the last event where that is earlier. */
function knownSpan(readings: readonly CalendarText[], exported: string): Calendar['known'] {
  const from = readings.map((r) => r.from).filter((d) => d !== null).toSorted()[0];
  if (from === undefined) return null;
  const goesOn = readings.some((r) => r.from !== null && r.until === null);
  const last = readings.map((r) => r.until ?? '').toSorted().at(-1) ?? '';
  return { from, until: goesOn || last > exported ? exported : last };
}

async function fileReading(facts: CalendarFileFacts, question: CalendarsQuestion, kept: KeptFile | undefined): Promise<KeptFile> {
  const { window, zone, me, names, rulesMark, signal } = question;
  const asked = JSON.stringify([window, zone, me, names, rulesMark]);
  const { bytes, changed } = facts;
  if (kept?.bytes === bytes && kept.changed === changed && kept.asked === asked) return kept;
  const content = await calendarFile(facts.file, signal);
  if ('problem' in content) {
    return { bytes, changed, digest: '', asked, reading: { busy: [], awayDays: [], from: null, until: null, problem: content.problem }, series: new Map() };
  }
  const { text, digest } = content;
  const same = kept?.asked === asked ? kept : undefined;
  // A sync program that writes the same again costs no second reading.
  if (same?.digest === digest) return { ...same, bytes, changed };
  const { series, ...reading } = readCalendarText(text, facts.file, question, same?.series);
  return { bytes, changed, digest, asked, reading, series };
}
