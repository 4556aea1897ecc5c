// What does a search of the journal answer? Private entries and shared records, and what more can be asked.
import type { RepoId } from '../history';
import type { Decision } from './decision';
import type { Entry } from './entry';
import type { FilterChoices } from './journalFilter';

export type JournalFound =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'decision'; readonly repo: RepoId; readonly repoName: string; readonly decision: Decision };

export interface JournalAnswer {
  /** Best first where words are searched, else newest first. */
  readonly found: readonly JournalFound[];
  /** How many there are in all. */
  readonly total: number;
  readonly choices: FilterChoices;
}
