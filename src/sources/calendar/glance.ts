// Can an event matter to a stretch of time? Told by its dates alone, before it is parsed.
import { addDays } from '../../core/balance/isoWeek';
import type { Span } from '../../core/balance/spans';

export interface Glance {
  /** Empty without one. */
  readonly uid: string;
  /** Day on which it begins, as it is written, `YYYY-MM-DD`; null when it does not say. */
  readonly begins: string | null;
  /** Last day of a single event, and of a series that says when it ends; null otherwise. */
  readonly ends: string | null;
  readonly matters: boolean;
}

/** Zones and exotic clocks move a date by a day; an event that began long before the window may last into it. Days. */
const before = 40;
const after = 2;

/** The days that events of a window, in seconds, may bear. */
export interface GlanceDays {
  readonly earliest: string;
  readonly latest: string;
}

export function glanceDays(window: Span): GlanceDays {
  return { earliest: dayAt(window.from - before * 86_400), latest: dayAt(window.to + after * 86_400) };
}

/**
 * Generous: what matters is never left out, but for an event with a DURATION of more than forty days. Lines may end as they
 * do in the file.
 */
export function glance(block: string, { earliest, latest }: GlanceDays): Glance {
  const begins = dateOf(block, '\nDTSTART');
  const uid = lineOf(block, '\nUID')?.replace(/^[^:]*:/, '').trim() ?? '';
  if (begins === null) return { uid, begins, ends: null, matters: true };
  const dates = block.includes('\nRDATE');
  if (dates || block.includes('\nRRULE')) {
    const until = /\nRRULE[^\n]*UNTIL=(\d{8})/i.exec(block)?.[1];
    return { uid, begins, ends: until === undefined ? null : dashed(until), matters: begins <= latest && (until === undefined || dashed(until) >= earliest || dates) };
  }
  const ends = lastDayOf(block) ?? begins;
  // A moved instance matters where it was and where it is, and to all later ones where it says so.
  const was = dateOf(block, '\nRECURRENCE-ID');
  const inside = (from: string, to: string): boolean => to >= earliest && from <= latest;
  const matters = inside(begins, ends) || (was !== null && (inside(was, was) || /\nRECURRENCE-ID[^:\n]*THISANDFUTURE/i.test(block)));
  return { uid, begins, ends, matters };
}

/** A whole day ends at the midnight after it. */
function lastDayOf(block: string): string | null {
  const line = lineOf(block, '\nDTEND');
  const end = line === null ? null : dateIn(line);
  return end !== null && /:\d{8}\s*$/.test(line!) ? addDays(end, -1) : end;
}

/** The line of a property, unfolded; null without one. `name` begins with the line end before it. */
function lineOf(block: string, name: string): string | null {
  const at = block.indexOf(name);
  if (at < 0) return null;
  let end = block.indexOf('\n', at + 1);
  let folded = false;
  while (end >= 0 && (block[end + 1] === ' ' || block[end + 1] === '\t')) {
    folded = true;
    end = block.indexOf('\n', end + 1);
  }
  const line = block.slice(at + 1, end < 0 ? undefined : end);
  return folded ? line.replace(/\r?\n[ \t]/g, '') : line;
}

function dateOf(block: string, name: string): string | null {
  const line = lineOf(block, name);
  return line === null ? null : dateIn(line);
}

function dateIn(line: string): string | null {
  const date = /:(\d{8})/.exec(line)?.[1];
  if (date === undefined) return null;
  const day = dashed(date);
  // Every month of the year has these days, and to parse a date takes longer than all the rest.
  const plain = date.slice(4, 6) <= '12' && date.slice(4, 6) >= '01' && date.slice(6) <= '28' && date.slice(6) >= '01';
  return plain || !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) ? day : null;
}

function dashed(date: string): string {
  return `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6, 8)}`;
}

function dayAt(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}
