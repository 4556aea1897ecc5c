// What is known of hand-overs, in one repository and in the journal? The answers' shapes, the same in the thread and on screen.
import type { Person, RepoId, RepoPath } from '../history';
import type { Candidate } from './candidates';
import type { Movement } from './movement';
import type { DelegationPlan } from './plan';
import type { Suggestion } from './suggestions';

export interface RepositoryHandover {
  readonly repo: RepoId;
  readonly suggestions: readonly Suggestion[];
  /** All modules there, so that one can be called by a short name. */
  readonly modules: readonly RepoPath[];
  /** Whom a first name could be confused with. */
  readonly people: readonly Person[];
  /** The lead has said who the team is; without it nobody is named. */
  readonly team: boolean;
}

/** What a plan begins from. */
export interface HandoverBasis {
  readonly repo: RepoId;
  readonly module: RepoPath;
  /** All modules of the repository, this one among them. */
  readonly modules: readonly RepoPath[];
  readonly candidates: readonly Candidate[];
  readonly people: readonly Person[];
  /** In reading order. */
  readonly reading: readonly RepoPath[];
  /** The lead's fading share, 0 to 1, and coding minutes a week there; null where the history does not say. */
  readonly share: number | null;
  readonly minutesPerWeek: number | null;
}

export interface DelegationProgress {
  readonly plan: DelegationPlan;
  /** Null where its repository is not open here, or does not have the module any more. */
  readonly repo: RepoId | null;
  readonly movement: Movement | null;
  /** The fading shares now, the lead's and the receiver's, 0 to 1. */
  readonly shareNow: number | null;
  readonly receiverShareNow: number | null;
  /** The lead's coding minutes a week there since the start, over twelve weeks at most; null in the first week. */
  readonly minutesPerWeekNow: number | null;
}
