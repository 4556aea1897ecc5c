// Which files does a connected place hold? A file is itself, a folder every calendar file in it and below.
import { type Dirent, readdirSync, statSync } from 'node:fs';
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

/** Null when there is nothing at that place that can be read, such as a pipe. Links to folders are not followed. Never throws. */
export function calendarPlace(place: string): readonly CalendarFileFacts[] | null {
  const facts = factsOf(place);
  if (facts === null) return null;
  if (facts !== 'folder') return [facts];
  return filesBelow(place, deepest).slice(0, mostFiles).map(factsOf).filter((f) => f !== null && f !== 'folder');
}

function filesBelow(folder: string, levels: number): readonly string[] {
  const beginning = folder.endsWith(path.sep) ? folder : `${folder}${path.sep}`;
  return entriesOf(folder).flatMap((entry) => {
    const at = `${beginning}${entry.name}`;
    if (entry.isDirectory()) return levels > 1 && !entry.name.startsWith('.') ? filesBelow(at, levels - 1) : [];
    return /\.(?:ics|ical|icalendar)$/i.test(entry.name) ? [at] : [];
  });
}

/** In the same order on every machine; none of a folder that may not be read. */
function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

function factsOf(file: string): CalendarFileFacts | 'folder' | null {
  try {
    const found = statSync(file);
    if (found.isDirectory()) return 'folder';
    return found.isFile() ? { file, bytes: found.size, changed: found.mtimeMs } : null;
  } catch {
    return null;
  }
}
