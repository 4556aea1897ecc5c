import { open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * When something was last fetched, in seconds since 1970: the newest FETCH_HEAD of the repository and its linked
 * worktrees, or the newest entry in the logs of origin's branches (a clone leaves no FETCH_HEAD). Null without either.
 */
export async function readLastFetch(commonDir: string): Promise<number | null> {
  const worktrees = await namesIn(path.join(commonDir, 'worktrees'));
  const times = await Promise.all([
    ...[commonDir, ...worktrees.map((name) => path.join(commonDir, 'worktrees', name))]
      .map((folder) => modified(path.join(folder, 'FETCH_HEAD'))),
    newestLogged(path.join(commonDir, 'logs', 'refs', 'remotes', 'origin'), 4),
  ]);
  const known = times.filter((time) => time !== null);
  return known.length === 0 ? null : Math.max(...known);
}

async function modified(file: string): Promise<number | null> {
  return stat(file).then((found) => Math.floor(found.mtimeMs / 1000), () => null);
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

/** Branch names have slashes, so their logs lie in folders; `depth` bounds what a hostile tree can cost. */
async function newestLogged(folder: string, depth: number): Promise<number | null> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const times = await Promise.all(entries.map(async (entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return depth > 0 ? newestLogged(full, depth - 1) : null;
    return entry.isFile() ? lastEntry(full) : null;
  }));
  const known = times.filter((time) => time !== null);
  return known.length === 0 ? null : Math.max(...known);
}

/** Our own push moves the same reference, but shows nothing of what others have done. */
async function lastEntry(log: string): Promise<number | null> {
  try {
    const file = await open(log);
    try {
      const { size } = await file.stat();
      const length = Math.min(size, 8192);
      const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
      const fetched = buffer.toString('latin1').trimEnd().split('\n').findLast((line) => !line.endsWith('\tupdate by push'));
      const seconds = /> (\d+) [+-]\d{4}(?:\t|$)/.exec(fetched ?? '')?.[1];
      return seconds === undefined ? null : Number(seconds);
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}
