// What do we need to know of a repository to word it? The part of what the analysis thread says that reaches the screen.
import type { RepoId } from '../core/history';

export interface Repository {
  readonly id: RepoId;
  readonly name: string;
  readonly root: string;
  readonly state:
    | 'ready' | 'noCommits' | 'notARepository' | 'notTrusted' | 'someoneElses' | 'gitMissing' | 'gitTooOld' | 'unreadable' | 'gone';
  /** Open in this window. */
  readonly open: boolean;
  readonly notWork: boolean;
  readonly branch: string | null;
  readonly shallowSince: string | null;
  /** Seconds since 1970; null without a remote. */
  readonly lastFetch: number | null;
  /** The lead has commits here. */
  readonly mine: boolean;
  /** Seconds since 1970 when its hours were last read; absent before that. */
  readonly readAt?: number | null;
}
