import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { SmallCommit } from '../ownership/historyOf';
import { daysAgo, factsOf, moduleIn } from './factsOf';

const files = ['billing/a.ts', 'billing/b.ts', 'billing/c.ts', 'billing/d.ts', 'tax/t.ts', 'tax/u.ts'];

const history: readonly SmallCommit[] = [
  { by: 'Gone', changes: ['A billing/d.ts'], at: daysAgo(400) },
  { by: 'Ada', changes: ['A billing/a.ts', 'A billing/b.ts', 'A billing/c.ts', 'A tax/t.ts'], at: daysAgo(100) },
  { by: 'Bob', changes: ['A tax/u.ts', 'M tax/t.ts'], at: daysAgo(80) },
  { by: 'Ada', changes: ['M billing/a.ts', 'M tax/t.ts'], at: daysAgo(50), trailers: ['reviewed-by Cyd <cyd@x.example>'] },
  { by: 'Ada', changes: ['M billing/a.ts', 'M tax/t.ts'], at: daysAgo(20) },
  { by: 'Cyd', changes: ['M billing/b.ts'], at: daysAgo(10) },
  { by: 'renovate[bot]', changes: ['M billing/b.ts'], at: daysAgo(5) },
  { by: 'Ada', changes: ['M billing/a.ts'], at: daysAgo(2) },
];

describe('facts for a hand-over', () => {
  const facts = factsOf(history, files);
  const person = (name: string) => facts.people.find((one) => one.person.name === name);

  it('know of people who have committed within a year, never of the lead, a bot, or who only reviewed', () => {
    deepEqual(facts.people.map((one) => one.person.name).toSorted(), ['Bob', 'Cyd']);
  });

  it('count the months somebody was active since they came, and their part of all changes', () => {
    // Bob came 80 days ago, in the third month of 30.4 days, and committed in one of them; Cyd came 10 days ago.
    deepEqual([person('Bob')?.stay, person('Cyd')?.stay], [1 / 3, 1]);
    // Of this year's changes by people: Ada 4 + 2 + 2 + 1, Bob 2, Cyd 1.
    deepEqual([person('Bob')?.effort, person('Cyd')?.effort], [2 / 12, 1 / 12]);
  });

  it('say of the files somebody knows whether they carry them nearly alone', () => {
    // t.ts is known by Ada, Bob and Cyd (who reviewed it), u.ts by Bob alone: one of two is not more than half.
    equal(person('Bob')?.hoards, false);
    // Of a.ts, t.ts and b.ts Cyd shares two with Ada alone.
    equal(person('Cyd')?.hoards, true);
  });

  it('say what somebody knows of a module, by changes and reviews', () => {
    const billing = moduleIn(facts, 'billing');
    const of = (name: string) => billing.acquaintances.find((one) => one.person.name === name);
    // Cyd reviewed a.ts and changed b.ts: two of four files.
    deepEqual([of('Cyd')?.know, of('Cyd')?.touched], [0.5, ['billing/a.ts', 'billing/b.ts']]);
    // tax changed together with billing in three commits; Bob has committed there once.
    deepEqual([of('Bob')?.know, of('Bob')?.nextTo], [0, { commits: 1, module: 'tax' }]);
    equal(of('Ada'), undefined);
  });

  it('take no tests for neighbours: they change with everything they test', () => {
    const small = factsOf([
      ...[90, 60, 30].map((days) => ({ by: 'Ada', changes: ['M billing/a.ts', 'M tests/a.test.ts'], at: daysAgo(days) })),
      { by: 'Bob', changes: ['M tests/a.test.ts'], at: daysAgo(10) },
    ], ['billing/a.ts', 'tests/a.test.ts']);
    deepEqual(moduleIn(small, 'billing').acquaintances, []);
  });

  it('put the files in reading order: most changed first, then those that others change with', () => {
    // a.ts four commits of people; b.ts two (the bot's is none) and changed with a, c and itself; c.ts one; d.ts none this year.
    deepEqual(moduleIn(facts, 'billing').reading, ['billing/a.ts', 'billing/b.ts', 'billing/c.ts', 'billing/d.ts']);
  });

  it('count commits a month over the last twelve, by people', () => {
    equal(moduleIn(facts, 'billing').commitsPerMonth, 5 / 12);
    equal(moduleIn(facts, 'tax').commitsPerMonth, 4 / 12);
  });

  it('are empty without a history', () => {
    const { now, people, joined, modules } = factsOf([], files);
    deepEqual([now, people, joined.people, modules], [facts.now, [], [], []]);
  });
});
