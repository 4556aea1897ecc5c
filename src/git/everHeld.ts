import type { Oid, RepoPath } from '../core/history';
import type { Git } from './git';

/** Which of these paths a commit's history ever had a file at. No walk without paths. */
export async function everHeld(git: Git, commit: Oid, paths: readonly RepoPath[], { signal }: { readonly signal?: AbortSignal | undefined } = {}): Promise<ReadonlySet<RepoPath>> {
  if (paths.length === 0) return new Set();
  const output = await git.bytes(['log', '-z', '--no-renames', '--name-only', '--format=tformat:', commit, '--', ...paths], { signal });
  return new Set(output.toString('utf8').split('\0').map((path) => path.replace(/^\n/, '')).filter((path) => path !== ''));
}
