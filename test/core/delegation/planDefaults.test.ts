import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { goalToBeginFrom } from '../../../src/present/planWords';
import { goalLacks } from '../../../src/core/delegation/planGoal';
import { levelLater, planDates } from '../../../src/core/delegation/planDefaults';

const week = [1, 2, 3, 4, 5];

describe('defaults of a plan', () => {
  it('are eight weeks of steps from the next working day on, with a check-in every two', () => {
    // 2026-11-20 is a Friday: Monday 23 November, and eight weeks later Monday 18 January.
    const plan = planDates('2026-11-20', 2, 5, week);
    deepEqual([plan.starts, plan.due], ['2026-11-23', '2027-01-18']);
    deepEqual(plan.checkIns, ['2026-12-07', '2026-12-21', '2027-01-04', '2027-01-18']);
    // 56 days in three: the 23rd, 19 days later a Saturday and so Monday 14 December, 37 days later a Wednesday.
    deepEqual(plan.steps, [{ kind: 'pair', day: '2026-11-23' }, { kind: 'review', day: '2026-12-14' }, { kind: 'answer', day: '2026-12-30' }]);
  });

  it('leave pairing out where the receiver decides, and end with staying out where all is handed over', () => {
    deepEqual(planDates('2026-11-20', 5, 7, week).steps.map(({ kind }) => kind), ['review', 'answer', 'out']);
  });

  it('know no weekend where none is set', () => {
    equal(planDates('2026-11-20', 5, 7, []).starts, '2026-11-21');
  });

  it('lead to more freedom', () => {
    deepEqual(([1, 2, 3, 4, 5, 6, 7] as const).map(levelLater), [5, 5, 6, 7, 7, 7, 7]);
  });
});

describe('goals', () => {
  it('are asked for what they lack', () => {
    deepEqual(goalLacks('By 31 January Mira ships two releases of billing without me, so that I can look at search.'), []);
    deepEqual(goalLacks('Mira takes care of billing'), ['measure', 'day', 'why']);
    deepEqual(goalLacks('Mira does billing'), ['short', 'measure', 'day', 'why']);
    deepEqual(goalLacks('Mira answers the questions about billing, because she knows them best'), ['day']);
    // What the form proposes lacks nothing.
    deepEqual(Object.values(goalToBeginFrom('packages/billing')).flatMap((goal) => goalLacks(goal.replace('{due}', '2027-01-18'))), []);
    deepEqual(goalLacks(''), []);
  });
});
