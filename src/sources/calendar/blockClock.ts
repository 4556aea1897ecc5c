// Which clock does a calendar's own description of a zone make? For zones that nobody else knows.
import ICAL from 'ical.js';
import type { WallClock } from './wallClock';

/** Rules of a zone as every calendar program writes them; anything else may not come to an end in the library. */
const sane = /^RRULE:FREQ=YEARLY(?:;(?:INTERVAL=1|WKST=\w\w|UNTIL=\w+|BYMONTH=\d{1,2}|BYDAY=-?[1-5](?:SU|MO|TU|WE|TH|FR|SA)))+$/i;

/** The end of 2037: later than any calendar plans; seconds. */
const farOff = 2_145_916_800;

/** `block` is the text between BEGIN and END, unfolded; null for one that cannot be followed. */
export function blockClock(block: string): WallClock | null {
  const rules = block.split('\n').filter((line) => /^RRULE/i.test(line));
  if (!rules.every((line) => sane.test(line.trim()))) return null;
  try {
    const component = new ICAL.Component(ICAL.parse(`BEGIN:VTIMEZONE${block}END:VTIMEZONE`.replaceAll('\n', '\r\n')));
    if (component.getAllSubcomponents().length === 0) return null;
    const zone = new ICAL.Timezone({ component, tzid: 'the block' });
    const offset = (wall: number): number => zone.utcOffset(ICAL.Time.fromJSDate(new Date(wall * 1000), true));
    // The library reads the block only when it is asked, and what is wrong with it comes out then.
    offset(farOff);
    return { toInstant: (wall) => wall - offset(wall), toWall: (instant) => instant + offset(instant + offset(instant)) };
  } catch {
    return null;
  }
}
