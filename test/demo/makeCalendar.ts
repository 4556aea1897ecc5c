// Makes the demo's calendar: half a year of the lead's meetings, as an Outlook would export them. The same end date gives the same file.
import { writeFileSync } from 'node:fs';
import { firstMonday, instant, WEEKS } from './calendar';
import { kwame, lead, meiLin, sigrid, tomasz, type Member } from './cast';
import type { Instant } from './repository';

/** One hour ahead of UTC all year, as the clocks of the demo are, under the name that Windows has for it. */
const zone = 'W. Central Africa Standard Time';

interface Meeting {
  readonly title: string;
  readonly week?: number;
  /** Monday is 0. */
  readonly day: number;
  /** Hour and minute, such as 945. */
  readonly from: number;
  readonly minutes: number;
  readonly with?: readonly Member[];
  readonly lines?: readonly string[];
}

const team = [tomasz, meiLin, kwame, sigrid];

const meetings: readonly Meeting[] = [
  { title: 'Stand-up', day: 0, from: 945, minutes: 15, with: team, lines: ['RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'] },
  { title: 'Lunch', day: 0, from: 1215, minutes: 45, lines: ['RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'] },
  { title: '1:1 Tomasz', day: 0, from: 1500, minutes: 30, with: [tomasz], lines: ['RRULE:FREQ=WEEKLY'] },
  { title: 'Noor / Mei-Lin', day: 1, from: 1030, minutes: 30, with: [meiLin], lines: ['RRULE:FREQ=WEEKLY'] },
  { title: 'Noor / Kwame', day: 2, from: 1500, minutes: 30, with: [kwame], lines: ['RRULE:FREQ=WEEKLY'] },
  { title: 'Noor / Sigrid', day: 3, from: 1030, minutes: 30, with: [sigrid], lines: ['RRULE:FREQ=WEEKLY'] },
  { title: 'Sprint planning', day: 0, from: 1100, minutes: 60, with: team, lines: ['RRULE:FREQ=WEEKLY;INTERVAL=2'] },
  { title: 'Harbours and product', day: 1, from: 1600, minutes: 60, with: [tomasz, sigrid], lines: ['RRULE:FREQ=WEEKLY'] },
  { title: 'Focus time', day: 3, from: 1330, minutes: 120, lines: ['RRULE:FREQ=WEEKLY'] },
  { title: 'Town hall', day: 2, from: 1630, minutes: 60, with: team, lines: ['RRULE:FREQ=MONTHLY;BYDAY=1WE'] },
  ...[21, 22, 24, 25].map((week) => ({ title: 'Interview: harbour backend', week, day: 4, from: 1100, minutes: 60, with: [kwame, sigrid] })),
];

/** `until` as for the demo repository; what is planned later stands in the calendar too. */
export function makeCalendar(file: string, { until }: { readonly until: Date }): void {
  const start = firstMonday(until);
  const events = meetings.map((meeting, nth) => event(meeting, `meeting-${nth}`, start));
  const away = instant(start, 15, 0, 0, lead.zone);
  const vacation = ['UID:vacation@quayside.example', 'SUMMARY:Vacation', `DTSTART;VALUE=DATE:${day(away)}`, `DTEND;VALUE=DATE:${day(away + 5 * 86_400)}`, 'X-MICROSOFT-CDO-BUSYSTATUS:OOF'];
  const moved = event({ title: '1:1 Tomasz', week: WEEKS - 2, day: 3, from: 1600, minutes: 45, with: [tomasz], lines: [`RECURRENCE-ID;TZID=${zone}:${local(instant(start, WEEKS - 2, 0, 15 * 60, lead.zone))}`] }, 'meeting-2', start);
  const lines = [...events, moved, vacation].flatMap((one) => ['BEGIN:VEVENT', ...one, 'END:VEVENT']);
  writeFileSync(file, ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Quayside//Calendar//EN', 'METHOD:PUBLISH', ...lines, 'END:VCALENDAR', ''].join('\r\n'));
}

function event({ title, week = 0, day: nth, from, minutes, with: people = [], lines = [] }: Meeting, id: string, start: Instant): readonly string[] {
  const begin = instant(start, week, nth, Math.floor(from / 100) * 60 + (from % 100), lead.zone);
  return [
    `UID:${id}@quayside.example`, `SUMMARY:${title}`, `DTSTART;TZID=${zone}:${local(begin)}`, `DTEND;TZID=${zone}:${local(begin + minutes * 60)}`,
    ...(people.length === 0 ? [] : [`ORGANIZER;CN=${lead.name}:mailto:${lead.email}`]),
    ...people.map((member) => `ATTENDEE;CN=${member.name};PARTSTAT=ACCEPTED:mailto:${member.email}`), ...lines,
  ];
}

function local(at: Instant): string {
  return new Date((at + lead.zone * 60) * 1000).toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
}

function day(at: Instant): string {
  return local(at).slice(0, 8);
}
