// Which folders do the files of the map lie in?
import type { RepoPath } from '../../history';

/** A folder, with the files below it: those at positions `from` up to, without, `to`. */
export interface MapFolder {
  /** Without trailing slash; empty for the top. */
  readonly path: RepoPath;
  readonly from: number;
  readonly to: number;
  /** By path. */
  readonly folders: readonly MapFolder[];
  /** Positions of the files that lie in it directly. */
  readonly files: readonly number[];
}

/** Deeper folders count as one with the files of those above: a stranger's tree may be bottomless. */
const deepest = 64;

/** `paths` sorted by their characters, so that what lies in one folder stands together. A folder that holds nothing but one folder is passed over. */
export function mapTree(paths: readonly RepoPath[]): MapFolder {
  return folderOf('', paths, 0, paths.length, 0);
}

function folderOf(path: RepoPath, paths: readonly RepoPath[], from: number, to: number, depth: number): MapFolder {
  const begin = path === '' ? 0 : path.length + 1;
  const folders: MapFolder[] = [];
  const files: number[] = [];
  for (let at = from; at < to;) {
    const file = paths[at] ?? '';
    const slash = depth < deepest ? file.indexOf('/', begin) : -1;
    if (slash < 0) {
      files.push(at++);
      continue;
    }
    const inside = file.slice(0, slash + 1);
    let end = at + 1;
    while (end < to && paths[end]?.startsWith(inside) === true) end++;
    folders.push(folderOf(file.slice(0, slash), paths, at, end, depth + 1));
    at = end;
  }
  const [only] = folders;
  return path !== '' && only !== undefined && folders.length === 1 && files.length === 0 ? only : { path, from, to, folders, files };
}

/** The folder of that path, or the nearest one above it that is in the tree; the top for none. */
export function folderAt(tree: MapFolder, path: RepoPath): MapFolder {
  let found = tree;
  for (;;) {
    const next = found.folders.find((folder) => folder.path === path || path.startsWith(`${folder.path}/`) || folder.path.startsWith(`${path}/`));
    if (next === undefined || found.path === path) return found;
    found = next;
    // Folders that hold one folder only stand under the name of the inner one.
    if (next.path.startsWith(`${path}/`)) return next;
  }
}
