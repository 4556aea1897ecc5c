import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { addDays, dayOf, isoWeekOf, mondayOf, secondsOfDay, weekdayOf } from '../../../src/core/balance/isoWeek';

const days = fc.integer({ min: 0, max: 80_000 }).map((n) => addDays('1900-01-01', n));

describe('isoWeek', () => {
  it('knows the weeks at the ends of years', () => {
    const known = {
      '2026-11-02': '2026-W45', '2025-12-29': '2026-W01', '2026-01-01': '2026-W01', '2026-12-31': '2026-W53', '2027-01-03': '2026-W53',
      '2027-01-04': '2027-W01', '2020-12-31': '2020-W53', '2021-01-03': '2020-W53', '2024-12-30': '2025-W01', '2023-01-01': '2022-W52',
    };
    assert.deepEqual(Object.fromEntries(Object.keys(known).map((day) => [day, isoWeekOf(day)])), known);
  });

  it('gives a year 53 weeks when it begins or ends on a Thursday, else 52', () => {
    for (let year = 1950; year < 2100; year++) {
      const long = weekdayOf(`${year}-01-01`) === 4 || weekdayOf(`${year}-12-31`) === 4;
      assert.equal(isoWeekOf(`${year}-12-28`), `${year}-W${long ? 53 : 52}`);
    }
  });

  it('keeps a week together and changes it on Mondays', () => {
    fc.assert(fc.property(days, (day) => {
      const monday = mondayOf(day);
      assert.equal(weekdayOf(monday), 1);
      assert.ok(monday <= day && day <= addDays(monday, 6));
      assert.equal(isoWeekOf(monday), isoWeekOf(day));
      assert.ok(isoWeekOf(addDays(monday, 7)) > isoWeekOf(day));
    }));
  });

  it('takes a moment\'s day from its own offset', () => {
    const seconds = secondsOfDay('2026-03-02');
    assert.equal(dayOf({ seconds, offset: 0 }), '2026-03-02');
    assert.equal(dayOf({ seconds, offset: -1 }), '2026-03-01');
    assert.equal(dayOf({ seconds: seconds + 10 * 3600, offset: 14 * 60 }), '2026-03-03');
    assert.equal(dayOf({ seconds: seconds + 11 * 3600, offset: -12 * 60 }), '2026-03-01');
  });
});
