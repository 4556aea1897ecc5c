// Which folders and files have these letters in their path?
import type { RepoPath } from '../../history';
import type { MapFolder } from './mapTree';

export interface MapFound {
  readonly kind: 'folder' | 'file';
  readonly path: RepoPath;
}

/**
 * At most `most`: those whose own name begins with the text, then those whose name has it, then any path that has it; folders before files,
 * short paths first. Upper and lower case alike. Nothing for an empty text.
 */
export function mapSearch(tree: MapFolder, paths: readonly RepoPath[], text: string, most: number): readonly MapFound[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  const found: { readonly rank: number; readonly one: MapFound }[] = [];
  const consider = (kind: MapFound['kind'], path: RepoPath): void => {
    const lower = path.toLowerCase();
    const at = lower.lastIndexOf(wanted);
    if (at < 0) return;
    const name = lower.lastIndexOf('/') + 1;
    found.push({ rank: (at === name ? 0 : at > name ? 2 : 4) + (kind === 'folder' ? 0 : 1), one: { kind, path } });
  };
  const visit = (folder: MapFolder): void => {
    for (const inner of folder.folders) {
      consider('folder', inner.path);
      visit(inner);
    }
  };
  visit(tree);
  for (const path of paths) consider('file', path);
  return found.sort((a, b) => a.rank - b.rank || a.one.path.length - b.one.path.length || (a.one.path < b.one.path ? -1 : 1)).slice(0, most).map(({ one }) => one);
}
