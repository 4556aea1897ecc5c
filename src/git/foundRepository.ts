import type { Oid, RepoId } from '../core/history';

/** `ready` with `head: null` is a repository whose HEAD has no commit yet while other branches have. */
export type FoundState =
  | 'ready' | 'noCommits' | 'notARepository' | 'someoneElses' | 'gitMissing' | 'gitTooOld' | 'unreadable' | 'gone';

/** What a look at one repository shows, without reading its history. */
export interface FoundRepository {
  /** Real path of the common git directory; of the folder itself where there is none. */
  readonly id: RepoId;
  /** Folder name; unique among those found together. */
  readonly name: string;
  /** Top of the work tree; bare: the git directory. */
  readonly root: string;
  readonly state: FoundState;
  /** Null when HEAD is detached. */
  readonly branch: string | null;
  readonly head: Oid | null;
  /** Day of the oldest commit of a shallow history, `YYYY-MM-DD`; null when the history is whole. */
  readonly shallowSince: string | null;
  /** Seconds since 1970; null where nothing was ever fetched. */
  readonly lastFetch: number | null;
  /** The work tree's own git directory and the common one. */
  readonly watch: readonly string[];
}

export function withoutHistory(folder: string, state: FoundState, id: RepoId = folder): FoundRepository {
  const name = folder.split(/[\\/]/).findLast((part) => part !== '') ?? folder;
  return { id, name, root: folder, state, branch: null, head: null, shallowSince: null, lastFetch: null, watch: [] };
}
