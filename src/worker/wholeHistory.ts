// Where does a commit's whole history come from? From the index, from another window that is reading it just now, or from git.
import type { History, Oid, RepoId } from '../core/history';
import { countCommits } from '../git/countCommits';
import type { Git } from '../git/git';
import { growHistory } from '../git/growHistory';
import { readDifference } from '../git/historyDifference';
import { readHistory } from '../git/historyReader';
import { type RenameDetail, renameDetails } from '../git/renames';
import type { Overlays } from '../git/standing';
import type { LockOptions } from '../store/fileLock';
import type { IndexCache } from '../store/indexCache';
import { fingerprint } from './fingerprint';

export interface HistoryQuestion {
  readonly repo: RepoId;
  readonly tip: Oid;
  /** Null reads everything from git and keeps nothing. */
  readonly cache: IndexCache | null;
  readonly overlays: Overlays;
  /** Reads a whole history only when no other window does: they would share the processors and the lead's patience. */
  readonly inTurn?: boolean;
  readonly signal?: AbortSignal | undefined;
  /** Commits read so far, and of how many once that is known; those that the index had are in neither. */
  readonly onProgress?: ((read: number, total: number | null) => void) | undefined;
  /** Told when the index could not be kept: the figures are the same, only slower the next time. */
  readonly onUnkept: (error: unknown) => void;
}

/** Longer than any history takes to read: whoever holds a lock for longer does not read, and is not waited for. Milliseconds. */
const patience = 900_000;

/** Differences larger than this are all alike. Commits. */
const worthKnowing = 30_000;

/** Rejects with `GitFailure` or the signal's reason; what is wrong with the index never fails. */
export async function wholeHistory(git: Git, asked: HistoryQuestion): Promise<History> {
  const question = { ...asked, onUnkept: once(asked.onUnkept) };
  const { repo, tip, cache, overlays: { shallow, replaced } } = question;
  if (cache === null) return read(git, question);
  // It may be fetched whole at any moment, its tip staying what it is: it is read each time.
  if (shallow) return read(git, question);
  const key = replaced === '' ? repo : `${repo} below ${fingerprint(replaced)}`;
  const kept = await keptHistory(cache, key, tip);
  if (kept !== null) return kept;
  return locked((work, lock) => cache.alone(key, work, lock), question, async () => {
    // Whoever had the lock before may have read just this.
    const there = await keptHistory(cache, key, tip);
    return there ?? grown(git, key, cache, question);
  });
}

/** On a partial clone renames are not followed as closely, and what was read like that is kept apart: the two are never joined. */
function keyOf(key: string, detail: RenameDetail): string {
  return detail === 'similar' ? key : `${key} renames ${detail}`;
}

async function keptHistory(cache: IndexCache, key: string, tip: Oid): Promise<History | null> {
  for (const detail of renameDetails) {
    const kept = await cache.read(keyOf(key, detail), tip);
    if (kept !== null) return kept;
  }
  return null;
}

async function grown(git: Git, key: string, cache: IndexCache, question: HistoryQuestion): Promise<History> {
  const { tip, signal, onProgress, onUnkept } = question;
  for (const detail of renameDetails) {
    const part = keyOf(key, detail);
    const last = await nearestTip(git, tip, await cache.tips(part), signal);
    if (last === null) continue;
    let found = detail;
    const grew = await growHistory(git, tip, { tip: last, history: cache.read(part, last) }, {
      signal, detail, onDetail: (level) => { found = level; }, onProgress: onProgress && ((count) => onProgress(count, null)),
    });
    if (grew === null) continue;
    // What is new cannot be read as closely as what is known: all of it is read like that.
    if (found !== detail) break;
    await cache.write(part, grew.history, grew.rewritten ? null : last).catch(onUnkept);
    return grew.history;
  }
  let found: RenameDetail = 'similar';
  // Whoever waits for their turn is a window, and a window is there to work in.
  const reader = question.inTurn === true ? git.givingWay() : git;
  const whole = (): Promise<History> => read(reader, question, (detail) => { found = detail; });
  const history = await (question.inTurn === true ? locked((work, lock) => cache.inTurn(work, lock), question, whole) : whole());
  await cache.write(keyOf(key, found), history).catch(onUnkept);
  return history;
}

/** Of the commits whose history is kept, the one that differs least; null where none is, or all are far from it. */
async function nearestTip(git: Git, tip: Oid, tips: readonly Oid[], signal: AbortSignal | undefined): Promise<Oid | null> {
  if (tips.length < 2) return tips[0] ?? null;
  const differences = await Promise.all(tips.map((last) => readDifference(git, last, tip, { signal, most: () => worthKnowing })));
  const sizes = differences.map((one) => (one === null ? Infinity : one.fresh + one.gone.size));
  return tips[sizes.indexOf(Math.min(...sizes))] ?? null;
}

/** Without a lock where none is to be had: then two may read the same, and both are right. */
async function locked(
  take: (work: () => Promise<History>, lock: LockOptions) => Promise<History>, { signal, onUnkept }: HistoryQuestion, work: () => Promise<History>,
): Promise<History> {
  let begun = false;
  try {
    return await take(() => ((begun = true), work()), { patience, signal });
  } catch (error) {
    signal?.throwIfAborted();
    if (begun) throw error;
    onUnkept(error);
    return work();
  }
}

/** All of it, counted beside the reading where somebody wants to know how far it is. */
async function read(git: Git, { tip, signal, onProgress }: HistoryQuestion, onDetail?: (detail: RenameDetail) => void): Promise<History> {
  if (onProgress === undefined) return readHistory(git, tip, { signal, onDetail });
  const done = new AbortController();
  const stopped = signal === undefined ? done.signal : AbortSignal.any([signal, done.signal]);
  let total: number | null = null;
  const counting = countCommits(git, tip, { signal: stopped }).then((count) => { total = count; }, () => undefined);
  try {
    return await readHistory(git, tip, { signal, onDetail, onProgress: (count) => onProgress(count, total) });
  } finally {
    done.abort();
    await counting;
  }
}

/** A lock and an index that cannot be written are one and the same trouble. */
function once(tell: (error: unknown) => void): (error: unknown) => void {
  let told = false;
  return (error) => {
    if (!told) tell(error);
    told = true;
  };
}
