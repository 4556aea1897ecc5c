// What did the lead do, when, and how do we know? The nouns of balance.
import type { Moment, Oid, RepoId, RepoPath } from '../history';
import type { Category } from '../settings';
import type { HostedKind } from './hostedWork';
import type { MeetingSeries } from './calendar';
import type { Parts } from './parts';

/** Where an activity was seen. `estimate` is the lead's own usual week and is never "seen". */
export type Source = 'commits' | 'integration' | 'hosting' | 'trailers' | 'branches' | 'calendar' | 'entries' | 'estimate';

/**
 * One thing the lead did in git at one moment, before minutes are given to it:
 * an own commit, a merge of other people's work, a commit put in for somebody else, a trailer that names the lead,
 * somebody else's branch that the lead checked out; or a review on a hosting service.
 */
export interface LeadEvent {
  readonly kind: 'commit' | 'merge' | 'committedForOthers' | 'reviewTrailer' | 'pairingTrailer' | 'checkout' | HostedKind;
  readonly repo: RepoId;
  /** Empty of what was done on a hosting service. */
  readonly commit: Oid;
  /** Own work and merges at their author date, work put in for others and review trailers at the committer date. */
  readonly at: Moment;
  /** Committer date in seconds: a squash bears it from the merge, whatever its author date says. */
  readonly landed: number;
  readonly subject: string;
  /** The paths it touched, at most 50 of them; empty for merges. */
  readonly files: readonly RepoPath[];
  /**
   * Which piece of work: one digest of author's address, author date and subject, so that copies on other branches,
   * rebased and cherry-picked ones and those of a second clone are the same piece.
   */
  readonly piece: string;
  /** Digest of the lead's address it bears (see `addressMark`), so that another lead's ledger lines are told apart. */
  readonly by: string;
  /** Digests of its paths (see `fileMarks`), by which a squash of it is recognised. */
  readonly marks: readonly string[];
  /** Parts of the event by category, summing to 1; empty when it is neutral (a version bump, a release). */
  readonly parts: Parts;
  /** It only puts together pieces that count by themselves: known, but without a minute and without a ledger line. */
  readonly squash?: true;
  /** Of a checkout: minutes the branch was checked out that day; absent while it still is. */
  readonly stay?: number;
  /** Of what was done on a hosting service: its page there. */
  readonly link?: string;
}

/** What an activity rests on: something the lead can open. */
export interface Evidence {
  readonly kind: LeadEvent['kind'] | 'meeting' | 'entry';
  /** For git evidence. */
  readonly repo?: RepoId;
  readonly commit?: Oid;
  /** For journal entries: the file, relative to the private folder. */
  readonly entry?: string;
  /** For what was done on a hosting service: its page there. */
  readonly link?: string;
  /** For meetings: the calendar's name. */
  readonly calendar?: string;
  /** For recurring meetings. */
  readonly series?: MeetingSeries;
  readonly at: Moment;
  /** Of a meeting the name of the rule that decided its category, and whether it is tentative: its title stays in the calendar. */
  readonly subject: string;
}

/** One piece of the lead's work. */
export interface Activity {
  /** When it began, by its own zone; never before midnight of the day it counts on, so its day is that day. */
  readonly start: Moment;
  readonly minutes: number;
  /** The same with the smaller and the larger first-commit allowance; equal to `minutes` where nothing is estimated. */
  readonly low: number;
  readonly high: number;
  readonly category: Category;
  readonly source: Source;
  /** Activities of one session share its number; absent where nothing says when: trailers, entries, estimates. */
  readonly session?: number;
  /** Minutes at the same time that count for something else, above 0: meetings in a session, a note on a meeting. */
  readonly elsewhere?: number;
  readonly evidence: readonly Evidence[];
}
