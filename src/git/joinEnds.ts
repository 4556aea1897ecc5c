import type { History, Ident, Oid, RepoPath } from '../core/history';
import type { CommitColumns } from './commitColumns';
import type { Names } from './names';

/**
 * One history from what was read newest first and what was read oldest first. People and paths are numbered anew in
 * the order of the history, so that the same history has the same bytes however its halves met. Changes of `cut` commits
 * are left out: git shows every file there was as theirs.
 */
export function joinEnds(tip: Oid, names: Names, newest: CommitColumns, oldest: CommitColumns, cut: ReadonlySet<Oid>): History {
  const commitCount = newest.length + oldest.length;
  const [changeCount, trailerCount] = [newest.changes + oldest.changes - changesOf(cut, newest) - changesOf(cut, oldest), newest.trailers + oldest.trailers];
  const idBytes = tip.length / 2;
  const history = {
    tip, commitCount, idBytes,
    ids: new Uint8Array(commitCount * idBytes),
    author: new Uint32Array(commitCount),
    authorSeconds: new Float64Array(commitCount),
    authorOffset: new Int16Array(commitCount),
    changeStart: new Uint32Array(commitCount + 1),
    changeKind: new Uint8Array(changeCount),
    changePath: new Uint32Array(changeCount),
    changeFrom: new Int32Array(changeCount),
    trailerStart: new Uint32Array(commitCount + 1),
    trailerKey: new Uint8Array(trailerCount),
    trailerIdent: new Uint32Array(trailerCount),
    idents: [] as Ident[],
    paths: [] as RepoPath[],
  };
  const identNumber = renumber(names.idents, history.idents);
  const pathNumber = renumber(names.paths, history.paths);
  let at = 0;
  let change = 0;
  let trailer = 0;
  const copy = (end: CommitColumns, commit: number): void => {
    for (let byte = 0; byte < idBytes; byte++) history.ids[at * idBytes + byte] = end.ids[commit * idBytes + byte]!;
    history.author[at] = identNumber(end.author[commit]!);
    history.authorSeconds[at] = end.seconds[commit]!;
    history.authorOffset[at] = end.offset[commit]!;
    const last = cut.size > 0 && cut.has(idOf(end, commit)) ? 0 : end.changeStart[commit + 1]!;
    for (let from = end.changeStart[commit]!; from < last; from++, change++) {
      history.changeKind[change] = end.changeKind[from]!;
      history.changePath[change] = pathNumber(end.changePath[from]!);
      const before = end.changeFrom[from]!;
      history.changeFrom[change] = before === -1 ? -1 : pathNumber(before);
    }
    for (let from = end.trailerStart[commit]!; from < end.trailerStart[commit + 1]!; from++, trailer++) {
      history.trailerKey[trailer] = end.trailerKey[from]!;
      history.trailerIdent[trailer] = identNumber(end.trailerIdent[from]!);
    }
    at++;
    history.changeStart[at] = change;
    history.trailerStart[at] = trailer;
  };
  for (let commit = 0; commit < newest.length; commit++) copy(newest, commit);
  for (let commit = oldest.length - 1; commit >= 0; commit--) copy(oldest, commit);
  return history;
}

/** Numbers in the order of first use; what is never used (of a commit both ends have read) is left out. */
function renumber<T>(old: readonly T[], fresh: T[]): (number: number) => number {
  const numbers = new Int32Array(old.length).fill(-1);
  return (number) => {
    if (numbers[number] === -1) numbers[number] = fresh.push(old[number]!) - 1;
    return numbers[number]!;
  };
}

/** How many changes of these columns belong to `cut` commits. */
function changesOf(cut: ReadonlySet<Oid>, end: CommitColumns): number {
  let changes = 0;
  for (let commit = 0; cut.size > 0 && commit < end.length; commit++) {
    if (cut.has(idOf(end, commit))) changes += end.changeStart[commit + 1]! - end.changeStart[commit]!;
  }
  return changes;
}

function idOf({ ids, idBytes }: CommitColumns, commit: number): Oid {
  return Buffer.from(ids.subarray(commit * idBytes, (commit + 1) * idBytes)).toString('hex');
}
