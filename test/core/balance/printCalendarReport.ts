// Prints one report of commits, entries and a calendar, so that a test can run it under another machine zone.
import { balanceReport } from '../../../src/core/balance/balanceReport';
import { defaultSettings } from '../../../src/core/settings';
import { ics, march, read } from '../../sources/calendar/ics';
import { entry } from './entry';
import { event, moment } from './pieces';

const text = ics(
  ['SUMMARY:Floating', 'DTSTART:20260329T023000', 'DURATION:PT1H'],
  ['SUMMARY:Night', 'DTSTART;TZID=Europe/Berlin:20260329T013000', 'DTEND;TZID=Europe/Berlin:20260329T033000'],
  ['SUMMARY:Weekly', 'DTSTART;TZID=America/Sao_Paulo:20260302T233000', 'DURATION:PT45M', 'RRULE:FREQ=WEEKLY;BYDAY=MO,SU'],
  ['SUMMARY:Daily', 'DTSTART;TZID=AUS Eastern Standard Time:20260302T083000', 'DURATION:PT15M', 'RRULE:FREQ=DAILY'],
  ['SUMMARY:Vacation', 'DTSTART;VALUE=DATE:20260310', 'DTEND;VALUE=DATE:20260312'],
);
const { busy, awayDays } = read(text);

process.stdout.write(JSON.stringify(balanceReport({
  me: null,
  events: [event('2026-03-08T23:50:00+01:00'), event('2026-03-09T00:20:00+01:00'), event('2026-03-29T03:20:00+02:00')],
  entries: [entry('oneOnOne', { created: '2026-03-08T23:30' })],
  calendars: [{ name: 'team.ics', busy, awayDays, known: { from: '2026-03-02', until: '2026-03-29' }, problems: [] }],
  settings: { ...defaultSettings, usualWeek: { meeting: 3 } },
  now: moment('2026-04-01T12:00:00Z').seconds, zone: march.zone,
  sources: { reviewData: false, hostedReview: false, shallowSince: null, unopened: 0 },
})));
