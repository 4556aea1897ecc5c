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

/** Generous: what matters is never left out, but for an event with a DURATION of more than forty days. */
export function glance(block: string, { earliest, latest }: GlanceDays): Glance {
  const begins = dateOf(block, 'DTSTART');
  const uid = lineOf(block, 'UID')?.replace(/^[^:]*:/, '').trim() ?? '';
  if (begins === null) return { uid, begins, ends: null, matters: true };
  if (has(block, 'RRULE') || has(block, 'RDATE')) {
    const until = /\nRRULE[^\n]*UNTIL=(\d{8})/i.exec(block)?.[1];
    return { uid, begins, ends: until === undefined ? null : dashed(until), matters: begins <= latest && (until === undefined || dashed(until) >= earliest || has(block, 'RDATE')) };
  }
  const ends = lastDayOf(block) ?? begins;
  // A moved instance matters where it was and where it is, and to all later ones where it says so.
  const was = has(block, 'RECURRENCE-ID') ? dateOf(block, 'RECURRENCE-ID') : null;
  const inside = (from: string, to: string): boolean => to >= earliest && from <= latest;
  const matters = inside(begins, ends) || (was !== null && (inside(was, was) || /\nRECURRENCE-ID[^:\n]*THISANDFUTURE/i.test(block)));
  return { uid, begins, ends, matters };
}

/** A whole day ends at the midnight after it. */
function lastDayOf(block: string): string | null {
  const end = dateOf(block, 'DTEND');
  return end !== null && /\nDTEND[^\n]*:\d{8}\s/.test(`${block}\n`) ? addDays(end, -1) : end;
}

function has(block: string, name: string): boolean {
  return block.includes(`\n${name}`);
}

/** The line of a property, unfolded; null without one. */
function lineOf(block: string, name: string): string | null {
  const at = block.indexOf(`\n${name}`);
  if (at < 0) return null;
  let end = block.indexOf('\n', at + 1);
  while (end >= 0 && (block[end + 1] === ' ' || block[end + 1] === '\t')) end = block.indexOf('\n', end + 1);
  return block.slice(at + 1, end < 0 ? undefined : end).replace(/\n[ \t]/g, '');
}

function dateOf(block: string, name: string): string | null {
  const line = lineOf(block, name);
  if (line === null) return null;
  const date = /:(\d{4})(\d\d)(\d\d)/.exec(line);
  return date === null || Number.isNaN(Date.parse(`${date[1]}-${date[2]}-${date[3]}T00:00:00Z`)) ? null : `${date[1]}-${date[2]}-${date[3]}`;
}

function dashed(date: string): string {
  return `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6, 8)}`;
}

function dayAt(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}
