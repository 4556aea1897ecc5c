// What is a planned hand-over? The nouns of delegations.
import type { RepoPath } from '../history';
import type { SaidLevel } from './levelReached';
import type { Level } from './startingLevel';

/** As the lead has it: `planned` and `started` are under way, `done` is over, `dropped` came to nothing. */
export const planStatuses = ['planned', 'started', 'done', 'dropped'] as const;
export type PlanStatus = (typeof planStatuses)[number];

/** A hand-over as its private entry has it. Days are `YYYY-MM-DD`. */
export interface DelegationPlan {
  /** Relative to the private folder. */
  readonly file: string;
  readonly module: RepoPath;
  /** The repository's name as it was on screen. */
  readonly repository: string;
  /** The receiver, and the address that tells them from others; null where only a name was typed. */
  readonly person: string;
  readonly email: string | null;
  readonly status: PlanStatus;
  readonly levelNow: Level;
  readonly levelLater: Level;
  /** From then on changes count. */
  readonly starts: string;
  readonly due: string | null;
  /** When the lead and the receiver agreed on it; null while they have not. */
  readonly agreed: string | null;
  /** The next one; null when there is none. */
  readonly checkIn: string | null;
  /** Days of those that were planned and are still to be held, earliest first. */
  readonly checkIns: readonly string[];
  /** How the lead said at a check-in that it is decided by now; null while nothing was said. */
  readonly said: SaidLevel | null;
  readonly before: Before;
}

/** How it stood when the plan was made; null where nothing was known. */
export interface Before {
  /** The fading shares of the module, the lead's and the receiver's, 0 to 1. */
  readonly share: number | null;
  readonly receiverShare: number | null;
  /** The lead's coding minutes a week there. */
  readonly minutesPerWeek: number | null;
}

/** One step on the way, in the order of the levels of freedom. */
export interface PlanStep {
  readonly kind: 'pair' | 'review' | 'answer' | 'out';
  readonly day: string;
}

/** What the lead decided when planning. */
export interface PlanDraft {
  readonly module: RepoPath;
  readonly repository: string;
  readonly person: string;
  readonly email: string | null;
  readonly levelNow: Level;
  readonly levelLater: Level;
  readonly goal: string;
  readonly firstChange: string;
  /** In reading order. */
  readonly files: readonly RepoPath[];
  readonly starts: string;
  readonly due: string;
  readonly steps: readonly PlanStep[];
  readonly checkIns: readonly string[];
  readonly agreed: string | null;
  readonly before: Before;
}
