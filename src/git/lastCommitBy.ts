import type { Oid } from '../core/history';
import type { Git } from './git';
import { isOid } from './revision';
import { readTips } from './tips';

export interface LastCommitOptions {
  /** Committed at or after this instant, seconds since 1970: a history of a million commits is not walked to its end. */
  readonly sinceSeconds: number;
  /** Look at what is reachable from these; all local and remote-tracking branches and HEAD unless told. */
  readonly tips?: readonly Oid[];
  readonly signal?: AbortSignal | undefined;
}

/** The newest commit whose author bears one of these addresses, in any case; null when there is none. */
export async function lastCommitBy(git: Git, emails: readonly string[], { sinceSeconds, tips: given, signal }: LastCommitOptions): Promise<Oid | null> {
  const known = emails.filter((email) => email !== '' && !/[\0\n]/.test(email));
  const tips = given ?? await readTips(git, { signal });
  if (known.length === 0 || tips.length === 0) return null;
  const id = await git.text(
    ['log', '--format=%H', '--max-count=1', '--fixed-strings', '--regexp-ignore-case',
      `--max-age=${Math.max(0, Math.floor(sinceSeconds))}`, ...known.map((email) => `--author=<${email}>`), '--stdin'],
    { signal, input: `${tips.join('\n')}\n` },
  );
  return isOid(id) ? id : null;
}
