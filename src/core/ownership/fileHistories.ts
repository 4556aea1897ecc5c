// Which changes belong to which of today's files, through every rename?
import type { History, RepoPath } from '../history';
import { fileClaims } from './fileClaims';

const letterA = 65;

/** The changes (A, M, R) of each file of today, newest first: those of file f are `start[f]` up to, without, `start[f + 1]`. */
export interface FileHistories {
  readonly files: readonly RepoPath[];
  /** Length `files.length + 1`. */
  readonly start: Uint32Array;
  /** Index of the commit in the history. */
  readonly commit: Uint32Array;
  /** 1 where the change added the file. */
  readonly added: Uint8Array;
}

/**
 * Gives each change of the history to at most one file. Deletions, type changes and copies say nothing of who knows a file;
 * commits with `skip` 1 (the project's ignored revisions) change nothing, though their renames still lead back in time.
 * Linear in the history. A file without any change has an empty range.
 */
export function fileHistories(history: History, files: readonly RepoPath[], skip: Uint8Array): FileHistories {
  const { commitCount, changeStart, changeKind } = history;
  const claims = fileClaims(history, files);
  if (skip.includes(1)) letGo(claims, history, skip);
  const start = new Uint32Array(files.length + 1);
  for (let change = 0; change < claims.length; change++) {
    const file = claims[change] ?? -1;
    if (file >= 0) start[file + 1] = (start[file + 1] ?? 0) + 1;
  }
  for (let file = 0; file < files.length; file++) start[file + 1] = (start[file + 1] ?? 0) + (start[file] ?? 0);
  const total = start[files.length] ?? 0;
  const commits = new Uint32Array(total);
  const added = new Uint8Array(total);
  const next = start.slice();
  for (let commit = 0, change = 0; commit < commitCount; commit++) {
    for (const end = changeStart[commit + 1] ?? 0; change < end; change++) {
      const file = claims[change] ?? -1;
      if (file < 0) continue;
      const at = next[file] ?? 0;
      next[file] = at + 1;
      commits[at] = commit;
      if (changeKind[change] === letterA) added[at] = 1;
    }
  }
  return { files, start, commit: commits, added };
}

function letGo(claims: Int32Array, { commitCount, changeStart }: History, skip: Uint8Array): void {
  for (let commit = 0; commit < commitCount; commit++) {
    if (skip[commit] === 1) claims.fill(-1, changeStart[commit], changeStart[commit + 1]);
  }
}
