// What was read of each repository's history, kept so that it is not read again. A cache: it can be thrown away at any
// moment, is never trusted beyond its checksum, and nothing in it is the user's.
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { History, RepoId } from '../core/history';
import { decodeHistory, encodeHistory } from './indexFormat';
import { replaceFile } from './replaceFile';

const suffix = '.history';
const capBytes = 500_000_000;
/** A writer that was killed leaves its temporary file; no writer takes a day. */
const abandonedAfter = 86_400_000;

export class IndexCache {
  private readonly folder: string;

  /** `storage`: Fulcrum's folder on this machine, shared by all windows. `cap`: bytes all indexes together may take. */
  constructor(storage: string, private readonly cap = capBytes) {
    this.folder = join(storage, 'index');
  }

  /** What was kept; null where nothing was, or where anything about it is odd. */
  async read(repo: RepoId): Promise<History | null> {
    const file = this.fileOf(repo);
    try {
      const history = decodeHistory(await readFile(file));
      const now = new Date();
      // Marks it as used; in a read-only folder the order of use is not kept, and that is all.
      if (history !== null) await utimes(file, now, now).catch(() => undefined);
      return history;
    } catch {
      return null;
    }
  }

  /** Keeps a history and lets go of those unused the longest when all take too much. Rejects when the disk refuses. */
  async write(repo: RepoId, history: History): Promise<void> {
    await replaceFile(this.fileOf(repo), encodeHistory(history));
    await this.trim(this.fileOf(repo));
  }

  /** Forgets every index. */
  async clear(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  private fileOf(repo: RepoId): string {
    return join(this.folder, createHash('sha256').update(repo).digest('hex').slice(0, 32) + suffix);
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
      const abandoned = !file.endsWith(suffix) && Date.now() - used > abandonedAfter;
      const surplus = file.endsWith(suffix) && file !== kept && total > this.cap;
      if (!abandoned && !surplus) continue;
      await rm(file, { force: true }).catch(() => undefined);
      total -= size;
    }
  }
}
