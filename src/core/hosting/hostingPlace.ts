// Which hosting services has the lead turned on, and what became of reading them? Plain data for thread and screen.
import type { GitHubAddresses } from './gitHubAddresses';

/** By the names of the editor's own sign-ins. */
export type HostingProvider = 'github' | 'github-enterprise';

export interface HostingPlace extends GitHubAddresses {
  readonly provider: HostingProvider;
  readonly host: string;
}

/** Why the newest could not be had. Only the first two take away what was read before. */
export type HostingTrouble = 'signedOut' | 'refused' | 'forbidden' | 'notShown' | 'limited' | 'failed' | 'brokenOff' | 'slow' | 'offline';

export interface HostingProblem {
  readonly code: HostingTrouble;
  /** Of a limit: seconds since 1970 when it ends. */
  readonly until?: number;
  /** Of what one repository alone has: `owner/name`. */
  readonly slug?: string;
}

export interface HostingState {
  readonly provider: HostingProvider;
  readonly host: string;
  /** Repositories that are read there, `owner/name`. */
  readonly slugs: readonly string[];
  /** Seconds since 1970 up to which all of them are known; null before that. */
  readonly readAt: number | null;
  readonly problem: HostingProblem | null;
}
