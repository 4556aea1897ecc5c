import path from 'node:path';
import type { Git } from './git';

/** Would git leave out what is written into this folder of its work tree? `folder` is absolute and need not exist. */
export async function isIgnoredFolder(git: Git, folder: string, { signal }: { readonly signal?: AbortSignal | undefined } = {}): Promise<boolean> {
  // Asked for a file in it: a rule such as `private/` speaks of folders, and one that is not there yet is none.
  return git.succeeds(['check-ignore', '--quiet', '--', path.join(folder, 'entry.md')], { signal });
}
