// Time that the lead logs, and what they say of their weeks: written, changed and taken back in the private folder.
import { randomUUID } from 'node:crypto';
import { mondayOfWeek } from '../core/balance/isoWeek';
import { zoneNamed } from '../core/balance/zone';
import { momentOfLine } from '../core/journal/timeEntry';
import type { TimeLine } from '../core/journal/timeLine';
import type { WeekNoteChange } from '../core/journal/weekNote';
import { changeTime, readTime, writeTime, type TimeWritten } from '../store/journal/timeEntries';
import { setWeekNote } from '../store/journal/weekNotes';
import { stampOf } from './clock';
import type { Written } from './contract';

/** Where and when: the private folder, milliseconds since 1970, and the IANA zone of days. */
export interface LogPlace {
  readonly folder: string;
  readonly now: number;
  readonly zone: string;
}

export async function logTime(line: TimeLine, place: LogPlace): Promise<Written> {
  return { file: await writeTime(place.folder, written(line, place), randomUUID()), companion: null };
}

export function timeOfEntry(entry: string, { folder, zone }: LogPlace): Promise<TimeLine> {
  return readTime(folder, entry, zoneNamed(zone));
}

export async function changeLoggedTime(entry: string, line: TimeLine, place: LogPlace): Promise<Written> {
  return { file: await changeTime(place.folder, entry, written(line, place), zoneNamed(place.zone)), companion: null };
}

export async function noteOnWeek(week: string, change: WeekNoteChange, { folder, now, zone }: LogPlace): Promise<Written> {
  return { file: await setWeekNote(folder, { week, monday: mondayOfWeek(week), change, at: stampOf(now, zone) }, randomUUID()), companion: null };
}

function written(line: TimeLine, { now, zone }: LogPlace): TimeWritten {
  const zoned = zoneNamed(zone);
  const moment = momentOfLine(line, zoned, zoned.at(Math.floor(now / 1000)));
  return { line, created: stampOf(moment.seconds * 1000, zone).iso, at: stampOf(now, zone) };
}
