import path from 'node:path';
import type { Stamp } from '../../core/journal/entry';
import { weekEntry } from '../../core/journal/weekEntry';
import { weekNoteFields, type WeekNoteChange } from '../../core/journal/weekNote';
import { editFields } from './editFields';
import { entryToChange } from './entryToChange';
import { listEntries } from './listEntries';
import { replaceFile } from './safeWrite';
import { writeEntry } from './writeEntry';

export interface WeekNoteWritten {
  /** ISO week, and its Monday as `YYYY-MM-DD`: the day in the file's name. */
  readonly week: string;
  readonly monday: string;
  readonly change: WeekNoteChange;
  readonly at: Stamp;
}

/** Sets something on a week's note, which is made if there is none yet. Answers its absolute path. */
export async function setWeekNote(folder: string, { week, monday, change, at }: WeekNoteWritten, id: string): Promise<string> {
  const known = (await listEntries(folder, { since: monday })).findLast((one) => one.week?.week === week);
  if (known === undefined) return writeEntry(folder, weekEntry(week, change, id, at), monday);
  const { file, text } = await entryToChange(folder, known.file);
  await replaceFile(file, text, editFields(text, new Map([['updated', at.iso], ...weekNoteFields(change)])));
  return path.resolve(file);
}
