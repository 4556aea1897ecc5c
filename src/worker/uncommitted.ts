// Which records are not in the history yet, and since when do they lie there?
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Oid } from '../core/history';
import { listFiles } from '../git/fileList';
import type { Git } from '../git/git';
import { isIgnoredFolder } from '../git/ignored';

/** By the record's file, milliseconds since 1970. A file that was copied or checked out anew is as old as it is here. */
export async function uncommittedSince(
  { root, head, git }: { readonly root: string; readonly head: Oid | null; readonly git: Git }, files: readonly string[], folders: readonly string[], signal?: AbortSignal,
): Promise<ReadonlyMap<string, number>> {
  if (files.length === 0) return new Map();
  const committed = new Set(head === null ? [] : (await listFiles(git, head, { paths: folders.filter((folder) => folder !== ''), signal })).map((file) => file.path));
  const missing = files.filter((file) => !committed.has(file));
  // A folder that the repository ignores is never meant to be committed.
  const ignored = new Set<string>();
  for (const folder of new Set(missing.map(folderOf))) if (await isIgnoredFolder(git, path.join(root, folder)).catch(() => false)) ignored.add(folder);
  const since = await Promise.all(missing.filter((file) => !ignored.has(folderOf(file))).map(async (file) => {
    const found = await stat(path.join(root, file)).catch(() => null);
    if (found === null) return [];
    // Some file systems keep no time of birth.
    return [[file, found.birthtimeMs > 0 ? Math.min(found.birthtimeMs, found.mtimeMs) : found.mtimeMs] as const];
  }));
  return new Map(since.flat());
}

function folderOf(file: string): string {
  return path.posix.dirname(file);
}
