import path from 'node:path';
import { HumanError } from '../../core/humanError';
import { readEntryName } from '../../core/journal/entryName';
import { type Entry } from '../../core/journal/entry';
import { type EntryContent, entryContent } from '../../core/journal/entryContent';
import { frontMatterPlace } from '../../core/journal/frontMatter';
import { markdownLines } from '../../core/journal/markdownLines';
import { readEntry } from '../../core/journal/readEntry';
import { isInside, isWithin } from './realPath';
import { readTextFile } from './textFile';
import { errorCode } from './writeProblem';
import { readFields } from './yamlFields';

/** An entry with all of its text. */
export interface WholeEntry {
  readonly entry: Entry;
  readonly text: string;
  readonly content: EntryContent;
}

/** `file` is relative to `folder`. Throws a HumanError for what is no entry there. Null when there is no such file. */
export async function readWholeEntry(folder: string, file: string): Promise<WholeEntry | null> {
  const place = entryPlace(folder, file);
  try {
    if (!await isInside(folder, place)) throw notAnEntry();
    const read = await readTextFile(place);
    if ('refused' in read) throw new HumanError(`The entry was left as it is. ${read.refused}`);
    if (!read.exact) throw new HumanError('The entry is not saved as UTF-8, so it cannot be edited here. Save it as UTF-8 and try again.');
    const whole = wholeEntry(file, read.text);
    if (whole === null) throw notAnEntry();
    return whole;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

export function wholeEntry(file: string, text: string): WholeEntry | null {
  const fields = readFields(text).fields ?? new Map<string, string>();
  const entry = readEntry(file, fields, markdownLines(text, frontMatterPlace(text)?.body ?? 0));
  return entry === null ? null : { entry, text, content: entryContent(entry.type, text, fields) };
}

/** Absolute, and nowhere but in a year's folder. */
export function entryPlace(folder: string, file: string): string {
  const place = path.resolve(folder, file);
  const named = /^\d{4}\/[^/\\]+\.md$/.test(file) && (readEntryName(file) !== null || !file.includes('/.'));
  if (!named || !isWithin(folder, place)) throw notAnEntry();
  return place;
}

function notAnEntry(): HumanError {
  return new HumanError('This is no entry of your journal any more. Choose it again from the list.');
}
