// What is shown before notes are removed: every one of them, and what may become of it.
import { type ForgetAction, type ForgetRow, nobody } from '../core/journal/forgetPerson';
import type { ForgettingPage } from '../protocol/journalPanelSnapshot';
import { clipped, counted, listed } from './counted';
import { dayWords } from './dates';

export interface ForgettingSituation {
  readonly kind: 'forgetting';
  readonly why: 'person' | 'old';
  /** Empty for old notes. */
  readonly person: string;
  readonly rows: readonly ForgetRow[];
}

export const forgettingWords = {
  title: 'Forget a Person',
  also: { prompt: 'Other names they go by in your notes, with commas between them. Enter goes on.', placeholder: 'A first name, a nickname' },
  confirm: 'Deleted notes are gone for good, from the trash too. Backups you made still hold them, and so may the editor’s own Timeline of files you opened there.',
  yes: 'Do It',
  /** Of a suggestion that was put off. */
  notThem: (module: string): string => `Not the one to ask about ${module}`,
  done: ({ deleted, rewritten, kept }: { readonly deleted: number; readonly rewritten: number; readonly kept: number }): string =>
    `${listed([...(deleted > 0 ? [`${deleted} deleted`] : []), ...(rewritten > 0 ? [`the name taken out of ${rewritten}`] : []), ...(kept > 0 ? [`${kept} kept`] : [])]) || 'Nothing was changed'}.`,
} as const;

const mostRows = 150;

export function forgettingPage({ why, person, rows }: ForgettingSituation, today: string): ForgettingPage {
  const name = clipped(person, 60);
  return {
    kind: 'forgetting',
    heading: why === 'person' ? `Forget ${name}` : 'Old notes about people',
    intro: why === 'old'
      ? 'They are older than a year. Keep what still helps, take the name out, or delete. What you keep is not offered again for a year.'
      : rows.length === 0 ? `Nothing in your journal names ${name}.` : `Everything that names ${name}, drafts and the trash among it. Where the name is taken out, “${nobody}” stands in its place.`,
    rows: rows.slice(0, mostRows).map((row) => ({
      key: rowKey(row), title: clipped(row.title, 160), action: firstAction(row, why), choices: choices(row, why),
      meta: [row.place === 'drafts' ? 'draft' : row.place === 'suggestions' ? 'put off in Delegation' : row.file.startsWith('.trash/') ? 'in the trash' : row.about ? 'about them' : 'mentions them', ...(row.day === '' ? [] : [dayWords(row.day, today)])].join(' · '),
    })),
    rest: rows.length > mostRows ? `and ${counted(rows.length - mostRows, 'more note')}: they are shown once these are done` : '',
    button: 'Go on…',
  };
}

/** Stays the same for one note. */
export function rowKey({ place, file }: Pick<ForgetRow, 'place' | 'file'>): string {
  return `${place} ${file}`;
}

function firstAction(row: ForgetRow, why: ForgettingSituation['why']): ForgetAction {
  if (why === 'old') return 'keep';
  return row.about || row.place !== 'journal' || row.file.startsWith('.trash/') ? 'delete' : 'rewrite';
}

function choices(row: ForgetRow, why: ForgettingSituation['why']): ForgettingPage['rows'][number]['choices'] {
  const gone = { value: 'delete' as const, name: 'Delete' };
  const keep = { value: 'keep' as const, name: 'Keep' };
  return row.place !== 'journal' ? [gone, keep] : why === 'old' ? [keep, { value: 'rewrite', name: 'Remove the name' }, gone] : [gone, { value: 'rewrite', name: 'Remove the name' }, keep];
}
