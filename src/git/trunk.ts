import type { Oid } from '../core/history';
import type { Git } from './git';
import { resolveCommits } from './revision';

/** Where topics go, by their usual names; HEAD is none of them, as it is whatever happens to be checked out. */
const trunks = ['refs/remotes/origin/HEAD', 'refs/heads/main', 'refs/heads/master', 'refs/heads/trunk', 'refs/heads/develop'];

/** Tip of the branch that topics are merged into: `origin`'s default, else a local one of a usual name; null when there is none. */
export async function readTrunk(git: Git, { signal }: { readonly signal?: AbortSignal | undefined } = {}): Promise<Oid | null> {
  const tips = await resolveCommits(git, trunks, { signal });
  return tips.find((tip) => tip !== null) ?? null;
}
