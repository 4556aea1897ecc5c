// What does the journal's editor show? The list that was asked for, and the page beside it.
import { dayOf } from '../core/balance/isoWeek';
import type { Moment } from '../core/history';
import { entryTypes } from '../core/journal/entry';
import { type JournalFilter, noFilter } from '../core/journal/journalFilter';
import type { KeptDraft } from '../core/journal/keptDraft';
import type { JournalPanelSnapshot, PanelRow } from '../protocol/journalPanelSnapshot';
import type { JournalAnswer, JournalFound } from '../core/journal/journalAnswer';
import { begunEntries } from './begunEntries';
import { clipped, counted, sentence } from './counted';
import { dayWords, monthName } from './dates';
import { kindWords } from './entryFormWords';
import { type EditingSituation, editingPage, draftTitle, keptWords } from './editingPage';
import { type ForgettingSituation, forgettingPage } from './forgettingPage';
import { decisionNote, entryNote } from './journalNotes';
import { type ReadingSituation, readingPage } from './readingPage';

export type PageSituation = ReadingSituation | EditingSituation | ForgettingSituation;

export interface JournalPanelSituation {
  readonly now: Moment;
  readonly typed: string;
  readonly filter: JournalFilter;
  /** Null until the first answer. */
  readonly answer: JournalAnswer | null;
  readonly drafts: readonly KeptDraft[];
  readonly page: PageSituation | null;
  /** What was deleted or discarded just now, or the one of two texts that was not taken; null when nothing can be taken back. */
  readonly undo: { readonly what: 'entry' | 'draft' | 'text'; readonly title: string } | null;
  readonly privateFolder: string | null;
  readonly failure: string | null;
  /** Private titles may be seen. */
  readonly titles: boolean;
  /** Names for `@`, besides those in the journal. */
  readonly people: readonly string[];
  readonly modules: readonly string[];
  /** Whose one-on-one the lead's own cadence calls for. */
  /** Names of the lead's own templates. */
  readonly templates: readonly string[];
  /** Notes about people that are older than a year. */
  readonly oldNotes: number;
  readonly meetingsDue: readonly { readonly person: string; readonly last: string }[];
}

const mostNames = 200;

export function journalPanel(situation: JournalPanelSituation): JournalPanelSnapshot {
  const { answer, typed, filter, drafts, page, now } = situation;
  const today = dayOf(now);
  const named = (all: readonly string[], name: (one: string) => string = (one) => clipped(one, 60)) => all.map((value) => ({ value, name: name(value) }));
  const choices = answer?.choices ?? { types: [], people: [], modules: [], tags: [], statuses: [] };
  const editing = page?.kind === 'editing' ? page.draft.id : null;
  return {
    type: 'journalPanel',
    notes: notes(situation, today),
    typed, filter,
    choices: {
      types: entryTypes.filter((type) => choices.types.includes(type)).map((type) => ({ value: type, name: sentence(kindWords[type]) })),
      people: named(choices.people), modules: named(choices.modules), tags: named(choices.tags), statuses: named(choices.statuses, (one) => sentence(clipped(one, 60))),
    },
    said: answer === null ? 'Reading the journal' : answer.total === 0 ? (asked(situation) ? 'Nothing matches.' : 'Nothing here yet.') : `${answer.total} found`,
    kinds: begunEntries(),
    templates: [...situation.templates],
    drafts: drafts.filter(({ id }) => id !== editing).slice(0, 20).map((draft) => ({
      id: draft.id, title: situation.titles ? draftTitle(draft.content) : sentence(kindWords[draft.content.type]),
      meta: `${kindWords[draft.content.type]} · ${keptWords(draft.at, today)}`,
    })),
    groups: groups(situation, today),
    rest: answer !== null && answer.total > answer.found.length ? `and ${counted(answer.total - answer.found.length, 'older one')}` : '',
    undo: situation.undo === null ? null : undoWords(situation.undo.what, clipped(situation.undo.title, 60)),
    page: page === null ? null : page.kind === 'reading' ? readingPage(page, now) : page.kind === 'editing' ? editingPage(page, today) : forgettingPage(page, today),
    people: [...new Set([...choices.people, ...situation.people])].slice(0, mostNames),
    modules: [...new Set([...choices.modules, ...situation.modules])].slice(0, mostNames),
  };
}

/** Others see the screen: shared records stay, without those who decided; nothing private is there, not even how much of it. */
export function panelWhileSharing(situation: JournalPanelSituation): JournalPanelSituation {
  const shared = (situation.answer?.found ?? []).filter((one) => one.kind === 'decision').map((one) => ({ ...one, aging: [], decision: { ...one.decision, deciders: [] } }));
  return {
    ...situation, titles: false, drafts: [], page: null, undo: null, people: [], meetingsDue: [], oldNotes: 0, templates: [], typed: '', filter: noFilter,
    answer: situation.answer === null ? null : { found: shared, total: shared.length, choices: { types: [], people: [], modules: [], tags: [], statuses: [] } },
  };
}

function undoWords(what: 'entry' | 'draft' | 'text', title: string): JournalPanelSnapshot['undo'] {
  switch (what) {
    case 'entry': return { said: `${title} is in the trash.`, button: 'Undo' };
    case 'draft': return { said: `The draft of ${title} is discarded.`, button: 'Undo' };
    case 'text': return { said: `The other text of ${title} is in the trash.`, button: 'Bring it back as an entry of its own' };
    default: return what satisfies never;
  }
}

function groups(situation: JournalPanelSituation, today: string): JournalPanelSnapshot['groups'] {
  const found = situation.answer?.found ?? [];
  const several = new Set(found.flatMap((one) => (one.kind === 'decision' ? [one.repo] : []))).size > 1;
  const rows = found.map((one) => ({ month: dayOfFound(one).slice(0, 7), row: row(one, situation, today, several) }));
  if (situation.typed.trim() !== '') return rows.length === 0 ? [] : [{ title: 'Best matches first', rows: rows.map((one) => one.row) }];
  return [...new Set(rows.map(({ month }) => month))].map((month) => ({
    title: month === '' ? 'Without a date' : `${monthName(`${month}-01`)} ${month.slice(0, 4)}`,
    rows: rows.filter((one) => one.month === month).map((one) => one.row),
  }));
}

function row(one: JournalFound, { page, titles }: JournalPanelSituation, today: string, several: boolean): PanelRow {
  if (one.kind === 'decision') {
    const { key, title, kind, meta } = decisionNote(one, today, several);
    return { key, title, kind, meta: `decision ${meta}`, current: false, open: { type: 'openDecision', repo: one.repo, file: one.decision.file } };
  }
  const { key, title, kind, meta } = entryNote(one.entry, today, titles, false);
  const file = page?.kind === 'reading' ? page.entry.file : page?.kind === 'editing' ? page.draft.file : null;
  return { key, title, kind, meta, current: file === one.entry.file, open: { type: 'read', file: one.entry.file } };
}

function dayOfFound(one: JournalFound): string {
  return one.kind === 'entry' ? one.entry.created.slice(0, 10) : one.decision.date ?? '';
}

function asked({ typed, filter }: JournalPanelSituation): boolean {
  return typed.trim() !== '' || Object.values(filter).some((value) => value !== null && value !== '' && value !== false);
}

function notes({ failure, privateFolder, filter, answer, meetingsDue, oldNotes, titles }: JournalPanelSituation, today: string): JournalPanelSnapshot['notes'] {
  return [
    ...(failure === null ? [] : [[`${sentence(failure)} `, { link: 'Try again', does: { type: 'refresh' as const } }]]),
    ...(privateFolder === null ? [['There is no folder for private entries yet. ', { link: 'Choose a folder', does: { type: 'choosePrivateFolder' as const } }]] : []),
    // One at a time, and as quiet as the rest.
    ...(titles ? meetingsDue : []).slice(0, 1).map(({ person, last }): JournalPanelSnapshot['notes'][number] => [
      'Last note on a one-on-one with ', { name: clipped(person, 60) }, `: ${dayWords(last, today)}. `, { link: 'Prepare the next', does: { type: 'prepare' as const, person } },
    ]),
    ...(oldNotes === 0 ? [] : [[`${sentence(counted(oldNotes, 'note'))} about people ${oldNotes === 1 ? 'is' : 'are'} older than a year. `, { link: 'Look through them', does: { type: 'lookThrough' as const } }]]),
    ...(filter.module === '' || answer === null ? [] : [['Everything about ', { code: clipped(filter.module, 120) }, ': decisions, delegations, feedback and whatever else names it.']]),
  ];
}
