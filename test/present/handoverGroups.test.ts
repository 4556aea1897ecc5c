import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { DelegationProgress, RepositoryHandover } from '../../src/core/delegation/answers';
import type { Candidate } from '../../src/core/delegation/candidates';
import type { Dismissal } from '../../src/core/delegation/dismissal';
import type { Movement } from '../../src/core/delegation/movement';
import type { DelegationPlan } from '../../src/core/delegation/plan';
import type { Suggestion } from '../../src/core/delegation/suggestions';
import { handoverGroups, type HandoversShown } from '../../src/present/handoverGroups';
import type { HandoverRow } from '../../src/present/handoverRow';
import type { Repository } from '../../src/present/repository';

const now = { seconds: Date.UTC(2026, 10, 4, 12) / 1000, offset: 0 };
const shop: Repository = { id: 'shop', name: 'shop', root: '/shop', state: 'ready', open: true, notWork: false, branch: 'main', shallowSince: null, lastFetch: null, mine: true };
const day = 86_400;

const tomasz: Candidate = {
  person: { name: 'Tomasz Wrona', emails: ['tomasz@x.example'], bot: false }, know: 0.5, share: 0.1, stay: 1, effort: 0.1, score: 0.2, growsMost: false,
  touched: ['packages/billing/src/a.ts', 'packages/billing/src/b.ts', 'packages/billing/src/c.ts', 'packages/billing/src/d.ts'], unread: ['packages/billing/src/e.ts'],
  nextTo: { commits: 14, module: 'packages/invoices' }, level: 3,
};
const kwame: Candidate = { ...tomasz, person: { name: 'Kwame Boateng', emails: ['kwame@x.example'], bot: false }, know: 0, touched: [], growsMost: true, nextTo: null };

function suggestion(given: Partial<Suggestion> = {}): Suggestion {
  return {
    module: 'packages/billing', myShare: 0.97, codingThere: 540, codingAll: 1200, weeks: 12, worth: 0.4, commitsPerMonth: 11, lastByAnotherPerson: '2026-06-02', candidates: [tomasz, kwame], ...given,
  };
}

function answer(...suggestions: readonly Suggestion[]): RepositoryHandover {
  return { repo: 'shop', suggestions, modules: ['packages/billing', 'packages/deploys'], people: [tomasz.person, kwame.person], team: true };
}

function progress(plan: Partial<DelegationPlan>, movement: Partial<Movement> | null, given: Partial<DelegationProgress> = {}): DelegationProgress {
  return {
    plan: {
      file: '2026/plan.md', module: 'packages/billing', repository: 'shop', person: 'Tomasz Wrona', email: 'tomasz@x.example', status: 'started', levelNow: 2, levelLater: 5,
      starts: '2026-10-05', due: '2026-11-30', agreed: null, checkIn: '2026-11-16', checkIns: [], said: null, before: { share: 0.97, receiverShare: 0.02, minutesPerWeek: 240 }, ...plan,
    },
    repo: 'shop', shareNow: 0.6, receiverShareNow: 0.3, minutesPerWeekNow: 60,
    movement: movement === null ? null : {
      state: 'moving', changes: 5, byLead: 2, byReceiver: 3, reviewedByReceiver: 0, reviewedByLead: 0, reviewsUnseen: false, unmerged: 0, evidence: [], mineOfLast: { mine: 2, last: 5 }, lastChange: now.seconds - 3 * day, levelReached: { level: 5, from: 'git' }, ...movement,
    },
    ...given,
  };
}

function groups(given: Partial<HandoversShown>) {
  const { above, below } = handoverGroups({ suggestions: null, progress: [], dismissals: [], repositories: [shop], back: { away: null, ownership: [], decisions: [], entries: [] }, now, suggest: true, ...given });
  return [...above, ...below];
}

function rowsOf(title: string, given: Partial<HandoversShown>): readonly HandoverRow[] {
  return groups(given).find((group) => group.title === title)?.rows ?? [];
}

function state(movement: Partial<Movement>, plan: Partial<DelegationPlan> = {}, repositories: readonly Repository[] = [shop]): string | undefined {
  return rowsOf('Under way', { progress: [progress(plan, movement)], repositories })[0]?.description;
}

describe('hand-overs on screen', () => {
  it('suggest one module, with the reasons and the people', () => {
    const [row, ...more] = rowsOf('Hand over next', { suggestions: [answer(suggestion({ module: 'packages/deploys', worth: 0.3 }), suggestion())] });
    equal(more.length, 0);
    deepEqual([row?.label, row?.description, row?.tooltip], ['billing', '9 of your last 20 coding hours', [
      'packages/billing', '9 of your last 20 coding hours went into packages/billing; nobody else changed it in 5 months; Tomasz has worked next to it 14 times.',
      'Hours of the last 12 weeks.', '97 % of what people know of it is yours.', 'It changes about 11 times a month.',
    ]]);
    deepEqual(row?.children.map(({ label }) => label), ['Nobody else in 5 months', 'Changes about 11 times a month', 'Tomasz', 'Kwame']);
    deepEqual(row?.children[2]?.tooltip, [
      'Has changed or reviewed src/a.ts, src/b.ts, src/c.ts and 1 other file there.', 'Has worked next to it 14 times: packages/invoices changes together with it.',
      'Would need: to read src/e.ts: what changes most there and is new to them.', 'Would need: time with you at the start.',
    ]);
    deepEqual(row?.children[3]?.description, 'would grow most by it');
  });

  it('keep quiet about what was put off, planned, or is not to be suggested at all', () => {
    const put: Dismissal = { repo: 'shop', module: 'packages/billing', reason: 'tooEarly', day: '2026-11-01', email: null };
    const labels = (given: Partial<HandoversShown>): string[] => rowsOf('Hand over next', { suggestions: [answer(suggestion())], ...given }).map(({ label }) => label);
    deepEqual(labels({}), ['billing']);
    deepEqual(labels({ dismissals: [put] }), ['Nothing to suggest']);
    deepEqual(labels({ dismissals: [{ ...put, day: '2026-09-01' }] }), ['billing']);
    deepEqual(labels({ progress: [progress({}, {})] }), ['Nothing to suggest']);
    // Twelve weeks after it was to be over, the hours are those since then.
    deepEqual([{ due: '2026-11-30' }, { due: '2026-08-12' }, { due: '2026-08-11' }, { due: null }].map((plan) => labels({ progress: [progress({ status: 'done', ...plan }, {})] })), [['Nothing to suggest'], ['Nothing to suggest'], ['billing'], ['Nothing to suggest']]);
    deepEqual(labels({ progress: [progress({ status: 'dropped' }, {})] }), ['billing']);
    deepEqual(labels({ suggest: false }), []);
    deepEqual(labels({ suggestions: null }), []);
  });

  it('name nobody before the lead has said who the team is', () => {
    const [row] = rowsOf('Hand over next', { suggestions: [{ ...answer(suggestion({ candidates: [] })), team: false }] });
    deepEqual(row?.children.map(({ kind }) => kind), ['reason', 'reason', 'chooseTeam']);
  });

  it('make no claim about others in a clone that is old', () => {
    const old = { ...shop, lastFetch: now.seconds - 10 * day };
    const [row] = rowsOf('Hand over next', { suggestions: [answer(suggestion())], repositories: [old] });
    deepEqual(row?.tooltip.slice(1, 3), ['9 of your last 20 coding hours went into packages/billing; Tomasz has worked next to it 14 times.', 'Hours of the last 12 weeks; others as of the last fetch, 25 Oct.']);
    equal(state({ state: 'stalled' }, {}, [old]), 'not fetched since 25 Oct');
  });

  it('say of a plan under way how it stands, about the lead', () => {
    equal(state({}), 'moving: 2 of 5 changes are yours');
    equal(state({ state: 'planned' }), 'planned, begins on 5 Oct');
    equal(state({ state: 'quiet', lastChange: null }), 'quiet: nobody has changed it yet');
    equal(state({ state: 'quiet', lastChange: Date.UTC(2026, 9, 1) / 1000 }), 'quiet: nobody has changed it since 1 Oct');
    equal(state({ state: 'stalled', changes: 3, byLead: 0 }), 'stalled: it changed 3 times, in other hands');
    equal(state({ state: 'stalled', changes: 3, byLead: 2 }), 'stalled: you made 2 of 3 changes');
    equal(state({ state: 'away' }), 'away: nothing is judged meanwhile');
    equal(state({ state: 'backWithYou', mineOfLast: { mine: 6, last: 7 } }), 'back with you: you made 6 of the last 7 changes');
    equal(state({ state: 'backWithYou', mineOfLast: { mine: 9, last: 9 } }), 'back with you: you made all of the last 9 changes');
    equal(state({ state: 'doneProposed' }), 'ready to be done: 4 of the last 5 changes needed nothing from you');
  });

  it('put check-ins that are due first, and tell the rest in the tooltip', () => {
    const rows = rowsOf('Under way', { progress: [progress({ file: 'a' }, {}), progress({ file: 'b', checkIn: '2026-11-04', agreed: '2026-10-02' }, {})] });
    deepEqual(rows.map(({ kind, description }) => [kind, description]), [['planDue', 'check-in due · moving: 2 of 5 changes are yours'], ['plan', 'moving: 2 of 5 changes are yours']]);
    deepEqual(rows[1]?.tooltip, [
      'packages/billing', 'To Tomasz Wrona, from 5 Oct to 30 Nov; not agreed with them yet.', '5 changes since then, 2 of them yours.', 'Reached: they decide after asking you (level 5 of 7), as the receiver’s last changes show.',
      'Aim: they decide after asking you (level 5 of 7).', 'Your coding there: about 4 h a week before, about 1 h since.', 'Your share of what is known of it: 97 % then, 60 % now.', 'Next check-in on 16 Nov.',
    ]);
    deepEqual(rows[0]?.tooltip[1], 'To Tomasz Wrona, from 5 Oct to 30 Nov; agreed with them on 2 Oct.');
  });

  it('keep what is over, with what it did to the balance, and what was put off, to be brought back', () => {
    deepEqual(rowsOf('Done', { progress: [progress({ status: 'done' }, {}), progress({ status: 'dropped' }, null, { minutesPerWeekNow: null })] }).map(({ description }) => description), [
      'done · about 4 h a week before, about 1 h since', 'given up',
    ]);
    const [row] = rowsOf('Not now', { dismissals: [{ repo: 'shop', module: 'packages/billing', reason: 'prototype', day: '2026-11-01', email: null }] });
    deepEqual([row?.description, row?.tooltip], ['a prototype', ['You said so on 1 Nov: a prototype.', 'It is suggested again from 2 May 2027 on, if it still helps.']]);
  });
});
