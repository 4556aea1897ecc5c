import { unlink } from 'node:fs/promises';
import type { Stamp } from '../../core/journal/entry';
import { frontMatterPlace } from '../../core/journal/frontMatter';
import { markdownLines } from '../../core/journal/markdownLines';
import { lineOfEntry, timeEntry, timeFields, timeTitle } from '../../core/journal/timeEntry';
import type { TimeLine } from '../../core/journal/timeLine';
import { HumanError } from '../../core/humanError';
import type { Zone } from '../../core/balance/zone';
import { editFields } from './editFields';
import { entryToChange } from './entryToChange';
import { replaceFile } from './safeWrite';
import { writeEntry } from './writeEntry';
import { readFields } from './yamlFields';

export interface TimeWritten {
  readonly line: TimeLine;
  /** The moment it is for, ISO 8601. */
  readonly created: string;
  readonly at: Stamp;
}

/** A new entry; answers its absolute path. */
export function writeTime(folder: string, { line, created, at }: TimeWritten, id: string): Promise<string> {
  return writeEntry(folder, timeEntry(line, id, created, at), line.day);
}

/** The line an entry was logged with, to be changed. */
export async function readTime(folder: string, entry: string, zone: Zone): Promise<TimeLine> {
  const { text } = await entryToChange(folder, entry);
  return timeOf(text, zone);
}

/** Writes another line into an entry: every other key and word of it stays. On another day it becomes a file of that day. */
export async function changeTime(folder: string, entry: string, { line, created, at }: TimeWritten, zone: Zone): Promise<string> {
  const { file, text } = await entryToChange(folder, entry);
  const before = timeOf(text, zone);
  const edited = withTitle(editFields(text, timeFields(line, created, at, readFields(text).fields ?? new Map<string, string>())), timeTitle(before), timeTitle(line));
  if (before.day === line.day) {
    await replaceFile(file, text, edited);
    return file;
  }
  const moved = await writeEntry(folder, { type: 'time', words: timeTitle(line), text: edited }, line.day);
  await unlink(file);
  return moved;
}

function timeOf(text: string, zone: Zone): TimeLine {
  const fields = readFields(text).fields ?? new Map<string, string>();
  const created = Date.parse(String(fields.get('created') ?? ''));
  if (fields.get('type') !== 'time' || Number.isNaN(created)) throw new HumanError('This entry is no logged time. Open it and change it by hand.');
  return lineOfEntry(fields, titleOf(text), zone.at(Math.floor(created / 1000)));
}

function titleOf(text: string): string {
  return markdownLines(text, frontMatterPlace(text)?.body ?? 0).find((line) => line.level === 1)?.heading ?? '';
}

/** Only the heading that the line itself had made. */
function withTitle(text: string, before: string, after: string): string {
  const body = frontMatterPlace(text)?.body ?? 0;
  return text.slice(0, body) + text.slice(body).replace(`# ${before}`, () => `# ${after}`);
}
