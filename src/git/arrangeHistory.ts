import type { History, Ident, Oid, RepoPath } from '../core/history';

/** One commit of one of several histories. */
export interface CommitPlace {
  readonly of: History;
  readonly at: number;
}

/**
 * The history that these commits make in this order. People and paths are numbered anew by first use, so that it has the same
 * bytes as if it had been read like this.
 */
export function arrangeHistory(tip: Oid, commits: readonly CommitPlace[]): History {
  const idBytes = tip.length / 2;
  const count = (starts: 'changeStart' | 'trailerStart'): number =>
    commits.reduce((sum, { of, at }) => sum + of[starts][at + 1]! - of[starts][at]!, 0);
  const [changeCount, trailerCount] = [count('changeStart'), count('trailerStart')];
  const history = {
    tip, commitCount: commits.length, idBytes,
    ids: new Uint8Array(commits.length * idBytes),
    author: new Uint32Array(commits.length),
    authorSeconds: new Float64Array(commits.length),
    authorOffset: new Int16Array(commits.length),
    changeStart: new Uint32Array(commits.length + 1),
    changeKind: new Uint8Array(changeCount),
    changePath: new Uint32Array(changeCount),
    changeFrom: new Int32Array(changeCount),
    trailerStart: new Uint32Array(commits.length + 1),
    trailerKey: new Uint8Array(trailerCount),
    trailerIdent: new Uint32Array(trailerCount),
    idents: [] as Ident[],
    paths: [] as RepoPath[],
  };
  const idents = new Numbering<Ident>(history.idents, ({ name, email }) => `${name}\0${email}`, (of) => of.idents);
  const paths = new Numbering<RepoPath>(history.paths, (path) => path, (of) => of.paths);
  let change = 0;
  let trailer = 0;
  commits.forEach(({ of, at }, commit) => {
    history.ids.set(of.ids.subarray(at * idBytes, (at + 1) * idBytes), commit * idBytes);
    history.author[commit] = idents.of(of, of.author[at]!);
    history.authorSeconds[commit] = of.authorSeconds[at]!;
    history.authorOffset[commit] = of.authorOffset[at]!;
    history.changeStart[commit] = change;
    for (let from = of.changeStart[at]!; from < of.changeStart[at + 1]!; from++, change++) {
      history.changeKind[change] = of.changeKind[from]!;
      history.changePath[change] = paths.of(of, of.changePath[from]!);
      const before = of.changeFrom[from]!;
      history.changeFrom[change] = before === -1 ? -1 : paths.of(of, before);
    }
    history.trailerStart[commit] = trailer;
    for (let from = of.trailerStart[at]!; from < of.trailerStart[at + 1]!; from++, trailer++) {
      history.trailerKey[trailer] = of.trailerKey[from]!;
      history.trailerIdent[trailer] = idents.of(of, of.trailerIdent[from]!);
    }
  });
  history.changeStart[commits.length] = change;
  history.trailerStart[commits.length] = trailer;
  return history;
}

/** New numbers for the names of several histories, in the order of first use; the same name has the same number. */
class Numbering<T> {
  private readonly numbers = new Map<string, number>();
  private readonly known = new Map<History, Int32Array>();

  constructor(private readonly all: T[], private readonly keyOf: (one: T) => string, private readonly namesOf: (history: History) => readonly T[]) {}

  of(history: History, old: number): number {
    const known = this.known.get(history) ?? new Int32Array(this.namesOf(history).length).fill(-1);
    this.known.set(history, known);
    if (known[old] === -1) known[old] = this.number(this.namesOf(history)[old]!);
    return known[old]!;
  }

  private number(one: T): number {
    const key = this.keyOf(one);
    const number = this.numbers.get(key) ?? this.all.push(one) - 1;
    this.numbers.set(key, number);
    return number;
  }
}
