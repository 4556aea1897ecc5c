// What does the Ownership Map need to know of each file? Taken from the history once, small enough to keep while a window is open.
import type { History, Person, RepoPath } from '../../history';
import { secondsADay } from '../changeWeight';
import type { Knowledge } from '../knowledge';
import type { Module } from '../modules';

const yearDays = 365;
/** Newest changes kept of each file, for the evidence. */
export const newestKept = 8;

/** Files are told by their position in `paths`. */
export interface MapFacts {
  /** Sorted, so that the files of a folder stand together. */
  readonly paths: readonly RepoPath[];
  /** Changes of the last twelve months, without bulk commits. */
  readonly changes: Uint32Array;
  /** Changes by people that still weigh in the fading model. */
  readonly weighed: Uint32Array;
  /** What the people who changed file f, if only with a bulk commit, did there: entries `start[f]` up to, without, `start[f + 1]`. */
  readonly start: Uint32Array;
  readonly person: Uint32Array;
  /** Weight of their changes in the fading model. */
  readonly weight: Float64Array;
  /** Their changes at any time, without bulk commits. */
  readonly written: Uint32Array;
  /** 1 where any of them is of the last twelve months. */
  readonly recent: Uint8Array;
  /** Changes of any time without bulk commits, by anybody, and those with an assistant. */
  readonly ever: Uint32Array;
  readonly assisted: Uint32Array;
  /** 1 where the lead alone is an author in the fading model, 2 where others are too, 0 where nobody is. */
  readonly known: Uint8Array;
  /** `newestKept` commits of each file, newest first, as their position plus one; 0 for none. */
  readonly newest: Uint32Array;
  /** Newest commit of somebody else, as its position plus one; 0 for none. */
  readonly lastOther: Uint32Array;
  /** Index into `modules`. */
  readonly module: Uint32Array;
  readonly modules: readonly RepoPath[];
  readonly people: readonly Person[];
  /** By person, smaller for who came earlier: of two who know as much the earlier one is named. */
  readonly arrival: ArrayLike<number>;
  /** Index of the lead, -1 where they are not known here. */
  readonly lead: number;
  /** Share from which something rests on one person, 0 to 1. */
  readonly alone: number;
  /** Of the history: who wrote each commit (below 0: nobody), when, and its name. */
  readonly author: Int32Array;
  readonly history: Pick<History, 'ids' | 'idBytes' | 'authorSeconds' | 'authorOffset'>;
}

/** Linear in the history. Files without any change are not in it. */
export function mapFacts({ history, joined, contributors, histories, authors, weights, bulk, lead, asOf, alone, tie }: Knowledge, modules: readonly Module[]): MapFacts {
  const count = histories.files.length;
  const order = histories.files.map((_, file) => file).sort((a, b) => ((histories.files[a] ?? '') < (histories.files[b] ?? '') ? -1 : 1));
  const moduleOf = new Uint32Array(count);
  modules.forEach(({ files }, module) => { for (const file of files) moduleOf[file] = module; });
  const column = () => new Uint32Array(count);
  const [changes, weighed, ever, assisted, lastOther] = [column(), column(), column(), column(), column()];
  const newest = new Uint32Array(count * newestKept);
  const known = new Uint8Array(count);
  const start = new Uint32Array(count + 1);
  const person: number[] = [];
  const weight: number[] = [];
  const written: number[] = [];
  const recent: number[] = [];
  const slot = new Int32Array(joined.people.length).fill(-1);
  order.forEach((file, at) => {
    const first = person.length;
    let kept = 0;
    for (let change = histories.start[file] ?? 0; change < (histories.start[file + 1] ?? 0); change++) {
      const commit = histories.commit[change] ?? 0;
      const who = contributors.author[commit] ?? -1;
      if (kept < newestKept) newest[at * newestKept + kept++] = commit + 1;
      if (who >= 0 && who !== lead) {
        const last = lastOther[at]! - 1;
        if (last < 0 || history.authorSeconds[commit]! > history.authorSeconds[last]!) lastOther[at] = commit + 1;
      }
      const counts = bulk[commit] !== 1;
      const ofThisYear = counts && asOf - (history.authorSeconds[commit] ?? 0) <= yearDays * secondsADay;
      if (ofThisYear) changes[at]!++;
      if (counts) ever[at]!++;
      if (counts && contributors.assisted[commit] === 1) assisted[at]!++;
      if (who < 0) continue;
      const worth = weights[commit] ?? 0;
      if (worth > 0) weighed[at]!++;
      let entry = slot[who] ?? -1;
      if (entry < 0) {
        entry = slot[who] = person.push(who) - 1;
        weight.push(0);
        written.push(0);
        recent.push(0);
      }
      weight[entry]! += worth;
      if (counts) written[entry]!++;
      if (ofThisYear) recent[entry] = 1;
    }
    for (let entry = first; entry < person.length; entry++) slot[person[entry]!] = -1;
    start[at + 1] = person.length;
    const [from, to] = [authors.start[file] ?? 0, authors.start[file + 1] ?? 0];
    known[at] = to === from ? 0 : to === from + 1 && authors.person[from] === lead ? 1 : 2;
  });
  return {
    paths: order.map((file) => histories.files[file] ?? ''), changes, weighed, start,
    person: Uint32Array.from(person), weight: Float64Array.from(weight), written: Uint32Array.from(written), recent: Uint8Array.from(recent), ever, assisted, known, newest, lastOther,
    module: Uint32Array.from(order, (file) => moduleOf[file] ?? 0), modules: modules.map(({ path }) => path),
    people: joined.people, arrival: tie.arrival, lead, alone, author: contributors.author,
    history: { ids: history.ids, idBytes: history.idBytes, authorSeconds: history.authorSeconds, authorOffset: history.authorOffset },
  };
}
