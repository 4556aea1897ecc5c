// How do two windows keep from writing the same file at the same moment? A lock file that names its owner.
import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { codeOf } from './replaceFile';

export interface LockOptions {
  /** Milliseconds to wait for another owner before giving up. */
  readonly patience?: number;
  /** Milliseconds after which an owner that has shown no sign of life counts as gone. */
  readonly staleAfter?: number;
  /** Ends the waiting; the call then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** The lock was not to be had; `work` was not begun. */
export class LockBusy extends Error {
  override readonly name = 'LockBusy';
}

/**
 * Runs `work` while `<file>.lock` is ours, and gives its answer. Whoever died holding it is noticed: a process that no
 * longer runs on this machine at once, others (and whoever bears the number of a dead one) because a living owner touches
 * its lock all the time. Waits at most `patience`, then rejects with `LockBusy`.
 */
export async function withFileLock<T>(file: string, work: () => Promise<T>, { patience = 2000, staleAfter = 30_000, signal }: LockOptions = {}): Promise<T> {
  const lock = `${file}.lock`;
  const ours = JSON.stringify({ pid: process.pid, host: hostname(), token: randomUUID() });
  await mkdir(dirname(lock), { recursive: true });
  let pause = 5;
  for (let waited = 0; !(await taken(lock, ours)); waited += pause) {
    signal?.throwIfAborted();
    // Whoever clears a lock may try at once, but each try costs patience too, so that this ends in any case.
    if (await cleared(lock, staleAfter) && waited <= patience) continue;
    if (waited >= patience) throw new LockBusy(`${lock} is held by another process`);
    await setTimeout(pause, undefined, { signal }).catch(() => signal?.throwIfAborted());
    pause = Math.min(pause * 2, 100);
  }
  const alive = setInterval(() => void showLife(lock, ours), staleAfter / 6);
  try {
    return await work();
  } finally {
    clearInterval(alive);
    if (await textOf(lock).catch(() => null) === ours) await rm(lock, { force: true }).catch(() => undefined);
  }
}

/** Not of a lock that somebody else has by now, after this machine slept for an hour. */
async function showLife(lock: string, ours: string): Promise<void> {
  const now = new Date();
  if (await textOf(lock).catch(() => null) === ours) await utimes(lock, now, now).catch(() => undefined);
}

async function taken(lock: string, ours: string): Promise<boolean> {
  // Linked in whole, so that nobody reads an owner half written.
  const draft = `${lock}.${randomUUID()}`;
  await writeFile(draft, ours, { flag: 'wx', mode: 0o600 });
  try {
    await link(draft, lock);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    return await takenWithoutLinks(lock, ours, error);
  } finally {
    await rm(draft, { force: true });
  }
}

/** Some network and FAT file systems have no hard links. */
async function takenWithoutLinks(lock: string, ours: string, why: unknown): Promise<boolean> {
  if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EACCES'].includes(codeOf(why))) throw why;
  try {
    const handle = await open(lock, 'wx', 0o600);
    await handle.writeFile(ours);
    await handle.close();
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Takes a dead owner's lock away; true when there is reason to try again at once. */
async function cleared(lock: string, staleAfter: number): Promise<boolean> {
  const owner = await textOf(lock);
  if (owner === null) return true;
  if (!isDead(owner) && !(await isOld(lock, staleAfter))) return false;
  const aside = `${lock}.${randomUUID()}`;
  try {
    await rename(lock, aside);
    // Somebody may have cleared and taken it in between: then it goes back, unless a third one has it by now.
    if (await textOf(aside) !== owner) await link(aside, lock);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') return false;
  } finally {
    await rm(aside, { force: true });
  }
  return true;
}

function isDead(owner: string): boolean {
  const named = /^\{"pid":(\d+),"host":"([^"]*)"/.exec(owner);
  if (!named || named[2] !== hostname()) return false;
  try {
    process.kill(Number(named[1]), 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}

async function isOld(lock: string, staleAfter: number): Promise<boolean> {
  try {
    return Date.now() - (await stat(lock)).mtimeMs > staleAfter;
  } catch {
    return false;
  }
}

async function textOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}
