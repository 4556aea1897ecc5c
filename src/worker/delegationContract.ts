// What can the editor ask of the thread about hand-overs? Plain data both ways; part of the thread's contract.
import type { DelegationProgress, HandoverBasis, RepositoryHandover } from '../core/delegation/answers';
import type { Receiver } from '../core/delegation/receiverKnown';
import type { PlanStatus } from '../core/delegation/plan';
import type { SaidLevel } from '../core/delegation/levelReached';
import type { RepoId, RepoPath } from '../core/history';

/** A module for which the lead said that somebody is not the one to ask. */
export interface WrongPerson {
  readonly repo: RepoId;
  readonly module: RepoPath;
  readonly email: string;
}

export interface DelegationChange {
  /** Relative to the private folder. */
  readonly file: string;
  readonly status?: PlanStatus;
  /** `YYYY-MM-DD`; empty for none. */
  readonly checkIn?: string;
  readonly agreed?: string;
  /** How it is decided by now. */
  readonly said?: SaidLevel;
  /** A check-in, and the line that stands below the plan's check-ins. */
  readonly held?: { readonly day: string; readonly line: string };
}

/** Every one may fail with a `HumanError`. */
export interface DelegationRequests {
  /** Of the repositories of this window that count. Reads whole histories, as `ownership` does. */
  handover: [{ readonly wrong: readonly WrongPerson[] }, readonly RepositoryHandover[]];
  /** `path` is a module, or any path in one. */
  handoverBasis: [{ readonly repo: RepoId; readonly path: RepoPath }, HandoverBasis];
  /** Whom a plan's receiver is to git, and their fading share of that module, 0 to 1; null where git knows nobody of that address or name, or no such module. */
  receiverKnown: [{ readonly repo: RepoId; readonly module: RepoPath; readonly receiver: Receiver }, { readonly email: string | null; readonly share: number } | null];
  /** Newest first. `leadAway`: the lead has said to be away now. */
  delegations: [{ readonly leadAway: boolean }, readonly DelegationProgress[]];
  changeDelegation: [DelegationChange, null];
  /** Markdown for the receiver; nothing private is in it. */
  delegationMessage: [{ readonly file: string; readonly form: 'message' | 'issue' }, string];
}
