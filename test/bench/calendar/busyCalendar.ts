// Ten years of a busy calendar: single meetings and series, with the lines that calendar programs write around them.
import { addDays, weekdayOf } from '../../../src/core/balance/isoWeek';

const plain = (day: string): string => day.replaceAll('-', '');

/** The text of a calendar that ends on `last`, `YYYY-MM-DD`. The same arguments give the same text. */
export function busyCalendar({ events, series, last }: { readonly events: number; readonly series: number; readonly last: string }): string {
  const days = 3652;
  const people = Array.from({ length: 6 }, (_, n) => `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Person ${n};X-NUM-\r\n GUESTS=0:mailto:person${n}@example.com`);
  const event = (uid: string, day: string, minute: number, more: readonly string[], invited: number): string => [
    'BEGIN:VEVENT', `UID:${uid}@example.com`, `DTSTAMP:${plain(last)}T080000Z`,
    `DTSTART;TZID=Europe/Berlin:${plain(day)}T${String(8 + Math.floor(minute / 60)).padStart(2, '0')}${String(minute % 60).padStart(2, '0')}00`, 'DURATION:PT30M',
    `SUMMARY:Meeting ${uid}`, 'ORGANIZER;CN=Person 1:mailto:person1@example.com', ...people.slice(0, invited), ...more, 'STATUS:CONFIRMED', 'TRANSP:OPAQUE',
    `DESCRIPTION:${'What we want to talk about\\, and what came of it the last time.\\n'.repeat(8).replace(/(.{70})/g, '$1\r\n ')}`, 'BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-PT10M', 'DESCRIPTION:soon', 'END:VALARM', 'END:VEVENT',
  ].join('\r\n');
  const dayAt = (n: number, of: number): string => {
    const day = addDays(last, Math.floor((n / of) * days) - days);
    return weekdayOf(day) > 5 ? addDays(day, 2 - days % 2) : day;
  };
  const singles = Array.from({ length: events - series }, (_, n) => event(`single${n}`, dayAt(n, events - series), (n % 16) * 30, [], n % 7));
  const repeated = Array.from({ length: series }, (_, n) => {
    const day = dayAt(n, series);
    const rules = ['FREQ=WEEKLY', 'FREQ=WEEKLY;COUNT=40', 'FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;UNTIL=', 'FREQ=MONTHLY;BYDAY=1TU', 'FREQ=WEEKLY;INTERVAL=2;UNTIL='];
    const rule = rules[n % rules.length]!;
    return event(`series${n}`, day, (n % 16) * 30, [`RRULE:${rule.endsWith('=') ? `${rule}${plain(addDays(day, 500))}T220000Z` : rule}`, `EXDATE;TZID=Europe/Berlin:${plain(addDays(day, 7))}T090000`], 2 + n % 5);
  });
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test', ...singles, ...repeated, 'END:VCALENDAR', ''].join('\r\n');
}
