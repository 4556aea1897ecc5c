import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { DecisionFolder } from './decisionFolders';
import { isInside } from './realPath';

/** Category folders lie one or two levels deep; a loop of mounts is no category. */
const deepest = 4;
/** No repository has so many decisions; a folder that has is something else. */
const most = 20_000;

/** Every Markdown file below a decision folder, as sorted paths from the repository's top. Links to folders, and links that leave the repository, are not followed. */
export async function recordFiles(root: string, folder: DecisionFolder): Promise<readonly string[]> {
  const found: string[] = [];
  await collect(root, folder, folder.path, 1, found);
  return found.sort();
}

async function collect(root: string, top: DecisionFolder, folder: string, depth: number, found: string[]): Promise<void> {
  // A folder that cannot be read has no records for us; the others still do.
  const entries: readonly Dirent[] = await readdir(path.join(root, folder), { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (found.length >= most) return;
    const place = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isDirectory() && depth < deepest && !top.log4brains) await collect(root, top, place, depth + 1, found);
    else if (/\.(?:md|markdown)$/i.test(entry.name) && (entry.isFile() || (entry.isSymbolicLink() && await leadsInside(root, place)))) found.push(place);
  }
}

async function leadsInside(root: string, place: string): Promise<boolean> {
  return isInside(root, path.join(root, place)).catch(() => false);
}
