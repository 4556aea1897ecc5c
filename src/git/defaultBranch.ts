import type { Oid } from '../core/history';
import type { Git } from './git';
import { resolveCommits } from './revision';

export interface DefaultBranch {
  readonly tip: Oid;
  /** True when the tip is that of a remote's default branch, as of the last fetch. */
  readonly remote: boolean;
}

/** What ownership is measured on: `origin`'s default branch where it is known, else HEAD. Null without commits. */
export async function readDefaultBranch(git: Git, { signal }: { readonly signal?: AbortSignal | undefined } = {}): Promise<DefaultBranch | null> {
  const [remote, head] = await resolveCommits(git, ['refs/remotes/origin/HEAD', 'HEAD'], { signal });
  if (remote != null) return { tip: remote, remote: true };
  return head == null ? null : { tip: head, remote: false };
}
