import type { Oid } from '../core/history';
import type { Git } from './git';
import { GitFailure } from './gitFailure';
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

/** Is everything of `ancestor` still part of `tip`? False too when the commit is no longer there. */
export async function isAncestor(git: Git, ancestor: Oid, tip: Oid, { signal }: { readonly signal?: AbortSignal | undefined } = {}): Promise<boolean> {
  try {
    return (await git.text(['merge-base', ancestor, tip], { signal })) === ancestor;
  } catch (error) {
    if (error instanceof GitFailure) return false;
    throw error;
  }
}
