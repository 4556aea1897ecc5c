import { lstat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Tops of the git work trees that a resolved folder lies in, the innermost first: every folder on the way up that has a
 * `.git`, be it a folder or, in linked worktrees and submodules, a file. No git is run for it.
 */
export async function workTreesAround(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (let place = folder; ; place = path.dirname(place)) {
    if (await lstat(path.join(place, '.git')).then(() => true, () => false)) found.push(place);
    if (path.dirname(place) === place) return found;
  }
}
