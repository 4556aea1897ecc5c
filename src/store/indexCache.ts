// What was read of each repository's history, kept so that it is not read again. A cache: it can be thrown away at any
// moment, is never trusted beyond its checksum, and nothing in it is the user's.
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { History, Oid, RepoId } from '../core/history';
import { type LockOptions, withFileLock } from './fileLock';
import { decodeHistory, encodeHistory } from './indexFormat';
import { replaceFile } from './replaceFile';

const suffix = '.history';
/** Of what `SizeCache` keeps in the same folder. */
export const sizesSuffix = '.sizes';
const capBytes = 500_000_000;
/** Histories of one repository: of the branch as it is, and as it was before it was rewritten or switched. */
const mostTips = 3;
/** A writer that was killed leaves its temporary file; no writer takes a day. */
const abandonedAfter = 86_400_000;

export class IndexCache {
  private readonly folder: string;

  /** `storage`: Fulcrum's folder on this machine, shared by all windows. `cap`: bytes all indexes together may take. */
  constructor(storage: string, private readonly cap = capBytes) {
    this.folder = indexFolder(storage);
  }

  /** The commits whose history is kept, last used first. Empty where nothing is. */
  async tips(repo: RepoId): Promise<Oid[]> {
    const names = await readdir(this.folder).catch(() => []);
    const start = `${nameOf(repo)}.`;
    const found = await Promise.all(names.filter((name) => name.startsWith(start) && name.endsWith(suffix)).map(async (name) => {
      const used = await stat(join(this.folder, name)).then(({ mtimeMs }) => mtimeMs, () => 0);
      return { tip: name.slice(start.length, -suffix.length), used };
    }));
    return found.sort((one, other) => other.used - one.used).map(({ tip }) => tip);
  }

  /** What was kept of this commit's history; null where nothing was, or where anything about it is odd. */
  async read(repo: RepoId, tip: Oid): Promise<History | null> {
    const file = this.fileOf(repo, tip);
    try {
      const history = decodeHistory(await readFile(file));
      if (history?.tip !== tip) return null;
      const now = new Date();
      // Marks it as used; in a read-only folder the order of use is not kept, and that is all.
      await utimes(file, now, now).catch(() => undefined);
      return history;
    } catch {
      return null;
    }
  }

  /**
   * Keeps a history, `instead` of that of an older commit if one is given, and lets go of those unused the longest when all
   * take too much. Rejects when the disk refuses.
   */
  async write(repo: RepoId, history: History, instead: Oid | null = null): Promise<void> {
    const file = this.fileOf(repo, history.tip);
    await replaceFile(file, encodeHistory(history), { lasting: false });
    const others = (await this.tips(repo)).filter((tip) => tip !== history.tip && tip !== instead);
    const surplus = [...instead === null || instead === history.tip ? [] : [instead], ...others.slice(mostTips - 1)];
    await Promise.all(surplus.map((tip) => rm(this.fileOf(repo, tip), { force: true }).catch(() => undefined)));
    await this.trim(file);
  }

  /** Runs `work` while nobody else on this machine reads that repository's history. Rejects with `LockBusy`. */
  async alone<T>(repo: RepoId, work: () => Promise<T>, options?: LockOptions): Promise<T> {
    return withFileLock(join(this.folder, nameOf(repo)), work, options);
  }

  /** Runs `work` while no other window reads a whole history. Rejects with `LockBusy`. */
  async inTurn<T>(work: () => Promise<T>, options?: LockOptions): Promise<T> {
    return withFileLock(join(this.folder, 'reading'), work, options);
  }

  /** Forgets every index. */
  async clear(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  private fileOf(repo: RepoId, tip: Oid): string {
    return join(this.folder, `${nameOf(repo)}.${tip}${suffix}`);
  }

  private async trim(kept: string): Promise<void> {
    const files = await Promise.all((await readdir(this.folder)).map(async (name) => {
      const file = join(this.folder, name);
      // Another window may just have removed it.
      const found = await stat(file).catch(() => null);
      return { file, size: found?.size ?? 0, used: found?.mtimeMs ?? 0 };
    }));
    let total = files.reduce((sum, { size }) => sum + size, 0);
    for (const { file, size, used } of files.sort((one, other) => one.used - other.used)) {
      const ours = file.endsWith(suffix) || file.endsWith(sizesSuffix);
      const abandoned = !ours && Date.now() - used > abandonedAfter;
      const surplus = ours && file !== kept && total > this.cap;
      if (!abandoned && !surplus) continue;
      await rm(file, { force: true }).catch(() => undefined);
      total -= size;
    }
  }
}

export function indexFolder(storage: string): string {
  return join(storage, 'index');
}

/** What the files of a repository begin with: its path may have anything in it. */
export function nameOf(repo: RepoId): string {
  return createHash('sha256').update(repo).digest('hex').slice(0, 32);
}
