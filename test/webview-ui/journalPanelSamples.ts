// Every state the journal's editor can be in, worded by present as in the editor.
import type { EntryType } from '../../src/core/journal/entry';
import { emptyContent, type EntryContent } from '../../src/core/journal/entryContent';
import { noFilter } from '../../src/core/journal/journalFilter';
import { journalPanel, type JournalPanelSituation } from '../../src/present/journalPanel';
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
  reading: panel({ page: { kind: 'reading', entry: entry(), content: demo } }),
  editing: panel({ page: editing }),
  goal: panel({ page: { ...editing, draft: { id: 'd2', file: null, base: null, content: emptyContent('goal') }, keptAt: null, problem: 'The disk is full. Nothing was changed: make room and try again.' } }),
  changed: panel({ page: { ...editing, changed: written('feedback', 'The demo on Thursday', { Situation: 'In the demo on Thursday', Impact: 'Nobody had to ask twice.' }, { person: 'Kim Park' }) } }),
};
