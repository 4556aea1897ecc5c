import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { DelegationProgress } from '../../src/core/delegation/answers';
import type { ModuleChange } from '../../src/core/delegation/moduleChange';
import { returnRows, type ReturnShown } from '../../src/present/returnRows';
import { decision, entry, module, ownership, repository } from './sampleSituation';
import { shop } from './sampleReport';

const away = { from: '2026-12-21', to: '2027-01-03' };
const moment = (day: string) => ({ seconds: Date.parse(`${day}T09:00:00Z`) / 1000, offset: 0 });

function change(day: string, by: ModuleChange['by']): ModuleChange {
  return { at: Date.parse(`${day}T10:00:00Z`) / 1000, by, paired: false, merged: true, bulk: false, reviewedBy: { lead: false, receiver: false }, subject: '', commit: day };
}

function handedOver(file: string, path: string, checkIn: string, changes: readonly ModuleChange[]): DelegationProgress {
  return {
    plan: {
      file, module: path, repository: 'shop', person: 'Kim Park', email: 'kim@shop.example', status: 'started', levelNow: 2, levelLater: 5, starts: '2026-10-05', due: null,
      agreed: null, checkIn, checkIns: [], said: null, before: { share: 0.9, receiverShare: null, minutesPerWeek: 200 },
    },
    repo: shop, shareNow: null, receiverShareNow: null, minutesPerWeekNow: null,
    movement: {
      state: 'moving', changes: changes.length, byReceiver: 0, byLead: 0, reviewedByReceiver: 0, reviewedByLead: 0, reviewsUnseen: false, unmerged: 0, mineOfLast: { mine: 0, last: 0 }, levelReached: null,
      lastChange: changes[0]?.at ?? null, evidence: changes,
    },
  };
}

function rows(day: string, given: Partial<ReturnShown> & { readonly fetched?: string } = {}): readonly string[] {
  const known = { repository: repository({ lastFetch: moment(given.fetched ?? day).seconds - 3600 }), report: ownership([]) };
  return returnRows({ away, progress: [], ownership: [known], decisions: [], entries: [], now: moment(day), ...given }).map(({ kind, label, description }) => `${kind} ${label}: ${description}`);
}

const billing = handedOver('a.md', 'packages/billing', '2026-12-28', [change('2027-01-04', 'receiver'), change('2027-01-03', 'other'), change('2026-12-30', 'receiver'), change('2026-12-22', 'lead'), change('2026-12-20', 'receiver')]);
const deploys = handedOver('b.md', 'packages/deploys', '2027-02-01', []);

describe('back from being away', () => {
  it('shows it from the first day after until a week after', () => {
    deepEqual(rows('2027-01-03'), []);
    deepEqual(rows('2027-01-04'), ['words Nothing moved without you: ']);
    deepEqual(rows('2027-01-10'), ['words Nothing moved without you: ']);
    deepEqual(rows('2027-01-11'), []);
    deepEqual(rows('2027-01-04', { away: null }), []);
  });

  it('counts what others changed on those days, a row a module, and says there that its check-in is due', () => {
    deepEqual(rows('2027-01-05', { progress: [billing, deploys] }), ['planDue billing: 2 changes without you · check-in due']);
    const busy = { ...billing, movement: { ...billing.movement!, changes: 40, evidence: billing.movement!.evidence.slice(0, 3) } };
    deepEqual(rows('2027-01-05', { progress: [busy] }), ['planDue billing: 2 changes or more without you · check-in due']);
  });

  it('names modules of the lead’s that others changed, also those that only the lead knows, and who only in the tooltip', () => {
    const report = ownership([
      module({ path: 'packages/search', lastByAnotherPerson: '2026-12-23' }), module({ path: 'packages/web', lastByAnotherPerson: '2026-12-20' }),
      module({ path: 'packages/theirs', myShare: 0.1, myTimelessShare: 0.1, lastByAnotherPerson: '2026-12-23' }), module({ path: 'packages/billing', lastByAnotherPerson: '2026-12-30' }),
    ]);
    const known = { repository: repository({ lastFetch: moment('2027-01-05').seconds - 60 }), report };
    const found = returnRows({ away, progress: [billing], ownership: [known], decisions: [], entries: [], now: moment('2027-01-05') });
    deepEqual(found.map(({ label, description }) => `${label}: ${description}`), ['billing: 2 changes without you · check-in due', 'search: changed without you on 23 Dec 2026']);
    deepEqual(found[1]?.tooltip, ['Kim changed packages/search on 23 Dec 2026, as of the last fetch, 5 Jan.']);
  });

  it('says nothing of others from a clone that was not fetched since, and offers to fetch', () => {
    deepEqual(rows('2027-01-05', { progress: [billing], fetched: '2026-12-20' }), ['fetch Fetch to see what moved: as of 20 Dec 2026', 'planDue billing: check-in due']);
  });

  it('shows three of what is due at most, longest due first, each with the way to it and no private word', () => {
    const due = {
      progress: [handedOver('a.md', 'packages/billing', '2027-01-02', []), deploys],
      decisions: [decision({ reviewBy: '2026-12-30' }), decision({ file: 'b.md', title: 'Later', reviewBy: '2027-03-01' })],
      entries: [entry({ file: 'a.md', type: 'delegation', checkIn: '2027-01-02' }), entry({ type: 'goal', title: 'A raise for Kim', checkIn: '2026-12-24' }), entry({ file: 'd.md', type: 'learning', checkIn: '2027-01-04' })],
    };
    deepEqual(rows('2027-01-05', due), ['words Nothing moved without you: ', 'due Goal of 3 Nov 2026: to look at again', 'due One queue for all jobs: to review', 'planDue billing: check-in due']);
    const found = returnRows({ away, ownership: [], ...due, now: moment('2027-01-05') });
    deepEqual(found.slice(1).map(({ about }) => about), [
      { module: '', entry: '2026/2026-11-03-feedback-demo.md' }, { module: '', decision: { repo: shop, file: 'docs/decisions/0012-one-queue.md' } }, { module: 'packages/billing', file: 'a.md' },
    ]);
    equal(JSON.stringify(found).includes('raise'), false);
  });

  it('counts a check-in that stands with what moved among the three', () => {
    const entries = ['1', '2', '3'].map((at) => entry({ file: `${at}.md`, type: 'goal', checkIn: '2026-12-24' }));
    equal(rows('2027-01-05', { progress: [billing], entries }).length, 3);
  });
});
