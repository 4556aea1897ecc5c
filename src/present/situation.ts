// What is known when the screen is worded? Everything at one moment; present decides what of it is said.
import type { BalanceReport } from '../core/balance/report';
import type { Moment, Person, RepoId } from '../core/history';
import type { Entry } from '../core/journal/entry';
import type { RepositoryDecision } from '../core/journal/repositoryDecision';
import type { OwnershipReport } from '../core/ownership/report';
import type { Settings } from '../core/settings';
import type { OpenSuggestion } from './openSuggestions';
import type { Repository } from './repository';

export interface RepositoryOwnership {
  readonly repository: Repository;
  readonly report: OwnershipReport;
}

export interface Situation {
  /** With the offset of the lead's zone. */
  readonly now: Moment;
  readonly settings: Settings;
  /** A folder is open in this window. */
  readonly folderOpen: boolean;
  readonly trusted: boolean;
  readonly repositories: readonly Repository[];
  /** Null until there is one. */
  readonly report: BalanceReport | null;
  /** When the report was made, in case it is not of now: last known figures while newer ones are being read. */
  readonly reportFrom: Moment | null;
  readonly progress: { readonly repo: RepoId; readonly read: number; readonly total: number | null } | null;
  /** The lead stopped the reading of the histories; `since`: where one was not read, the first day of what is known of it, `YYYY-MM-DD`. */
  readonly stopped?: { readonly since: string | null } | null;
  /** A sentence on why the figures could not be had. */
  readonly failure: string | null;
  /** Most commits first; null until it is known who they are. */
  readonly recentPeople: readonly Person[] | null;
  /** Of this window's repositories. */
  readonly ownership: readonly RepositoryOwnership[];
  /** What could be handed over, most useful first; empty until that is known, and where suggestions are not wanted. */
  readonly handover: readonly OpenSuggestion[];
  readonly decisions: readonly RepositoryDecision[];
  readonly entries: readonly Entry[];
  /** Others see the screen; names and private words are taken out already. */
  readonly sharing?: boolean;
}
