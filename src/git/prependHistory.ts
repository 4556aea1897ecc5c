import type { History, Ident, RepoPath } from '../core/history';

/** The newer commits in front of those known already; the people and paths of both, each once. */
export function prependHistory(newer: History, known: History): History {
  const idents = merge<Ident>(newer.idents, known.idents, ({ name, email }) => `${name}\0${email}`);
  const paths = merge<RepoPath>(newer.paths, known.paths, (path) => path);
  // The path before a rename may be absent: -1.
  const moved = (numbers: Uint32Array) => (number: number): number => (number === -1 ? -1 : numbers[number]!);
  return {
    tip: newer.tip,
    commitCount: newer.commitCount + known.commitCount,
    idBytes: known.idBytes,
    ids: joined(newer.ids, known.ids, Uint8Array),
    author: joined(newer.author, known.author.map(moved(idents.known)), Uint32Array),
    authorSeconds: joined(newer.authorSeconds, known.authorSeconds, Float64Array),
    authorOffset: joined(newer.authorOffset, known.authorOffset, Int16Array),
    changeStart: starts(newer.changeStart, known.changeStart),
    changeKind: joined(newer.changeKind, known.changeKind, Uint8Array),
    changePath: joined(newer.changePath, known.changePath.map(moved(paths.known)), Uint32Array),
    changeFrom: joined(newer.changeFrom, known.changeFrom.map(moved(paths.known)), Int32Array),
    trailerStart: starts(newer.trailerStart, known.trailerStart),
    trailerKey: joined(newer.trailerKey, known.trailerKey, Uint8Array),
    trailerIdent: joined(newer.trailerIdent, known.trailerIdent.map(moved(idents.known)), Uint32Array),
    idents: idents.all,
    paths: paths.all,
  };
}

/** Both lists as one, and where the known one's numbers end up in it; numbered by first use as a fresh reading would. */
function merge<T>(newer: readonly T[], known: readonly T[], keyOf: (one: T) => string): { readonly all: T[]; readonly known: Uint32Array } {
  const all = [...newer];
  const numbers = new Map(newer.map((one, number) => [keyOf(one), number]));
  const moved = Uint32Array.from(known, (one) => {
    const key = keyOf(one);
    const number = numbers.get(key) ?? all.push(one) - 1;
    numbers.set(key, number);
    return number;
  });
  return { all, known: moved };
}

function joined<T extends Uint8Array | Uint32Array | Int32Array | Int16Array | Float64Array>(first: T, second: T, Column: new (length: number) => T): T {
  const whole = new Column(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}

/** The last start of the newer is where the first of the known begins. */
function starts(newer: Uint32Array, known: Uint32Array): Uint32Array {
  const before = newer.at(-1) ?? 0;
  return joined(newer.subarray(0, -1), known.map((start) => start + before), Uint32Array);
}
