// A day's balance is the same in whatever order the sources arrive and wherever the machine stands, and no minute counts twice.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Activity, LeadEvent } from '../../../src/core/balance/activity';
import { balanceReport, type BalanceInput } from '../../../src/core/balance/balanceReport';
import type { Busy, Calendar } from '../../../src/core/balance/calendar';
import { addDays, dayOf, mondayOf } from '../../../src/core/balance/isoWeek';
import { minutesOf, united } from '../../../src/core/balance/spans';
import { zoneNamed } from '../../../src/core/balance/zone';
import type { Entry } from '../../../src/core/journal/entry';
import { defaultSettings } from '../../../src/core/settings';
import { entry } from './entry';
import { event } from './pieces';

/** Both hemispheres, half hours, both ends of the day. */
const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'America/Santiago', 'Pacific/Kiritimati', 'Etc/GMT+12', 'Asia/Kathmandu', 'Africa/Casablanca'];
/** Around the changes of clocks in Berlin, New York, Lord Howe and Santiago. */
const changes = ['2026-03-29', '2026-11-01', '2026-10-04', '2026-04-05', '2026-09-06'];

interface Case {
  readonly zone: string;
  readonly input: BalanceInput;
}

const busyAt = (base: number): fc.Arbitrary<Busy> => fc.record({
  from: fc.integer({ min: 0, max: 8 * 12 }).map((n) => n * 8), quarters: fc.integer({ min: 1, max: 4 }).map((n) => n * 4),
  category: fc.constantFrom('meeting', 'oneOnOne', 'planning', 'coding', 'nothing'), rule: fc.constantFrom('a', 'b'), tentative: fc.boolean(),
  series: fc.option(fc.record({ key: fc.constantFrom('x', 'y'), people: fc.integer({ min: 1, max: 3 }) })),
}).map(({ from, quarters, category, rule, tentative, series }) => ({ from: base + from * 900, to: base + (from + quarters) * 900, category, rule, tentative, ...(series === null ? {} : { series }) }));

const cases: fc.Arbitrary<Case> = fc.record({ zone: fc.constantFrom(...zones), change: fc.constantFrom(...changes) }).chain(({ zone, change }) => {
  const base = Date.parse(`${addDays(change, -4)}T00:00:00Z`) / 1000;
  const commits = fc.uniqueArray(fc.integer({ min: 0, max: 8 * 24 * 60 }), { maxLength: 12 }).map((minutes) => minutes.map((minute): LeadEvent => {
    const at = zoneNamed(zone).at(base + minute * 60);
    return event('2026-01-01T00:00:00Z', { at, landed: at.seconds, subject: String(minute), parts: { coding: 1 } });
  }));
  const entries = fc.array(fc.record({ hour: fc.integer({ min: 0, max: 190 }), type: fc.constantFrom('oneOnOne', 'mentoring', 'time') }), { maxLength: 4 }).map((list) => list.map(({ hour, type }, at): Entry => (
    entry(type, { ...(type === 'time' ? { minutes: 50, atClock: true as const } : {}), file: `2026/note-${at}.md`, created: new Date((base + hour * 3600) * 1000).toISOString() }))));
  const calendars = fc.array(fc.record({ busy: fc.array(busyAt(base), { maxLength: 40 }), away: fc.boolean() }), { maxLength: 3 }).map((list) => list.map(({ busy, away }, at): Calendar => (
    { name: `${at}.ics`, busy, awayDays: away ? [addDays(change, -1)] : [], known: { from: addDays(change, -30), until: addDays(change, 30) }, problems: [] })));
  return fc.record({ commits, entries, calendars }).map((some) => ({
    zone, input: {
      me: null, events: some.commits, entries: some.entries, calendars: some.calendars, zone, now: base + 12 * 86_400,
      settings: { ...defaultSettings, usualWeek: { meeting: 5, mentoring: 1 } }, sources: { reviewData: true, hostedReview: false, shallowSince: null, unopened: 0 },
    },
  }));
});

const inOrder = (activities: readonly Activity[]): readonly string[] => activities.map((a) => JSON.stringify(a)).sort();

describe('the balance of a day', () => {
  it('does not depend on the order in which sources and their pieces arrive', () => {
    fc.assert(fc.property(cases, fc.infiniteStream(fc.nat()), ({ input }, random) => {
      const shuffled = <T>(list: readonly T[]): T[] => list.map((one) => ({ one, key: random.next().value as number })).sort((a, b) => a.key - b.key).map(({ one }) => one);
      const other = balanceReport({
        ...input, events: shuffled(input.events), entries: shuffled(input.entries), calendars: shuffled(input.calendars ?? []).map((c) => ({ ...c, busy: shuffled(c.busy) })),
      });
      const report = balanceReport(input);
      assert.deepEqual(other.weeks, report.weeks);
      assert.deepEqual(inOrder(other.activities), inOrder(report.activities));
    }), { numRuns: 150 });
  });

  it('counts no minute twice: commits and calendars come to the time they cover, breaks taken out', () => {
    fc.assert(fc.property(cases, ({ input }) => {
      const calendars = (input.calendars ?? []).map((c) => ({ ...c, awayDays: [] }));
      const { activities } = balanceReport({ ...input, calendars, entries: [] });
      const counted = activities.filter((a) => a.source !== 'estimate').reduce((all, a) => all + a.minutes, 0);
      const meetings = calendars.flatMap((c) => c.busy);
      const alone = balanceReport({ ...input, calendars: [], entries: [] }).activities.filter((a) => a.source !== 'estimate').reduce((all, a) => all + a.minutes, 0);
      const covered = minutesOf(united(meetings));
      assert.ok(counted <= covered + alone + 1e-6, `${counted} of ${covered} and ${alone}`);
      assert.ok(counted >= alone - covered - 1e-6);
      const nothing = calendars.every((c) => c.busy.every((b) => b.category !== 'nothing'));
      if (nothing && input.events.length === 0) assert.ok(Math.abs(counted - covered) < 1e-6, `${counted} of ${covered}`);
    }), { numRuns: 150 });
  });

  it('has every meeting on the day it begins on the lead\'s own clock', () => {
    fc.assert(fc.property(cases, ({ input, zone }) => {
      const { activities } = balanceReport(input);
      for (const a of activities.filter((one) => one.source === 'calendar')) assert.equal(dayOf(a.start), dayOf(zoneNamed(zone).at(a.start.seconds)));
      assert.ok(activities.every((a) => mondayOf(dayOf(a.start)) <= dayOf(zoneNamed(zone).at(input.now))));
    }), { numRuns: 50 });
  });

  it('is the same whatever time zone the machine is in', () => {
    const printed = ['Europe/Berlin', 'Pacific/Kiritimati', 'Etc/GMT+12', 'Australia/Lord_Howe', 'America/Santiago'].map((TZ) => (
      execFileSync(process.execPath, ['--require', 'tsx/cjs', join(__dirname, 'printCalendarReport.ts')], { env: { ...process.env, TZ }, encoding: 'utf8' })));
    assert.ok(printed[0]!.includes('"source":"calendar"'));
    assert.deepEqual(new Set(printed).size, 1);
  });
});
