import type { History, Oid } from '../core/history';
import type { Git } from './git';
import { GitFailure } from './gitFailure';
import { readHistory } from './historyReader';

/** A HEAD with more commits of its own is another line of development, and nobody's unpushed work. */
const most = 2000;

/** The commits of `head` that `measured` does not have, newest first; null when there are none, or far too many. */
export async function readUnpushed(git: Git, head: Oid, measured: Oid, { signal }: { readonly signal?: AbortSignal | undefined } = {}): Promise<History | null> {
  const count = await git.text(['rev-list', '--count', '--no-merges', `--max-count=${most + 1}`, head, `^${measured}`], { signal });
  if (count === '0' || Number(count) > most) return null;
  const unpushed = await readHistory(git, head, { since: measured, processes: 1, signal });
  if (unpushed.commitCount !== Number(count)) throw new GitFailure('log', 0, 'its output was cut off');
  return unpushed;
}
