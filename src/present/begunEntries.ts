// Which kinds of entry can be begun in the journal's editor, and how are they called there?
import type { EntryType } from '../core/journal/entry';
import { sentence } from './counted';
import { kindWords } from './entryFormWords';

/** Decisions, delegations and logged time have questions of their own. */
const begun: readonly EntryType[] = ['feedback', 'oneOnOne', 'mentoring', 'learning', 'reflection', 'goal'];

export function begunEntries(): { value: EntryType; name: string }[] {
  return begun.map((value) => ({ value, name: sentence(kindWords[value]) }));
}
