// Which files does a connected place hold? A file is itself, a folder every calendar file in it and below.
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

export interface CalendarFileFacts {
  readonly file: string;
  readonly bytes: number;
  /** Last change, milliseconds since 1970. */
  readonly changed: number;
}

/** More files, or folders deeper below, are no calendar folder. */
const mostFiles = 20_000;
const deepest = 4;

/** Null when there is nothing at that place. Links to folders are not followed. Never rejects. */
export async function calendarPlace(place: string): Promise<readonly CalendarFileFacts[] | null> {
  const facts = await factsOf(place);
  if (facts === null) return null;
  if (!facts.folder) return [facts];
  const files = await filesBelow(place, deepest);
  const all = await Promise.all(files.slice(0, mostFiles).map(factsOf));
  return all.filter((f) => f !== null && !f.folder).map((f) => f!);
}

async function filesBelow(folder: string, levels: number): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(entries.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map(async (entry): Promise<readonly string[]> => {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) return levels > 1 && !entry.name.startsWith('.') ? filesBelow(at, levels - 1) : [];
    return /\.(?:ics|ical|icalendar)$/i.test(entry.name) ? [at] : [];
  }));
  return found.flat();
}

async function factsOf(file: string): Promise<(CalendarFileFacts & { readonly folder: boolean }) | null> {
  return stat(file).then(
    (s) => ({ file, bytes: s.size, changed: s.mtimeMs, folder: s.isDirectory() }),
    () => null,
  );
}
