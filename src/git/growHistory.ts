import { availableParallelism } from 'node:os';
import type { History, Oid } from '../core/history';
import { arrangeHistory, type CommitPlace } from './arrangeHistory';
import type { Git } from './git';
import { GitFailure } from './gitFailure';
import { type HistoryDifference, readDifference } from './historyDifference';
import { type HistoryOptions, readHistory } from './historyReader';
import { prependHistory } from './prependHistory';
import type { RenameDetail } from './renames';

export type GrowOptions = Omit<HistoryOptions, 'since'>;

/** So many new commits are worth a second process. */
const worthTwo = 2000;

export interface Grown {
  readonly history: History;
  /** The known tip is no part of it: the branch was rewritten or moved back, and may come back. */
  readonly rewritten: boolean;
}

/** A history that is kept somewhere. */
export interface KnownHistory {
  readonly tip: Oid;
  /** Null when it turns out not to be there. Never rejects. */
  readonly history: Promise<History | null>;
}

/**
 * The history of `tip`, reading only the commits that `known` does not have, and without those of `known` that are no longer
 * part of it: column by column what reading it all would give. Reads it all where little of `known` is of use. Git is asked
 * while `known` comes from the disk; null where that has nothing.
 */
export async function growHistory(git: Git, tip: Oid, { tip: from, history: coming }: KnownHistory, options: GrowOptions = {}): Promise<Grown | null> {
  if (from === tip) return coming.then((history) => (history === null ? null : { history, rewritten: false }));
  const fresh = freshCommits(git, tip, from, options);
  const order = orderOf(git, tip, options);
  try {
    let most = Infinity;
    void coming.then((history) => { most = Math.max(1000, history?.commitCount ?? 0); });
    const [known, difference] = await Promise.all([coming, readDifference(git, from, tip, { signal: options.signal, most: () => most })]);
    if (known === null) return null;
    if (difference === null) {
      await Promise.all([fresh.letGo(), order.letGo()]);
      return { history: await readHistory(git, tip, options), rewritten: true };
    }
    return { history: await changed(git, tip, known, difference, { fresh, order }, options), rewritten: difference.rewritten };
  } finally {
    await Promise.all([fresh.letGo(), order.letGo()]);
  }
}

interface FreshCommits {
  /** What is being read already, or, of many commits, what two processes read. */
  read(count: number): Promise<History>;
  letGo(): Promise<void>;
}

/** Begun before anybody knows how many there are: nearly always a few, read as fast as they are counted. */
function freshCommits(git: Git, tip: Oid, since: Oid, options: GrowOptions): FreshCommits {
  const stop = new AbortController();
  const signal = options.signal === undefined ? stop.signal : AbortSignal.any([options.signal, stop.signal]);
  // Of what is not used nobody hears.
  let found: RenameDetail | undefined;
  let already = 0;
  const begun = readHistory(git, tip, {
    processes: 1, ...options, since, signal, onDetail: (detail) => { found = detail; }, onProgress: (count) => { already = count; },
  });
  begun.catch(() => undefined);
  return {
    read: async (count) => {
      if (count - already < worthTwo || availableParallelism() < 2) {
        const history = await begun;
        if (found !== undefined) options.onDetail?.(found);
        return history;
      }
      stop.abort();
      return readHistory(git, tip, { processes: 2, ...options, since });
    },
    letGo: async () => {
      stop.abort();
      await begun.catch(() => undefined);
    },
  };
}

/** A difference that git does not tell at once is one of a rewritten branch, nearly always. Milliseconds. */
const telling = 200;

/** Every commit in git's order: begun when it is asked for, or when it is likely to be. */
function orderOf(git: Git, tip: Oid, { signal: outer }: GrowOptions): { read(): Promise<Buffer>; letGo(): Promise<void> } {
  const stop = new AbortController();
  const signal = outer === undefined ? stop.signal : AbortSignal.any([outer, stop.signal]);
  let begun: Promise<Buffer> | undefined;
  const begin = (): Promise<Buffer> => {
    begun ??= readOrder(git, tip, { signal });
    begun.catch(() => undefined);
    return begun;
  };
  const likely = setTimeout(() => void begin(), telling);
  return {
    read: begin,
    letGo: async () => {
      clearTimeout(likely);
      stop.abort();
      await begun?.catch(() => undefined);
    },
  };
}

type Readings = { readonly fresh: FreshCommits; readonly order: ReturnType<typeof orderOf> };

async function changed(git: Git, tip: Oid, known: History, difference: HistoryDifference, reading: Readings, options: GrowOptions): Promise<History> {
  if (difference.inFront) await reading.order.letGo();
  const [fresh, order] = await Promise.all([
    difference.fresh === 0 ? null : reading.fresh.read(difference.fresh),
    difference.inFront ? null : reading.order.read(),
  ]);
  if ((fresh?.commitCount ?? 0) !== difference.fresh) throw new GitFailure('log', 0, 'its output was cut off');
  const expected = known.commitCount - difference.gone.size + difference.fresh;
  if (order !== null && order.length !== expected * known.idBytes) throw new GitFailure('rev-list', 0, 'its output was cut off');
  if (order !== null) return inOrder(tip, order, fresh === null ? [known] : [fresh, known]) ?? readHistory(git, tip, options);
  const rest = difference.gone.size === 0 ? known : without(known, difference.gone);
  return fresh === null ? { ...rest, tip } : prependHistory(fresh, rest);
}

/** Object names in git's own order, end to end. */
async function readOrder(git: Git, tip: Oid, { signal }: GrowOptions): Promise<Buffer> {
  const names = await git.bytes(['rev-list', '--no-merges', tip], { signal });
  return Buffer.from(names.toString('latin1').replaceAll('\n', ''), 'hex');
}

/** Null when a commit is in none of the histories: never seen, but a history is not to lack one. */
function inOrder(tip: Oid, order: Buffer, histories: readonly History[]): History | null {
  const places = new Map<string, CommitPlace>();
  for (const of of histories) {
    const ids = Buffer.from(of.ids.buffer, of.ids.byteOffset, of.ids.byteLength);
    for (let at = 0; at < of.commitCount; at++) places.set(ids.toString('latin1', at * of.idBytes, (at + 1) * of.idBytes), { of, at });
  }
  const idBytes = tip.length / 2;
  const commits: CommitPlace[] = [];
  for (let start = 0; start < order.length; start += idBytes) {
    const place = places.get(order.toString('latin1', start, start + idBytes));
    if (place === undefined) return null;
    commits.push(place);
  }
  return arrangeHistory(tip, commits);
}

/** Those that went away are nearly always the newest, so the search for them is short. */
function without(of: History, gone: HistoryDifference['gone']): History {
  const ids = Buffer.from(of.ids.buffer, of.ids.byteOffset, of.ids.byteLength);
  const commits: CommitPlace[] = [];
  let left = gone.size;
  for (let at = 0; at < of.commitCount; at++) {
    if (left > 0 && gone.has(ids.toString('hex', at * of.idBytes, (at + 1) * of.idBytes))) left--;
    else commits.push({ of, at });
  }
  return arrangeHistory(of.tip, commits);
}
