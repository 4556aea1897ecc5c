// How many people must leave before half of the files have no author left?
import type { FileAuthors } from './fileAuthors';

export interface BusFactor {
  /** 0 where there are no measured files, or where more than half of them have no author to begin with. */
  readonly all: number;
  /** Without those who author fewer than a tenth of the first one's files: the people who matter. */
  readonly pruned: number;
  /** In the order they are taken away. */
  readonly people: readonly { readonly person: number; readonly files: number }[];
}

/** What decides between people who author equally many files. */
export interface TieBreak {
  /** Changes of each person. */
  readonly changes: ArrayLike<number>;
  /** Order in which people came to the project, smaller came first. */
  readonly arrival: ArrayLike<number>;
}

const enough = 0.5;
const matters = 0.1;

/**
 * The greedy truck factor (Avelino, Passos, Hora, Valente, ICPC 2016): while authors are left and at least half of the files have one,
 * take away the author of most files. Ties: more changes first, then who came first. Linear in the authors of the files.
 */
export function busFactor(authors: FileAuthors, files: readonly number[], tie: TieBreak): BusFactor {
  const filesOf = new Map<number, number[]>();
  const left = new Map<number, number>();
  let measured = 0;
  for (const file of files) {
    if (authors.measured[file] !== 1) continue;
    measured++;
    const [from = 0, to = 0] = [authors.start[file], authors.start[file + 1]];
    if (to > from) left.set(file, to - from);
    for (let at = from; at < to; at++) {
      const person = authors.person[at] ?? 0;
      const list = filesOf.get(person);
      if (list === undefined) filesOf.set(person, [file]);
      else list.push(file);
    }
  }
  const order = [...filesOf].sort(([a, filesOfA], [b, filesOfB]) => filesOfB.length - filesOfA.length
    || (tie.changes[b] ?? 0) - (tie.changes[a] ?? 0) || (tie.arrival[a] ?? 0) - (tie.arrival[b] ?? 0));
  let covered = left.size;
  const people: { person: number; files: number }[] = [];
  for (const [person, own] of order) {
    if (covered / measured < enough) break;
    people.push({ person, files: own.length });
    for (const file of own) {
      const remaining = (left.get(file) ?? 0) - 1;
      left.set(file, remaining);
      if (remaining === 0) covered--;
    }
  }
  const most = people[0]?.files ?? 0;
  return { all: people.length, pruned: people.filter(({ files: own }) => own / most >= matters).length, people };
}
