import type { Ident } from '../core/history';
import type { Git } from './git';
import { GitFailure } from './gitFailure';

/** As whom would a commit be made here? `author.*`, else `user.*`, as git sees them; empty where nothing is set. */
export async function readIdentity(git: Git, { signal }: { readonly signal?: AbortSignal | undefined } = {}): Promise<Ident> {
  const values = new Map<string, string>();
  try {
    const output = await git.text(['config', '-z', '--get-regexp', '^(user|author)\\.(name|email)$'], { signal });
    // The later value wins: the repository's comes after the user's.
    for (const [, key, value] of output.matchAll(/([^\n\0]*)\n([^\0]*)\0/g)) values.set(key ?? '', value ?? '');
  } catch (error) {
    // So git ends where nothing is set.
    if (!(error instanceof GitFailure) || error.exitCode !== 1) throw error;
  }
  const either = (key: string): string => values.get(`author.${key}`) ?? values.get(`user.${key}`) ?? '';
  return { name: either('name'), email: either('email') };
}
