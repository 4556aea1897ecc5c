// Every state the journal's editor can be in, worded by present as in the editor.
import type { DelegationProgress } from '../../src/core/delegation/answers';
import type { Candidate } from '../../src/core/delegation/candidates';
import type { ModuleChange } from '../../src/core/delegation/moduleChange';
import type { EntryType } from '../../src/core/journal/entry';
import { emptyContent, type EntryContent } from '../../src/core/journal/entryContent';
import { noFilter } from '../../src/core/journal/journalFilter';
import { journalPanel, type JournalPanelSituation } from '../../src/present/journalPanel';
import type { EditingSituation } from '../../src/present/editingPage';
import type { Receiver } from '../../src/core/delegation/receiverKnown';
import { planBeginning, type PlanSituation } from '../../src/present/planBeginning';
import type { Repository } from '../../src/present/repository';
import type { JournalPanelSnapshot } from '../../src/protocol/journalPanelSnapshot';
import { now } from '../present/sampleReport';
import { decision, entry } from '../present/sampleSituation';

function written(type: EntryType, title: string, sections: Readonly<Record<string, string>>, fields: Readonly<Record<string, string>> = {}): EntryContent {
  const empty = emptyContent(type);
  return { ...empty, title, fields: { ...empty.fields, ...fields }, sections: empty.sections.map(({ heading }) => ({ heading, text: sections[heading] ?? '' })) };
}

const demo = written('feedback', 'The demo on Thursday', {
  Situation: 'Somehow', Behaviour: 'You are always so careful with every figure.\nYou asked who reads it.', Impact: 'Nobody had to ask twice.',
}, { person: 'Kim Park', direction: 'given', kind: 'praise', minutes: '15', tags: 'release, #billing' });

export function panelSituation(some: Partial<JournalPanelSituation>): JournalPanelSituation {
  return {
    now, typed: '', filter: noFilter, drafts: [], page: null, undo: null, privateFolder: '/home/ada/journal', failure: null, titles: true, people: ['Jo Silva', 'Kim Park'], modules: ['src/billing'], meetingsDue: [], oldNotes: 0, templates: ['Kick-off of a quarter'],
    answer: {
      found: [
        { kind: 'entry', entry: entry() },
        { kind: 'entry', entry: entry({ file: '2026/2026-11-02-oneOnOne-jo.md', type: 'oneOnOne', title: 'One-on-one with Jo', person: 'Jo Silva', created: '2026-11-02T10:00:00+01:00' }) },
        { kind: 'decision', ...decision({ reviewBy: '2026-11-01' }) },
        { kind: 'entry', entry: entry({ file: '2026/2026-09-02-learning-x.md', type: 'learning', title: 'שלום, and property tests with a rather long title that does not fit', person: null, created: '2026-09-02T10:00:00+02:00' }) },
      ],
      total: 180, choices: { types: ['feedback', 'oneOnOne', 'decision', 'learning'], people: ['Jo Silva', 'Kim Park'], modules: ['src/billing'], tags: ['release'], statuses: ['accepted', 'not delivered'] },
    },
    ...some,
  };
}

function panel(some: Partial<JournalPanelSituation>): JournalPanelSnapshot {
  return journalPanel(panelSituation(some));
}

export const editing = { kind: 'editing', draft: { id: 'd1', file: entry().file, base: '', content: demo }, keptAt: '2026-11-06T10:42:00+01:00', problem: null, changed: null } as const;

const tomasz: Candidate = {
  person: { name: 'Tomasz Wrona', emails: ['tomasz@x.example'], bot: false }, know: 0.4, share: 0.02, stay: 1, effort: 0.2, score: 0.3, growsMost: false,
  touched: ['packages/billing/src/lateFee.ts'], unread: ['packages/billing/src/creditLimit.ts'], nextTo: { commits: 14, module: 'packages/invoices' }, level: 4,
};
const kwame: Candidate = { ...tomasz, person: { name: 'Kwame Boateng', emails: ['kwame@x.example'], bot: false }, know: 0, share: 0, touched: [], nextTo: null, growsMost: true, level: 2 };

/** What the form of a plan begins from. */
export const planSituation: PlanSituation = {
  basis: {
    repo: '/shop', module: 'packages/billing', modules: ['packages/billing', 'packages/deploys'], candidates: [tomasz, kwame], people: [tomasz.person, kwame.person],
    reading: ['packages/billing/src/lateFee.ts', 'packages/billing/src/creditLimit.ts'], share: 0.97, minutesPerWeek: 240,
  },
  repository: 'shop', modules: ['packages/billing', 'packages/deploys'].map((module) => ({ repo: '/shop', module, name: '' })), today: '2026-11-06', workDays: [1, 2, 3, 4, 5],
  team: [{ name: 'Ines Prado', emails: ['ines@x.example'], left: false, leaveUntil: null, notMine: false }],
};

/** A plan as its form begins, for a draft of that name. */
export function planDraft(id: string, receiver: Receiver | null = null): EditingSituation {
  return { ...editing, draft: { id, file: null, base: null, content: planBeginning(planSituation, receiver) }, keptAt: null, plan: planSituation };
}

const change = (day: string, by: ModuleChange['by'], some: Partial<ModuleChange> = {}): ModuleChange =>
  ({ at: Date.parse(`${day}T10:00:00Z`) / 1000, by, paired: false, merged: true, bulk: false, reviewedBy: { lead: false, receiver: false }, subject: `What ${day} brought to the late fees`, commit: 'a'.repeat(40), ...some });

export const progress: DelegationProgress = {
  plan: {
    file: '2026/2026-10-05-delegation-packages-billing-tomasz-wrona.md', module: 'packages/billing', repository: 'shop', person: 'Tomasz Wrona', email: 'tomasz@x.example', status: 'started',
    levelNow: 2, levelLater: 5, starts: '2026-10-05', due: '2026-11-30', agreed: null, checkIn: '2026-11-06', checkIns: [], said: null, before: { share: 0.97, receiverShare: 0.02, minutesPerWeek: 240 },
  },
  repo: '/shop', shareNow: 0.61, receiverShareNow: 0.3, minutesPerWeekNow: 60,
  movement: {
    state: 'moving', changes: 4, byLead: 1, byReceiver: 3, reviewedByReceiver: 0, reviewedByLead: 1, reviewsUnseen: false, unmerged: 1, mineOfLast: { mine: 1, last: 3 }, lastChange: Date.parse('2026-10-20T10:00:00Z') / 1000,
    levelReached: { level: 5, from: 'git' },
    evidence: [change('2026-10-20', 'receiver', { merged: false }), change('2026-10-15', 'lead'), change('2026-10-13', 'receiver', { reviewedBy: { lead: true, receiver: false } }), change('2026-10-08', 'receiver', { paired: true })],
  },
};
const over: DelegationProgress = { ...progress, plan: { ...progress.plan, file: '2026/old.md', module: 'packages/deploys', status: 'done' } };
const plan = entry({ file: progress.plan.file, type: 'delegation', title: 'Hand over packages/billing to Tomasz Wrona', person: 'Tomasz Wrona', created: '2026-10-02T10:00:00+02:00' });
/** The plan's repository. */
export const planShop: Repository = { id: '/shop', name: 'shop', root: '/shop', state: 'ready', open: true, notWork: false, branch: 'main', shallowSince: null, lastFetch: Date.parse('2026-11-05T09:00:00Z') / 1000, mine: true };

export const journalPanelSamples: Readonly<Record<string, JournalPanelSnapshot>> = {
  list: panel({ drafts: [{ ...editing.draft, at: '2026-11-06T10:42:00+01:00' }], undo: { what: 'entry', title: 'Shrinking' } }),
  settled: panel({ undo: { what: 'text', title: 'Shrinking' } }),
  module: panel({ filter: { ...noFilter, module: 'src/billing', due: true } }),
  nothing: panel({ typed: 'unicorn', answer: { found: [], total: 0, choices: { types: [], people: [], modules: [], tags: [], statuses: [] } }, privateFolder: null, failure: 'The journal could not be read.' }),
  prepare: panel({
    meetingsDue: [{ person: 'Jo Silva', last: '2026-10-02' }],
    page: {
      ...editing, draft: { id: 'd3', file: null, base: null, content: written('oneOnOne', '', { Agenda: 'The release' }, { person: 'Kim Park', every: '2 weeks' }) }, keptAt: null,
      sheet: {
        person: 'Kim Park', theirs: [], checkIns: [{ file: '2026/x.md', words: 'Lead the billing rework', day: '2026-11-03' }], goals: [{ file: '2026/x.md', words: 'Lead the billing rework', day: null }],
        mine: [{ file: '2026/2026-10-20-oneOnOne-kim.md', words: 'ask about the course', day: '2026-11-01', kept: true }, { file: '2026/2026-10-20-oneOnOne-kim.md', words: 'שלום, send the figures', day: null, kept: false }],
        notDelivered: [{ file: entry().file, words: 'The demo on Thursday', day: '2026-11-03' }], lastAgenda: { file: '2026/2026-10-20-oneOnOne-kim.md', words: '- [ ] the export\n- [x] holidays', day: '2026-10-20' },
        nextTime: { file: '2026/2026-10-20-oneOnOne-kim.md', words: 'The release', day: '2026-10-20' }, lastNote: { file: '2026/2026-10-20-oneOnOne-kim.md', words: 'One-on-one with Kim Park', day: '2026-10-20' },
        lastPraise: { file: entry().file, words: 'The demo on Thursday', day: '2026-11-03' }, lastCorrection: null, cadence: { every: '2 weeks', next: '2026-11-03' },
      },
    },
  }),
  forgetting: panel({
    oldNotes: 3,
    page: {
      kind: 'forgetting', why: 'person', person: 'Kim Park',
      rows: [
        { place: 'journal', file: entry().file, title: 'Feedback for Kim Park', day: '2026-11-03', about: true, names: ['Kim Park'] },
        { place: 'journal', file: '2026/2026-11-02-oneOnOne-jo.md', title: 'One-on-one with Jo', day: '2026-11-02', about: false, names: ['Kim Park'] },
        { place: 'drafts', file: 'd1', title: 'שלום', day: '2026-11-06', about: false, names: ['Kim Park'] },
      ],
    },
  }),
  talk: panel({
    page: {
      kind: 'reading', entry: entry({ type: 'oneOnOne', title: 'One-on-one with Kim Park' }),
      content: written('oneOnOne', 'One-on-one with Kim Park', {
        'Notes': 'Two lines\nstay two.\n\n1. first\n2. second\n* a dot\n\n<img src="https://elsewhere.example/x.png" onerror="alert(1)"> ![x](https://elsewhere.example/y.png) [run](command:workbench.action.quit)',
        'I Promised': '- [ ] ask about the course, by 2026-11-09\n- [x] send the figures',
      }, { person: 'Kim Park' }),
    },
  }),
  reading: panel({ page: { kind: 'reading', entry: entry(), content: demo } }),
  editing: panel({ page: editing }),
  plan: panel({ page: planDraft('p1') }),
  planOfNobody: panel({
    page: { ...planDraft('p2'), draft: { id: 'p2', file: null, base: null, content: planBeginning({ ...planSituation, basis: { ...planSituation.basis, candidates: [] } }, null) }, plan: { ...planSituation, basis: { ...planSituation.basis, candidates: [] } }, problem: 'Who will take it over? A name is needed.' },
  }),
  moved: panel({ page: { kind: 'reading', entry: plan, content: planBeginning(planSituation, null), moved: { progress, repository: planShop, all: [progress, over] } } }),
  movedStale: panel({ page: { kind: 'reading', entry: plan, content: planBeginning(planSituation, null), moved: { progress, repository: { ...planShop, lastFetch: planShop.lastFetch! - 20 * 86_400 }, all: [progress] } } }),
  goal: panel({ page: { ...editing, draft: { id: 'd2', file: null, base: null, content: emptyContent('goal') }, keptAt: null, problem: 'The disk is full. Nothing was changed: make room and try again.' } }),
  changed: panel({ page: { ...editing, changed: written('feedback', 'The demo on Thursday', { Situation: 'In the demo on Thursday', Impact: 'Nobody had to ask twice.' }, { person: 'Kim Park' }) } }),
};
