import { access, readdir } from 'node:fs/promises';
import path from 'node:path';

const deepest = 4;
const mostFolders = 4_000;
const mostRepositories = 50;
/** Never a place of one's own repositories, and often enormous. */
const skipped = new Set(['node_modules', '.git', '.hg', '.svn', '.cache', '.venv', 'target', '__pycache__']);

/** The file system answers many questions in the time of one. */
const atOnce = 64;

/**
 * Folders below this one that hold a repository, nearest first, without looking inside them except for submodules of
 * submodules. Bounded in depth and number: a workspace may be a home folder. Links are not followed.
 */
export async function nestedRepositories(folder: string, signal?: AbortSignal): Promise<string[]> {
  const found: string[] = [];
  let level = [folder];
  let looked = 0;
  for (let depth = 0; depth < deepest && level.length > 0; depth++) {
    level = level.slice(0, mostFolders - looked);
    looked += level.length;
    const children = (await ofEach(level, foldersIn, signal)).flat();
    const kinds = await ofEach(children, kindOf, signal);
    const next: string[] = [];
    for (const [at, child] of children.entries()) {
      const kind = kinds[at];
      if (kind !== 'folder') found.push(child);
      if (found.length === mostRepositories) return found;
      if (kind === 'folder' || (kind === 'workTree' && await exists(path.join(child, '.gitmodules')))) next.push(child);
    }
    level = next;
  }
  return found;
}

/** In the order of the places. */
async function ofEach<T>(places: readonly string[], look: (place: string) => Promise<T>, signal: AbortSignal | undefined): Promise<T[]> {
  const answers: T[] = [];
  for (let start = 0; start < places.length; start += atOnce) {
    signal?.throwIfAborted();
    answers.push(...await Promise.all(places.slice(start, start + atOnce).map(look)));
  }
  return answers;
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory() && !skipped.has(entry.name)).map(({ name }) => path.join(folder, name)).sort();
}

async function kindOf(folder: string): Promise<'workTree' | 'bare' | 'folder'> {
  const [workTree, ...parts] = await Promise.all(['.git', 'HEAD', 'objects', 'refs'].map((name) => exists(path.join(folder, name))));
  if (workTree === true) return 'workTree';
  return parts.every(Boolean) ? 'bare' : 'folder';
}

export async function exists(file: string): Promise<boolean> {
  return access(file).then(() => true, () => false);
}

