import type { Checkout } from '../core/balance/checkoutEvents';
import type { Oid } from '../core/history';
import type { Git } from './git';
import { GitFailure } from './gitFailure';
import { parseRawDate } from './rawDate';
import { isOid } from './revision';

export interface CheckoutsOptions {
  /** Seconds since 1970. */
  readonly sinceSeconds: number;
  readonly signal?: AbortSignal | undefined;
}

/** More moves than a person makes in a quarter. */
const mostMoves = 5000;

interface Move {
  readonly tip: Oid;
  readonly at: Checkout['at'];
  readonly words: string;
}

/**
 * What was checked out in this work tree, newest first, from the reflog of its HEAD: git keeps that for 90 days. Empty
 * where there is none (bare repositories, fresh clones, a reflog that was cleared or cannot be read).
 */
export async function readCheckouts(git: Git, { sinceSeconds, signal }: CheckoutsOptions): Promise<readonly Checkout[]> {
  const found: Checkout[] = [];
  let until: number | null = null;
  for (const { tip, at, words } of await moves(git, mostMoves, signal)) {
    if (at.seconds < sinceSeconds) break;
    const name = /^checkout: moving from .+ to (\S+)$/.exec(words)?.[1];
    if (name === undefined) continue;
    found.push({ name, tip, at, until });
    until = at.seconds;
  }
  return found;
}

/** The reflog's newest entry: another one means that something was checked out, or committed, since. Empty without a reflog. */
export async function readLastMove(git: Git, { signal }: { readonly signal?: AbortSignal | undefined } = {}): Promise<string> {
  const [last] = await moves(git, 1, signal);
  return last ? `${last.tip} ${last.at.seconds} ${last.words}` : '';
}

async function moves(git: Git, most: number, signal: AbortSignal | undefined): Promise<readonly Move[]> {
  try {
    const text = await git.text(['log', '-g', '-z', `--max-count=${most}`, '--date=raw', '--format=tformat:%H%x01%gd%x01%gs', 'HEAD'], { signal });
    return text.split('\0').flatMap((line) => {
      const [tip = '', selector = '', words = ''] = line.split('\x01');
      const at = parseRawDate(/@\{(.+)\}$/.exec(selector)?.[1] ?? '');
      return isOid(tip) && at !== null ? [{ tip, at, words }] : [];
    });
  } catch (error) {
    // Without a HEAD, and with a reflog that points at what is gone, git ends here; nothing rests on it alone.
    if (error instanceof GitFailure && error.exitCode === 128) return [];
    throw error;
  }
}
