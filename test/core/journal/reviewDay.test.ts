import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { later, reviewDay } from '../../../src/core/journal/reviewDay';

const today = '2026-11-30';

describe('reviewDay', () => {
  for (const [typed, day] of [
    ['2026-12-24', '2026-12-24'],
    ['2027-3-1', '2027-03-01'],
    ['1 March 2027', '2027-03-01'],
    ['2026-11-30', '2026-11-30'],
    ['in 3 months', '2027-02-28'],
    ['In three Months', '2027-02-28'],
    ['2 weeks', '2026-12-14'],
    ['10d', '2026-12-10'],
    ['in a year', '2027-11-30'],
    ['tomorrow', '2026-12-01'],
  ] as const) {
    it(`reads "${typed}"`, () => assert.deepEqual(reviewDay(typed, today), { day }));
  }

  for (const typed of ['', '  ', 'none', 'None', 'never']) it(`takes "${typed}" as not at all`, () => assert.equal(reviewDay(typed, today), 'none'));

  for (const typed of ['soon', 'in some months', '2026-13-01', '2027-02-30', '3', 'in 3', 'in 1.5 months', '03/02/2027', 'constructor months', 'in 3 constructor']) {
    it(`does not guess at "${typed}"`, () => assert.equal(reviewDay(typed, today), 'unclear'));
  }

  it('knows a day that is over', () => assert.equal(reviewDay('2026-11-29', today), 'past'));

  it('crosses a leap day', () => assert.equal(later('2027-11-29', 3, 0), '2028-02-29'));
});
