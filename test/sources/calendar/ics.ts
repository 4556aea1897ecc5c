// Calendars as text, and what is read of them, worded for a test.
import { decidingRules } from '../../../src/core/balance/calendarRules';
import { zoneNamed } from '../../../src/core/balance/zone';
import type { CalendarsQuestion } from '../../../src/sources/calendar/calendars';
import { glanceDays } from '../../../src/sources/calendar/glance';
import { type CalendarText, readCalendarText } from '../../../src/sources/calendar/readCalendarText';
import { WallClocks } from '../../../src/sources/calendar/wallClocks';

/** A calendar of these events; each is its lines. */
export function ics(...events: readonly (readonly string[])[]): string {
  const all = events.flatMap((lines, at) => ['BEGIN:VEVENT', ...(lines.some((l) => l.startsWith('UID')) ? [] : [`UID:${at}@example.com`]), ...lines, 'END:VEVENT']);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test', ...all, 'END:VCALENDAR', ''].join('\r\n');
}

export const seconds = (iso: string): number => Date.parse(iso) / 1000;

/** Four weeks of 2026 in Berlin, 2 to 29 March, with the change to summer time on the last day. */
export const march: Omit<CalendarsQuestion, 'connected'> = {
  window: { from: seconds('2026-03-01T23:00:00Z'), to: seconds('2026-03-29T22:00:00Z') }, zone: 'Europe/Berlin',
  me: ['lea@example.com'], names: ['Lea Lead', 'Lea'], deciding: decidingRules([], () => {}), rulesMark: '',
};

const clocks = new WallClocks();

export function read(text: string, question: Partial<CalendarsQuestion> = {}): CalendarText {
  const asked = { ...march, ...question };
  return readCalendarText(text, 'team.ics', { ...asked, me: new Set(asked.me), days: zoneNamed(asked.zone), clocks, near: glanceDays(asked.window) });
}

/** `2026-03-02 10:00 60 meeting` for each busy stretch, on the clocks of a zone, in order. */
export function told({ busy }: CalendarText, zone = march.zone): readonly string[] {
  const clock = zoneNamed(zone);
  return busy.toSorted((a, b) => a.from - b.from || a.to - b.to).map(({ from, to, category }) => {
    const { offset } = clock.at(from);
    return `${new Date((from + offset * 60) * 1000).toISOString().slice(0, 16).replace('T', ' ')} ${(to - from) / 60} ${category}`;
  });
}
