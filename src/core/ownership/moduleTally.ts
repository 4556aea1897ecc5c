// What was done in this module, and by whom? Counted once, for all figures of the module.
import { secondsADay, windowDays } from './changeWeight';
import type { Knowledge } from './knowledge';
import type { Module } from './modules';
import { addWhoSaw } from './sawIt';

const yearDays = 365;
/** Before this nothing counted at any of the earlier moments, the first of them a year ago. */
const pastReach = (yearDays + windowDays + 1) * secondsADay;

/** What one person did in the module. */
export interface Work {
  /** Of all changes together. */
  weight: number;
  /** Changes without bulk commits, at any time. */
  written: number;
  commits: number;
}

export interface Tally {
  /** By person, in the order in which their changes were met. */
  readonly works: ReadonlyMap<number, Work>;
  /** Changes without bulk commits by anybody and assistants, and those of them that an assistant helped to write. */
  everWritten: number;
  everAssisted: number;
  /** Who wrote or reviewed any of them. */
  readonly saw: ReadonlySet<number>;
  /** For each earlier moment. */
  readonly past: readonly { mine: number; everybody: number }[];
  changes: number;
  lastYear: number;
  /** Newest commit by a person who is not the lead, -1 if none. */
  lastOther: number;
}

/** Linear in the module's changes. */
export function tally({ history, joined, contributors, histories, weights, bulk, past, lead, asOf }: Knowledge, { files }: Module): Tally {
  const works = new Map<number, Work>();
  const saw = new Set<number>();
  // A bit for each commit: a set of numbers takes a third of the time of all the rest.
  const counted = new Uint8Array((history.commitCount >> 3) + 1);
  const sum: Tally = {
    works, saw, everWritten: 0, everAssisted: 0, past: past.map(() => ({ mine: 0, everybody: 0 })), changes: 0, lastYear: 0, lastOther: -1,
  };
  for (const file of files) {
    const end = histories.start[file + 1] ?? 0;
    for (let at = histories.start[file] ?? 0; at < end; at++) {
      const commit = histories.commit[at] ?? 0;
      const person = contributors.author[commit] ?? 0;
      const seconds = history.authorSeconds[commit] ?? 0;
      const worth = weights[commit] ?? 0;
      if (bulk[commit] !== 1) {
        sum.everWritten++;
        if (contributors.assisted[commit] === 1) sum.everAssisted++;
        // Two are as good as all of them, and most modules are done with here.
        if (saw.size < 2) addWhoSaw(saw, history, joined, contributors.author, commit);
      }
      if (worth > 0 && asOf - seconds <= yearDays * secondsADay) sum.lastYear++;
      if (person < 0) continue;
      if (worth > 0) sum.changes++;
      let work = works.get(person);
      if (work === undefined) works.set(person, work = { weight: 0, written: 0, commits: 0 });
      work.weight += worth;
      if (bulk[commit] !== 1) work.written++;
      if (asOf - seconds <= pastReach) addPast(sum.past, past, commit, person === lead);
      const bit = 1 << (commit & 7);
      const before = counted[commit >> 3] ?? 0;
      if ((before & bit) === 0) {
        counted[commit >> 3] = before | bit;
        work.commits++;
      }
      if (person !== lead && (sum.lastOther < 0 || seconds > (history.authorSeconds[sum.lastOther] ?? 0))) sum.lastOther = commit;
    }
  }
  return sum;
}

function addPast(moments: Tally['past'], past: Knowledge['past'], commit: number, isMine: boolean): void {
  for (let month = 0; month < moments.length; month++) {
    const then = past[month]?.[commit] ?? 0;
    if (then === 0) continue;
    moments[month]!.everybody += then;
    if (isMine) moments[month]!.mine += then;
  }
}
