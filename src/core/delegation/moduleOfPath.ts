// Which module is a path a part of, also one that is not counted, or that is gone?
import type { RepoPath } from '../history';

/**
 * Answers the module that has the file, else the one with the deepest folder the path lies in, else `.`; null where there
 * is no such rest either.
 */
export function moduleOfPath(modules: readonly { readonly path: RepoPath; readonly files: readonly RepoPath[] }[]): (path: RepoPath) => RepoPath | null {
  const byFile = new Map(modules.flatMap(({ path, files }) => files.map((file) => [file, path] as const)));
  const names = new Set(modules.map(({ path }) => path));
  return (path) => {
    const exact = byFile.get(path);
    if (exact !== undefined) return exact;
    for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      const folder = path.slice(0, slash);
      if (names.has(folder)) return folder;
    }
    return names.has('.') ? '.' : null;
  };
}
