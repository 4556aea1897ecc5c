import { access, readdir } from 'node:fs/promises';
import path from 'node:path';

const deepest = 4;
const mostFolders = 4_000;
const mostRepositories = 50;
/** Never a place of one's own repositories, and often enormous. */
const skipped = new Set(['node_modules', '.git', '.hg', '.svn', '.cache', '.venv', 'target', '__pycache__']);

/**
 * Folders below this one that hold a repository, nearest first, without looking inside them except for submodules of
 * submodules. Bounded in depth and number: a workspace may be a home folder. Links are not followed.
 */
export async function nestedRepositories(folder: string, signal?: AbortSignal): Promise<string[]> {
  const found: string[] = [];
  let level = [folder];
  let looked = 0;
  for (let depth = 0; depth < deepest && level.length > 0; depth++) {
    const next: string[] = [];
    for (const parent of level) {
      signal?.throwIfAborted();
      if (++looked > mostFolders) return found;
      const entries = await readdir(parent, { withFileTypes: true }).catch(() => []);
      for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
        if (!entry.isDirectory() || skipped.has(entry.name)) continue;
        const child = path.join(parent, entry.name);
        const kind = await kindOf(child);
        if (kind !== 'folder') found.push(child);
        if (found.length === mostRepositories) return found;
        if (kind === 'folder' || (kind === 'workTree' && await exists(path.join(child, '.gitmodules')))) next.push(child);
      }
    }
    level = next;
  }
  return found;
}

async function kindOf(folder: string): Promise<'workTree' | 'bare' | 'folder'> {
  if (await exists(path.join(folder, '.git'))) return 'workTree';
  const parts = await Promise.all(['HEAD', 'objects', 'refs'].map((name) => exists(path.join(folder, name))));
  return parts.every(Boolean) ? 'bare' : 'folder';
}

export async function exists(file: string): Promise<boolean> {
  return access(file).then(() => true, () => false);
}

