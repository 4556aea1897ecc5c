// Prints one report, so that a test can run it under another machine zone.
import { balanceReport } from '../../../src/core/balance/balanceReport';
import { defaultSettings } from '../../../src/core/settings';
import { entry } from './entry';
import { event, moment } from './pieces';

process.stdout.write(JSON.stringify(balanceReport({
  me: null,
  events: [event('2026-03-08T23:50:00+01:00'), event('2026-03-09T00:20:00+01:00'), event('2026-03-29T02:30:00+02:00')],
  entries: [entry('oneOnOne', { created: '2026-03-08T23:30' }), entry('mentoring', { created: '2026-03-08T22:30:00Z' })],
  settings: { ...defaultSettings, usualWeek: { meeting: 3 } },
  now: moment('2026-04-01T12:00:00Z').seconds,
  zone: 'Europe/Berlin',
  sources: { reviewData: false, hostedReview: false, shallowSince: null, unopened: 0 },
})));
