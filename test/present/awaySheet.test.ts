import { doesNotMatch, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { DelegationProgress } from '../../src/core/delegation/answers';
import { awayMessage, type AwayKnown } from '../../src/present/awaySheet';

const plan: DelegationProgress['plan'] = {
  file: '2026/plan.md', module: 'billing', repository: 'shop', person: 'Tomasz Wrona', email: null, status: 'started', levelNow: 2, levelLater: 5, starts: '2026-10-05', due: null,
  agreed: null, checkIn: '2026-12-28', checkIns: [], said: null, before: { share: 0.9, receiverShare: null, minutesPerWeek: 200 },
};

function message(given: Partial<AwayKnown> = {}): string {
  return awayMessage({
    from: '2026-12-21', to: '2027-01-03', today: '2026-12-18', delegations: [{ plan }], openDecisions: ['One queue for all jobs'], promises: 2, staleSince: null,
    modules: [{ repository: 'shop', path: 'deploys', ask: ['Kwame Boateng', 'Mei-Lin'] }, { repository: 'shop', path: 'search', ask: [] }, { repository: 'shop', path: 'billing', ask: [] }], ...given,
  });
}

describe('I am away', () => {
  it('tells the others whom to ask, and nothing private', () => {
    equal(message(), `I am away from 21 Dec to 3 Jan 2027.

## What mostly I know

- \`deploys\`: ask Kwame Boateng and Mei-Lin
- \`search\`: nobody else knows it; please let it wait where you can

## What is being handed over

- \`billing\`: ask Tomasz Wrona

## Decisions that are still open

- One queue for all jobs

I still owe 2 promises. If one of them is to you and cannot wait, tell me before I go.
`);
    doesNotMatch(message(), /90|200|share|level/);
  });

  it('leaves out what there is nothing to say about', () => {
    equal(message({ modules: [], delegations: [], openDecisions: [], promises: 0 }), 'I am away from 21 Dec to 3 Jan 2027.\n');
  });

  it('says of when an old clone is', () => {
    equal(message({ staleSince: '2026-12-01' }).split('\n')[2], '## What mostly I know (as of 1 Dec)');
  });
});
