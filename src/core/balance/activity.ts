// What did the lead do, when, and how do we know? The nouns of balance.
import type { Moment, Oid, RepoId, RepoPath } from '../history';
import type { Category } from '../settings';

/** Where an activity was seen. `estimate` is the lead's own usual week and is never "seen". */
export type Source = 'commits' | 'integration' | 'trailers' | 'entries' | 'estimate';

/**
 * One thing the lead did in git at one moment, before minutes are given to it:
 * an own commit, a merge of other people's work, a commit put in for somebody else, a trailer that names the lead.
 */
export interface LeadEvent {
  readonly kind: 'commit' | 'merge' | 'committedForOthers' | 'reviewTrailer' | 'pairingTrailer';
  readonly repo: RepoId;
  readonly commit: Oid;
  readonly at: Moment;
  readonly subject: string;
  /** The paths it touched, at most 50 of them; empty for merges. */
  readonly files: readonly RepoPath[];
  /** Parts of the event by category, summing to 1; empty when it is neutral (a version bump, a release). */
  readonly parts: Readonly<Partial<Record<Category, number>>>;
}

/** What an activity rests on: something the lead can open. */
export interface Evidence {
  readonly kind: LeadEvent['kind'] | 'entry';
  /** For git evidence. */
  readonly repo?: RepoId;
  readonly commit?: Oid;
  /** For journal entries: the file, relative to the private folder. */
  readonly entry?: string;
  readonly at: Moment;
  readonly subject: string;
}

/** One piece of the lead's work. */
export interface Activity {
  /** When it began, by its own zone. */
  readonly start: Moment;
  readonly minutes: number;
  /** The same with the smaller and the larger first-commit allowance; equal to `minutes` where nothing is estimated. */
  readonly low: number;
  readonly high: number;
  readonly category: Category;
  readonly source: Source;
  /** Activities of one coding session share its number; absent for entries. */
  readonly session?: number;
  readonly evidence: readonly Evidence[];
}
