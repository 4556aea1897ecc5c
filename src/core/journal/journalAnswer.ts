// What does a search of the journal answer? Private entries and shared records, and what more can be asked.
import type { RepoId } from '../history';
import type { Decision } from './decision';
import type { Entry } from './entry';
import type { FilterChoices } from './journalFilter';

export type JournalFound =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | FoundDecision;

/** A shared record, with all that its row may say. */
export interface FoundDecision {
  readonly kind: 'decision';
  readonly repo: RepoId;
  readonly repoName: string;
  readonly decision: Decision;
  /** Line of its title, from 0. */
  readonly line: number;
  /** Globs of the code it is about. */
  readonly appliesTo: readonly string[];
  /** What has become of that code and of the deciders, a sentence each. */
  readonly aging: readonly string[];
  /** `YYYY-MM-DD`; null once it is in the history. */
  readonly uncommittedSince: string | null;
}

export interface JournalAnswer {
  /** Best first where words are searched, else newest first. */
  readonly found: readonly JournalFound[];
  /** How many there are in all. */
  readonly total: number;
  readonly choices: FilterChoices;
}
