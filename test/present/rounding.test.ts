import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { clipped, counted, countedInWords, listed } from '../../src/present/counted';
import { addDays, dayOf } from '../../src/core/balance/isoWeek';
import { clock, daysBetween, dayWords, momentWords, sinceWords, spanWords } from '../../src/present/dates';
import { aboutHours, exactTime, hours, hoursRange, percentRange } from '../../src/present/hours';
import { personName } from '../../src/present/personName';

function examples<T>(what: string, say: (of: T) => string, cases: readonly (readonly [T, string])[]): void {
  for (const [of, expected] of cases) it(`${what}: ${JSON.stringify(of)} is ${JSON.stringify(expected)}`, () => assert.equal(say(of), expected));
}

describe('rounding', () => {
  examples('hours', hours, [[0, '0 h'], [5, '½ h'], [44, '½ h'], [45, '1 h'], [564, '9½ h'], [19.8 * 60, '20 h'], [20 * 60 + 29, '20 h'], [34 * 60, '34 h']]);
  examples('estimated hours', aboutHours, [[0, 'about 0 h'], [14, 'under ½ h'], [15, 'about ½ h'], [570, 'about 9½ h'], [2045, 'about 34 h']]);
  examples('a range of hours', ([low, high]) => hoursRange(low, high), [[[1800, 2340] as const, '30 to 39 h'], [[60, 62], '1 h'], [[0, 100], '0 to 1½ h']]);
  examples('logged time', exactTime, [[0, '0 min'], [45, '45 min'], [60, '1 h'], [80, '1 h 20 min'], [180, '3 h'], [119.6, '2 h']]);
  examples('a range of shares', ([low, high]) => percentRange(low, high), [[[30 / 160, 39 / 91] as const, '19 to 43 %'], [[0.427, 0.433], '43 %'], [[0, 1], '0 to 100 %']]);
  examples('counting', (n: number) => counted(n, 'commit'), [[0, '0 commits'], [1, '1 commit'], [41, '41 commits']]);
  examples('counting in words', (n: number) => countedInWords(n, 'week'), [[1, 'one week'], [4, 'four weeks'], [13, '13 weeks']]);
  examples('a list', listed, [[[], ''], [['a'], 'a'], [['a', 'b', 'c'], 'a, b and c']]);
  examples('somebody else\'s words', (s: string) => clipped(s, 8), [['a\n\tb', 'a b'], ['12345678', '12345678'], ['123456789', '1234567…'], ['123456😀9', '123456…'], ['\u202efdp', 'fdp']]);
});

describe('dates', () => {
  const today = '2026-11-06';
  examples('a day', (day: string) => dayWords(day, today), [['2026-11-03', '3 Nov'], ['2025-11-03', '3 Nov 2025']]);
  examples('since', (day: string) => sinceWords(day, today), [['2026-11-03', '3 Nov'], ['2026-09-06', '6 Sep'], ['2026-09-05', 'September'], ['2026-03-02', 'March'], ['2025-03-02', 'March 2025'], ['2025-12-20', 'December 2025']]);
  examples('a span', ([from, to]) => spanWords(from, to, today), [[['2026-11-02', '2026-11-08'] as const, '2 to 8 Nov'], [['2026-09-28', '2026-10-04'], '28 Sep to 4 Oct'], [['2025-12-29', '2026-01-04'], '29 Dec 2025 to 4 Jan'], [['2025-03-03', '2025-03-09'], '3 to 9 Mar 2025']]);
  const late = { seconds: Date.UTC(2026, 10, 2, 23, 30) / 1000, offset: 60 };
  it('a moment reads on the clock of its own place', () => {
    assert.equal(momentWords(late, today), 'Tue 3 Nov, 00:30');
    assert.equal(momentWords({ ...late, offset: -480 }, today), 'Mon 2 Nov, 15:30');
    assert.equal(clock({ seconds: -60, offset: 0 }), '23:59');
    assert.equal(dayOf({ seconds: -1, offset: 0 }), '1969-12-31');
  });
  it('days are counted across months, leap days and the change of clocks', () => {
    assert.equal(daysBetween('2024-02-28', '2024-03-01'), 2);
    assert.equal(daysBetween('2026-03-28', '2026-03-30'), 2);
    assert.equal(daysBetween('2026-11-06', '2026-11-03'), -3);
    assert.equal(addDays('2026-12-28', 6), '2027-01-03');
  });
});

describe('names of people', () => {
  const person = (name: string, email = `${name}@x.example`) => ({ name, emails: [email], bot: false });
  it('are first names where those are unique', () => {
    const everybody = [person('Kim Park'), person('Jo Silva'), person('Kim Novak')];
    assert.equal(personName(person('Jo Silva'), everybody), 'Jo');
    assert.equal(personName(person('Kim Park'), everybody), 'Kim Park');
    assert.equal(personName(person('Dr. Mira Öz'), everybody), 'Dr. Mira Öz');
    assert.equal(personName(person('', 'jo@x.example'), everybody), 'jo@x.example');
  });
});
