// What lies at the same time counts once: calendars among themselves, beside commits, beside what the lead logged.
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { balanceReport } from '../../../src/core/balance/balanceReport';
import type { Busy } from '../../../src/core/balance/calendar';
import type { LeadEvent } from '../../../src/core/balance/activity';
import type { Entry } from '../../../src/core/journal/entry';
import { defaultSettings } from '../../../src/core/settings';
import { entry } from './entry';
import { event, moment } from './pieces';

const clock = (time: string): number => moment(`2026-03-04T${time}:00+01:00`).seconds;
const busy = (from: string, to: string, category: Busy['category'], more: Partial<Busy> = {}): Busy => ({ from: clock(from), to: clock(to), category, rule: category, tentative: false, ...more });
const logged = (time: string, minutes: number, category: string, atClock = true): Entry =>
  entry('time', { created: `2026-03-04T${time}:00+01:00`, minutes, tags: [category], ...(atClock ? { atClock: true as const } : {}) });

interface Day {
  readonly busy?: readonly (readonly Busy[])[];
  readonly events?: readonly LeadEvent[];
  readonly entries?: readonly Entry[];
  readonly awayDays?: readonly string[];
}

/** Minutes by category of Wednesday 4 March 2026 in Berlin; each list of busy stretches is a calendar of its own. */
function day({ busy: calendars = [], events = [], entries = [], awayDays = [] }: Day): unknown {
  const report = balanceReport({
    me: null, events, entries, zone: 'Europe/Berlin', now: moment('2026-03-11T12:00:00Z').seconds, settings: defaultSettings,
    calendars: calendars.map((its, at) => ({ name: `${at}.ics`, busy: its, awayDays, known: { from: '2026-01-05', until: '2026-03-11' }, problems: [] })),
    sources: { reviewData: true, hostedReview: false, shallowSince: null, unopened: 0 },
  });
  return report.weeks.at(-1)!.categories;
}

const commitAt = (time: string): LeadEvent => event(`2026-03-04T${time}:00+01:00`);

describe('what lies at the same time', () => {
  it('in several calendars is one meeting when it is the same, and each minute once when it is not', () => {
    const weekly = busy('10:00', '11:00', 'meeting');
    assert.deepEqual(day({ busy: [[weekly], [weekly]] }), { meeting: 60 });
    assert.deepEqual(day({ busy: [[weekly], [busy('10:30', '11:30', 'meeting')]] }), { meeting: 90 });
  });

  it('goes to the certain one, then to the shorter one', () => {
    assert.deepEqual(day({ busy: [[busy('10:00', '12:00', 'meeting'), busy('10:30', '11:00', 'oneOnOne')]] }), { oneOnOne: 30, meeting: 90 });
    assert.deepEqual(day({ busy: [[busy('10:00', '12:00', 'meeting'), busy('10:30', '11:00', 'oneOnOne', { tentative: true })]] }), { meeting: 120 });
  });

  it('is taken out of the session, breaks too, and in the middle of an allowance', () => {
    assert.deepEqual(day({ events: [commitAt('10:00'), commitAt('11:30')], busy: [[busy('10:15', '10:45', 'meeting'), busy('11:00', '11:15', 'nothing')]] }), { coding: 60 + 90 - 45, meeting: 30 });
    assert.deepEqual(day({ events: [commitAt('10:00')], busy: [[busy('09:15', '09:30', 'planning')]] }), { coding: 45, planning: 15 });
    assert.deepEqual(day({ events: [commitAt('10:30')], busy: [[busy('09:00', '12:00', 'meeting')]] }), { meeting: 180 });
  });

  it('is no meeting on a day off, by the calendar or by the lead\'s own mark on the week; what was done then still counts', () => {
    const all = { events: [commitAt('10:00')], busy: [[busy('09:30', '11:00', 'meeting')]] };
    assert.deepEqual(day(all), { coding: 30, meeting: 90 });
    assert.deepEqual(day({ ...all, awayDays: ['2026-03-04'] }), { coding: 60 });
    assert.deepEqual(day({ ...all, entries: [entry('goal', { minutes: null, week: { week: '2026-W10', purpose: null, away: true, intention: '', answer: '' } })] }), { coding: 60 });
  });

  it('makes a focus block and a session in it one stretch of coding', () => {
    assert.deepEqual(day({ busy: [[busy('13:00', '15:00', 'coding')]] }), { coding: 120 });
    assert.deepEqual(day({ events: [commitAt('14:00'), commitAt('14:45')], busy: [[busy('13:00', '15:00', 'coding')]] }), { coding: 120 });
    assert.deepEqual(day({ events: [commitAt('15:30')], busy: [[busy('13:00', '15:00', 'coding')]] }), { coding: 150 });
  });

  it('makes a note on a meeting add nothing, and one without a meeting its minutes', () => {
    const oneOnOne = entry('oneOnOne', { created: '2026-03-04T17:00:00+01:00' });
    assert.deepEqual(day({ entries: [oneOnOne] }), { oneOnOne: 30 });
    assert.deepEqual(day({ entries: [oneOnOne], busy: [[busy('10:00', '10:45', 'oneOnOne')]] }), { oneOnOne: 45 });
    assert.deepEqual(day({ entries: [oneOnOne], busy: [[busy('10:00', '10:45', 'meeting')]] }), { oneOnOne: 30, meeting: 45 });
    assert.deepEqual(day({ entries: [logged('17:00', 60, 'hiring', false)], busy: [[busy('10:00', '10:45', 'hiring')]] }), { hiring: 45 });
  });

  it('goes to what the lead logged by the clock, out of meetings and sessions', () => {
    assert.deepEqual(day({ entries: [logged('10:00', 45, 'oneOnOne')], busy: [[busy('10:00', '10:30', 'oneOnOne')]] }), { oneOnOne: 45 });
    assert.deepEqual(day({ entries: [logged('10:00', 45, 'mentoring')], busy: [[busy('10:00', '11:00', 'meeting')]] }), { mentoring: 45, meeting: 15 });
    assert.deepEqual(day({ entries: [logged('14:00', 45, 'oneOnOne')], busy: [[busy('10:00', '10:30', 'oneOnOne')]] }), { oneOnOne: 75 });
    assert.deepEqual(day({ entries: [logged('10:30', 30, 'pairing')], events: [commitAt('10:00'), commitAt('11:30')] }), { coding: 120, pairing: 30 });
  });
});
