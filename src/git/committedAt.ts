// When was a commit made?
import type { Oid } from '../core/history';
import type { Git, RunOptions } from './git';
import { readObjects } from './objects';
import { dateOf } from './undated';

/** Committer date in seconds since 1970; null for a commit that is not there or has no date. */
export async function readCommittedAt(git: Git, commit: Oid, options: RunOptions = {}): Promise<number | null> {
  return dateOf((await readObjects(git, [commit], options)).get(commit), 'committer')?.seconds ?? null;
}
