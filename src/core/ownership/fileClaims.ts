// To which file of today does each change of the past belong?
import type { History, RepoPath } from '../history';

const [A, M, R] = [65, 77, 82];

/**
 * For each change of the history the index of its file in `files`, else -1. Walks newest first: a rename hands the path
 * before it to the file at the path after it. A path is held by one file at a time, so no change counts twice; of two files
 * renamed from one path the newest rename has it. Histories are not a line: work on another branch still touches the old path
 * after (by date) the rename, so a path that is no more belongs to its heir from the start, and a path that is held
 * changes hands only after it was created anew, for what was there before is another file's past.
 */
export function fileClaims(history: History, files: readonly RepoPath[]): Int32Array {
  const { changeKind, changePath, changeFrom, paths } = history;
  const changes = changeKind.length;
  const holder = new Int32Array(paths.length).fill(-1);
  const held = new Uint8Array(paths.length);
  const created = new Uint8Array(paths.length);
  const fileAt = new Map<RepoPath, number>();
  files.forEach((path, file) => fileAt.set(path, file));
  paths.forEach((path, number) => {
    const file = fileAt.get(path);
    if (file === undefined) return;
    holder[number] = file;
    held[number] = 1;
  });
  for (let change = 0; change < changes; change++) {
    const from = changeKind[change] === R ? changeFrom[change] ?? -1 : -1;
    if (from >= 0 && holder[from] === -1) holder[from] = holder[changePath[change] ?? 0] ?? -1;
  }
  const claims = new Int32Array(changes).fill(-1);
  for (let change = 0; change < changes; change++) {
    const kind = changeKind[change];
    if (kind !== A && kind !== M && kind !== R) continue;
    const path = changePath[change] ?? 0;
    const file = holder[path] ?? -1;
    claims[change] = file;
    if (kind === M) continue;
    created[path] = 1;
    const from = kind === R ? changeFrom[change] ?? -1 : -1;
    if (from < 0 || file < 0 || (held[from] === 1 && created[from] === 0)) continue;
    holder[from] = file;
    held[from] = 1;
    created[from] = 0;
  }
  return claims;
}
