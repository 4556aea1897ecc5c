import type { Oid } from '../core/history';
import type { Git } from './git';

const newline = 0x0a;

export interface CountOptions {
  readonly signal?: AbortSignal | undefined;
  /** Counts no further than this. */
  readonly most?: number;
}

/** Commits without merges that are reachable from `tip`. */
export async function countCommits(git: Git, tip: Oid, { signal, most }: CountOptions = {}): Promise<number> {
  let count = 0;
  // Not by `--count`: who says nothing until the end does not notice that nobody listens any more.
  await git.stream(['rev-list', '--no-merges', ...(most === undefined ? [] : [`--max-count=${most}`]), tip], (piece) => {
    for (let at = piece.indexOf(newline); at !== -1; at = piece.indexOf(newline, at + 1)) count++;
  }, { signal });
  return count;
}
