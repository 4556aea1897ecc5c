// One lead on one morning, with everything that present can be asked about; each test changes what it is about.
import type { Candidate } from '../../src/core/delegation/candidates';
import type { Suggestion } from '../../src/core/delegation/suggestions';
import type { Decision } from '../../src/core/journal/decision';
import type { Entry } from '../../src/core/journal/entry';
import type { ModuleOwnership, OwnershipReport } from '../../src/core/ownership/report';
import { defaultSettings } from '../../src/core/settings';
import type { RepositoryDecision } from '../../src/core/journal/repositoryDecision';
import type { OpenSuggestion } from '../../src/present/openSuggestions';
import type { Repository } from '../../src/present/repository';
import type { Situation } from '../../src/present/situation';
import { now, report, shop } from './sampleReport';

export function repository(some: Partial<Repository> = {}): Repository {
  return {
    id: shop, name: 'shop', root: '/home/ada/shop', state: 'ready', open: true, notWork: false, branch: 'main', shallowSince: null,
    lastFetch: now.seconds - 3600, mine: true, ...some,
  };
}

export function module(some: Partial<ModuleOwnership> = {}): ModuleOwnership {
  return {
    path: 'src/billing', files: 24, busFactor: 1, myShare: 0.87, others: 2, lastByAnotherPerson: '2026-03-02',
    lastOther: { name: 'Kim Park', emails: ['kim@shop.example'], bot: false }, assistantShare: 0.1, nobodyExplains: false, readers: 0, myTimelessShare: 0.72, myPastShares: [0.4, 0.55, 0.7, 0.8],
    second: { name: 'Jo Silva', emails: ['jo@shop.example'], bot: false }, secondShare: 0.08, changesPerMonth: 11, changes: 130, alone: true, restsOn: null, shares: [], ...some,
  };
}

export function ownership(modules: readonly ModuleOwnership[]): OwnershipReport {
  return {
    commit: 'a'.repeat(40), model: 'fading', asOf: '2026-11-06T08:00:00Z', commits: 900, files: 120, me: { name: 'Ada Lovelace', emails: ['ada@shop.example'], bot: false }, busFactor: 2, busFactorPruned: 2, busFactorPeople: [],
    people: [
      { person: { name: 'Ada Lovelace', emails: ['ada@shop.example'], bot: false }, commits: 400, last: 1_762_416_000 },
      { person: { name: 'Kim Park', emails: ['kim@shop.example'], bot: false }, commits: 200, last: 1_762_416_000 },
      { person: { name: 'Jo Silva', emails: ['jo@shop.example'], bot: false }, commits: 90, last: 1_762_416_000 },
    ],
    modules,
  };
}

export function decision(some: Partial<Decision> = {}): RepositoryDecision {
  return {
    repo: shop,
    repoName: 'shop',
    line: 0, appliesTo: [], aging: [], uncommittedSince: null,
    decision: {
      file: 'docs/decisions/0012-one-queue.md', id: '0012', title: 'One queue for all jobs', status: 'accepted', date: '2026-10-22',
      deciders: ['Ada'], reviewBy: null, format: 'madr4', supersededBy: null, problems: [], ...some,
    },
  };
}

export function entry(some: Partial<Entry> = {}): Entry {
  return {
    file: '2026/2026-11-03-feedback-demo.md', id: 'e1', type: 'feedback', created: '2026-11-03T14:10:00+01:00', updated: '2026-11-03T14:10:00+01:00',
    title: 'The demo on Thursday', person: 'Kim Park', minutes: null, tags: [], links: [], status: null, reviewBy: null, companionOf: null, judgement: null, ...some,
  };
}

export function candidate(some: Partial<Candidate> = {}): Candidate {
  return {
    person: { name: 'Jo Silva', emails: ['jo@shop.example'], bot: false }, know: 0.2, share: 0.1, stay: 0.8, effort: 0.2, score: 0.3, growsMost: false,
    touched: [], unread: [], nextTo: null, level: 3, ...some,
  };
}

/** 12 hours of twelve weeks, an hour a week. */
export function openSuggestion(some: Partial<Suggestion> = {}): OpenSuggestion {
  const suggestion = {
    module: 'src/billing', myShare: 0.87, codingThere: 720, codingAll: 2400, weeks: 12, worth: 0.2, commitsPerMonth: 11, lastByAnotherPerson: '2026-03-02', candidates: [candidate()], ...some,
  };
  return { suggestion, repository: repository(), answer: { repo: shop, suggestions: [suggestion], modules: [suggestion.module], people: [], team: true } };
}

export function situation(some: Partial<Situation> = {}): Situation {
  const here = repository();
  return {
    now,
    settings: { ...defaultSettings, role: 'techLead', usualWeek: { meeting: 10 } },
    folderOpen: true,
    trusted: true,
    repositories: [here],
    report: report(),
    reportFrom: null,
    progress: null,
    failure: null,
    recentPeople: [
      { name: 'Ada Lovelace', emails: ['ada@shop.example', 'ada@home.example'], bot: false },
      { name: 'Kim Park', emails: ['kim@shop.example'], bot: false },
    ],
    ownership: [{ repository: here, report: ownership([module(), module({ path: 'src/search', alone: false })]) }],
    handover: [],
    decisions: [decision({ reviewBy: '2026-11-01' }), decision({ file: 'docs/decisions/0013-cache.md', id: '0013', title: 'No cache before the release', status: 'proposed', date: '2026-11-02' })],
    entries: [entry()],
    ...some,
  };
}
