import type { History, Ident, Oid, RepoPath } from '../core/history';
import type { CommitColumns } from './commitColumns';
import type { Names } from './names';

/**
 * One history from what was read newest first and what was read oldest first. People and paths are numbered anew in
 * the order of the history, so that the same history has the same bytes however its halves met.
 */
export function joinEnds(tip: Oid, names: Names, newest: CommitColumns, oldest: CommitColumns): History {
  const commitCount = newest.length + oldest.length;
  const changeCount = newest.changeKind.length + oldest.changeKind.length;
  const trailerCount = newest.trailerKey.length + oldest.trailerKey.length;
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
    history.ids.set(end.ids.view(commit * idBytes, (commit + 1) * idBytes), at * idBytes);
    history.author[at] = identNumber(end.author.at(commit));
    history.authorSeconds[at] = end.seconds.at(commit);
    history.authorOffset[at] = end.offset.at(commit);
    history.changeStart[at] = change;
    history.trailerStart[at] = trailer;
    const lastChange = commit + 1 < end.length ? end.changeStart.at(commit + 1) : end.changeKind.length;
    for (let from = end.changeStart.at(commit); from < lastChange; from++, change++) {
      history.changeKind[change] = end.changeKind.at(from);
      history.changePath[change] = pathNumber(end.changePath.at(from));
      const before = end.changeFrom.at(from);
      history.changeFrom[change] = before === -1 ? -1 : pathNumber(before);
    }
    const lastTrailer = commit + 1 < end.length ? end.trailerStart.at(commit + 1) : end.trailerKey.length;
    for (let from = end.trailerStart.at(commit); from < lastTrailer; from++, trailer++) {
      history.trailerKey[trailer] = end.trailerKey.at(from);
      history.trailerIdent[trailer] = identNumber(end.trailerIdent.at(from));
    }
    at++;
  };
  for (let commit = 0; commit < newest.length; commit++) copy(newest, commit);
  for (let commit = oldest.length - 1; commit >= 0; commit--) copy(oldest, commit);
  history.changeStart[at] = change;
  history.trailerStart[at] = trailer;
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
