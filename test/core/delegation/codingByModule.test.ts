import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Activity } from '../../../src/core/balance/activity';
import { codingByModule } from '../../../src/core/delegation/codingByModule';
import { moduleOfPath } from '../../../src/core/delegation/moduleOfPath';
import type { Category } from '../../../src/core/settings';
import { now } from './factsOf';

const files: Readonly<Record<string, readonly string[]>> = {
  c1: ['billing/a.ts', 'billing/old/gone.ts'], c2: ['billing/a.ts', 'tax/t.ts', 'README.md', 'nowhere/x.ts'], merge: [],
};

function activity(minutes: number, commits: readonly string[], given: { readonly category?: Category; readonly daysAgo?: number; readonly repo?: string } = {}): Activity {
  const start = { seconds: now - (given.daysAgo ?? 1) * 86_400, offset: 0 };
  return {
    start, minutes, low: minutes, high: minutes, category: given.category ?? 'coding', source: 'commits',
    evidence: commits.map((commit) => ({ kind: 'commit', repo: given.repo ?? 'shop', commit, at: start, subject: '' })),
  };
}

function coding(...activities: readonly Activity[]) {
  const moduleOf = moduleOfPath([{ path: 'billing', files: ['billing/a.ts'] }, { path: 'tax', files: ['tax/t.ts'] }, { path: '.', files: [] }]);
  const { minutes, total } = codingByModule({ activities, repo: 'shop', filesOf: (commit) => files[commit] ?? [], moduleOf, now, weeks: 12 });
  return { minutes: Object.fromEntries(minutes), total };
}

describe('coding by module', () => {
  it('divides a session evenly among its commits and their files', () => {
    // 80 minutes, two commits: c1 is all billing's; of the 40 of c2 a quarter each, README and nowhere being nobody's.
    deepEqual(coding(activity(80, ['c1', 'c2'])), { minutes: { billing: 50, tax: 10, '.': 20 }, total: 80 });
  });

  it('counts all coding in the total, and only this repository here', () => {
    deepEqual(coding(activity(60, ['c1']), activity(60, ['x'], { repo: 'other' }), activity(30, ['merge']), activity(60, ['c1'], { category: 'review' })), {
      minutes: { billing: 60 }, total: 150,
    });
  });

  it('looks at the weeks asked for, and not ahead', () => {
    deepEqual(coding(activity(60, ['c1'], { daysAgo: 84 }), activity(60, ['c1'], { daysAgo: -1 }), activity(30, ['c1'], { daysAgo: 83 })), { minutes: { billing: 30 }, total: 30 });
    deepEqual(coding(), { minutes: {}, total: 0 });
  });
});
