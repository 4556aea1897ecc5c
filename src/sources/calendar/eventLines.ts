// Which lines of an event matter, and are they whole? Unfolded, without what lies inside it, such as its alarms.

/** Everything else, descriptions above all, is not looked at. */
const wanted = new Set([
  'UID', 'SUMMARY', 'DTSTART', 'DTEND', 'DURATION', 'RRULE', 'EXRULE', 'RDATE', 'EXDATE', 'RECURRENCE-ID', 'STATUS', 'TRANSP', 'CLASS', 'ATTENDEE', 'ORGANIZER',
  'DTSTAMP', 'SEQUENCE', 'X-MICROSOFT-CDO-BUSYSTATUS',
]);

export interface EventLines {
  readonly lines: readonly string[];
  /** Lines that are neither a property nor the folded rest of one: the text was broken in wrong places. */
  readonly stray: boolean;
}

export function eventLines(block: string): EventLines {
  const lines: string[] = [];
  let stray = false;
  let inside = 0;
  for (const line of block.replace(/\n[ \t]/g, '').split('\n')) {
    if (line.trim() === '') continue;
    const name = /^[\w-]+(?=[;:])/.exec(line)?.[0].toUpperCase();
    if (name === undefined) stray = true;
    else if (name === 'BEGIN') inside++;
    else if (name === 'END') inside--;
    else if (inside === 0 && wanted.has(name)) lines.push(line);
  }
  return { lines, stray };
}
