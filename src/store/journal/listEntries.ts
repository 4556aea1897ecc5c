import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Entry } from '../../core/journal/entry';
import { readEntryName } from '../../core/journal/entryName';
import { frontMatterPlace } from '../../core/journal/frontMatter';
import { markdownLines } from '../../core/journal/markdownLines';
import { readEntry } from '../../core/journal/readEntry';
import { inParallel, type ReadBefore } from './readMany';
import { decoded, largestFile, readStart } from './textFile';
import { readFields } from './yamlFields';

export interface EntryRange {
  /** First day wanted, `YYYY-MM-DD`: older files are not opened, as their names tell the day. */
  readonly since?: string;
  /** The newest so many. */
  readonly limit?: number;
}

/** Front matter and title stand here; the rest of an entry is read when it is opened. In bytes. */
const headBytes = 16 * 1024;
const width = 32;

/** The private folder's entries, newest first. A missing folder has none; a file that is no entry, or cannot be read, is left out. */
export async function listEntries(folder: string, range: EntryRange = {}, before?: ReadBefore<Entry | null>): Promise<readonly Entry[]> {
  const files = (await entryFiles(folder))
    .filter((file) => range.since === undefined || (readEntryName(file)?.day ?? range.since) >= range.since)
    .slice(0, range.limit);
  const entries = await inParallel(files, width, async (file) => {
    const read = (place: string): Promise<Entry | null> => readEntryFile(place, file);
    const place = path.join(folder, file);
    return (before === undefined ? read(place) : before.get(place, read)).catch(() => null);
  });
  return entries.filter((entry) => entry !== null).sort(newestFirst);
}

/** Names only: `YYYY/….md`, newest first. */
export async function entryFiles(folder: string): Promise<readonly string[]> {
  const years = (await readdir(folder, { withFileTypes: true }).catch(() => [])).filter((one) => one.isDirectory() && /^\d{4}$/.test(one.name));
  const lists = await Promise.all(years.map(async (year) => (await readdir(path.join(folder, year.name), { withFileTypes: true }).catch(() => []))
    // No links: what lies behind one was not written here.
    .filter((one) => one.isFile() && one.name.endsWith('.md') && !one.name.startsWith('.'))
    .map((one) => `${year.name}/${one.name}`)));
  return lists.flat().sort().reverse();
}

async function readEntryFile(place: string, file: string): Promise<Entry | null> {
  let bytes = await readStart(place, headBytes);
  if (bytes.length === headBytes && !headIsWhole(bytes)) bytes = await readStart(place, largestFile + 1);
  const read = decoded(bytes);
  if ('refused' in read) return null;
  const lines = markdownLines(read.text, frontMatterPlace(read.text)?.body ?? 0);
  return readEntry(file, readFields(read.text).fields ?? new Map<string, string>(), lines);
}

function headIsWhole(bytes: Buffer): boolean {
  const place = frontMatterPlace(bytes.toString('utf8'));
  return place === null || place.closed;
}

function newestFirst(a: Entry, b: Entry): number {
  const later = Date.parse(b.created) - Date.parse(a.created);
  return later !== 0 ? later : a.file < b.file ? 1 : -1;
}
