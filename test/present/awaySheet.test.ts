import { deepEqual, doesNotMatch, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { DelegationProgress } from '../../src/core/delegation/answers';
import { awayMessage, type AwayKnown } from '../../src/present/awaySheet';
import { returnRows } from '../../src/present/returnRows';

const plan: DelegationProgress['plan'] = {
  file: '2026/plan.md', module: 'billing', repository: 'shop', person: 'Tomasz Wrona', email: null, status: 'started', levelNow: 2, levelLater: 5, starts: '2026-10-05', due: null,
  agreed: null, checkIn: '2026-12-28', said: null, before: { share: 0.9, receiverShare: null, minutesPerWeek: 200 },
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

  it('on return shows what moved, and three due items at most, for a week', () => {
    const change = (day: string, by: 'receiver' | 'lead') => ({ at: Date.parse(day) / 1000, by, paired: false, merged: true, bulk: false, reviewedBy: { lead: false, receiver: false }, subject: '', commit: day });
    const one = (file: string, checkIn: string, lastChange: string | null): DelegationProgress => ({
      plan: { ...plan, file, checkIn }, repo: 'shop', shareNow: null, receiverShareNow: null, minutesPerWeekNow: null,
      movement: {
        state: 'moving', changes: 4, byReceiver: 3, byLead: 1, reviewedByReceiver: 0, reviewedByLead: 0, reviewsUnseen: false, unmerged: 0, mineOfLast: { mine: 1, last: 4 }, levelReached: null,
        lastChange: lastChange === null ? null : Date.parse(lastChange) / 1000,
        evidence: lastChange === null ? [] : [change(lastChange, 'receiver'), change('2026-12-22T10:00:00Z', 'lead'), change('2026-12-20T10:00:00Z', 'receiver')],
      },
    });
    const moved = [{ module: 'search', repository: '', words: 'somebody else changed it.' }];
    const progress = [one('a', '2026-12-28', '2026-12-30T10:00:00Z'), one('b', '2026-12-28', null), one('c', '2026-12-28', '2027-01-04T10:00:00Z'), one('d', '2026-12-28', null)];
    const rows = (day: string, due = '2 decisions to review'): string[] =>
      returnRows({ away: { from: '2026-12-21', to: '2027-01-03' }, progress, moved, repositories: [], due, now: { seconds: Date.parse(`${day}T09:00:00Z`) / 1000, offset: 0 } }).map(({ label, description }) => `${label}: ${description}`);
    deepEqual(rows('2027-01-04'), ['billing: moved without you: 1 change meanwhile', 'search: changed without you', '2 decisions to review: in the Journal', 'billing: check-in due', 'billing: check-in due']);
    equal(rows('2027-01-04', '').length, 5);
    deepEqual(rows('2027-01-03'), []);
    deepEqual(rows('2027-01-11'), []);
  });
});
