import type { Oid } from '../core/history';
import type { Git } from './git';
import { GitFailure } from './gitFailure';

/** 40 or 64 lower-case hex digits: the only form in which a revision is ever handed to git. */
export function isOid(text: string): text is Oid {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

/** The commit a name stands for; null if it stands for none. Takes any text: nothing in it can become an option. */
export async function resolveCommit(git: Git, name: string, options: { readonly signal?: AbortSignal | undefined } = {}): Promise<Oid | null> {
  return (await resolveCommits(git, [name], options))[0] ?? null;
}

/** The same for several names in one start of git, which takes longer than what it is started for. */
export async function resolveCommits(
  git: Git, names: readonly string[], { signal }: { readonly signal?: AbortSignal | undefined } = {},
): Promise<readonly (Oid | null)[]> {
  // What comes on standard input is never an option; a line end would make two questions of one.
  const questions = names.map((name) => (name === '' || name.startsWith('-') || /[\0\n]/.test(name) ? null : `${name}^{commit}`));
  const asked = questions.filter((question) => question !== null);
  if (asked.length === 0) return questions.map(() => null);
  try {
    const answers = (await git.text(['cat-file', '--batch-check=%(objecttype) %(objectname)'], { signal, input: `${asked.join('\n')}\n` })).split('\n');
    if (answers.length < asked.length) throw new GitFailure('cat-file', 0, 'its output was cut off');
    return questions.map((question) => {
      if (question === null) return null;
      // For a name that stands for nothing git repeats the name, which may have words too.
      const [type, id = '', ...more] = (answers.shift() ?? '').split(' ');
      return type === 'commit' && isOid(id) && more.length === 0 ? id : null;
    });
  } catch (error) {
    // What git itself refuses to look at stands for nothing; a git that died has said nothing about it.
    if (error instanceof GitFailure && error.exitCode === 128) return names.map(() => null);
    throw error;
  }
}
