// What does a search of the journal answer? Private entries and shared records, and what more can be asked.
import type { Entry } from './entry';
import type { FilterChoices } from './journalFilter';
import type { RepositoryDecision } from './repositoryDecision';

export type JournalFound =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | FoundDecision;

/** A shared record, with all that its row may say. */
export interface FoundDecision extends RepositoryDecision {
  readonly kind: 'decision';
}

export interface JournalAnswer {
  /** Best first where words are searched, else newest first. */
  readonly found: readonly JournalFound[];
  /** How many there are in all. */
  readonly total: number;
  readonly choices: FilterChoices;
}
