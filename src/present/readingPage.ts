// How is an entry read? Its facts in a line each, then its parts as they were written.
import { dayOf } from '../core/balance/isoWeek';
import type { Moment } from '../core/history';
import type { Entry } from '../core/journal/entry';
import type { EntryContent } from '../core/journal/entryContent';
import { entryForms } from '../core/journal/entryForm';
import type { ReadingPage } from '../protocol/journalPanelSnapshot';
import { clipped, sentence } from './counted';
import { dayWords } from './dates';
import { choiceWords, fieldWords, kindWords } from './entryFormWords';
import { movedPart, type MovedSituation } from './movedPart';

export interface ReadingSituation {
  readonly kind: 'reading';
  readonly entry: Entry;
  readonly content: EntryContent;
  /** For a plan of a hand-over that is followed; null until it is known. */
  readonly moved?: MovedSituation | null;
}

/** The whole of a page crosses to the view at once: a longer entry is read in its file. Characters. */
const longest = 60_000;

export function readingPage({ entry, content, moved }: ReadingSituation, now: Moment): ReadingPage {
  const today = dayOf(now);
  const facts = entryForms[entry.type].fields.flatMap(({ key, kind }) => {
    const value = content.fields[key] ?? '';
    if (key === 'delivered' && value === '' && content.fields['direction'] === 'given') return [{ name: 'Delivered', value: 'not yet' }];
    if (value === '' || kind === 'kept') return [];
    return [{ name: fieldWords(key).label, value: kind === 'day' ? dayWords(value, today) : kind === 'choice' ? choiceWords(value) : clipped(value, 300) }];
  });
  let left = longest;
  const parts = content.sections.filter(({ text }) => text !== '').map(({ heading, text }) => {
    const shown = text.length <= left ? text : `${text.slice(0, Math.max(0, left))}… The rest is in the file.`;
    left -= text.length;
    return { heading: clipped(heading, 160), text: shown };
  });
  return {
    kind: 'reading', file: entry.file, title: clipped(entry.title, 200), facts, parts,
    meta: `${sentence(kindWords[entry.type])}, private · ${dayWords(entry.created.slice(0, 10), today)}${entry.updated.slice(0, 10) === entry.created.slice(0, 10) ? '' : ` · changed ${dayWords(entry.updated.slice(0, 10), today)}`}`,
    editable: entry.type !== 'decision',
    moved: moved ? movedPart(moved, now) : null,
  };
}
