import type { Oid } from '../core/history';
import type { Git } from './git';
import { atLeast } from './gitCommand';
import { GitFailure } from './gitFailure';

/** 40 or 64 lower-case hex digits: the only form in which a revision is ever handed to git. */
export function isOid(text: string): text is Oid {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

/** The commit a name stands for; null if it stands for none. Takes any text: nothing in it can become an option. */
export async function resolveCommit(git: Git, name: string, { signal }: { readonly signal?: AbortSignal | undefined } = {}): Promise<Oid | null> {
  if (name === '' || name.startsWith('-') || /[\0\n]/.test(name)) return null;
  // `rev-parse` has known the option since 2.30 only; without it the check above stands alone.
  const guard = atLeast(git.program.version, [2, 30]) ? ['--end-of-options'] : [];
  try {
    const id = await git.text(['rev-parse', '--verify', ...guard, `${name}^{commit}`], { signal });
    return isOid(id) ? id : null;
  } catch (error) {
    if (error instanceof GitFailure) return null;
    throw error;
  }
}
