import type { Oid } from '../core/history';
import type { Git } from './git';

/** When somebody of exactly this name last committed something that is in this history, seconds since 1970; null for a name it does not know. */
export async function lastCommitNamed(git: Git, commit: Oid, name: string, { signal }: { readonly signal?: AbortSignal | undefined } = {}): Promise<number | null> {
  if (name.trim() === '' || /[\0\n<>]/.test(name)) return null;
  // The pattern is looked for anywhere in `Name <mail>`: a longer name that ends like this one would match, so names are compared.
  const output = await git.text(
    ['log', '--no-merges', '--max-count=20', '--fixed-strings', '--regexp-ignore-case', '--format=tformat:%at%x00%an', `--author=${name} <`, commit], { signal },
  );
  for (const line of output.split('\n')) {
    const [seconds = '', author = ''] = line.split('\0');
    if (author.toLowerCase() === name.toLowerCase() && /^\d+$/.test(seconds)) return Number(seconds);
  }
  return null;
}
