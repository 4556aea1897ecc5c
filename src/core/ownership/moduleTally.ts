// What was done in this module, and by whom? Counted once, for all figures of the module.
import { secondsADay, windowDays } from './changeWeight';
import type { Knowledge } from './knowledge';
import type { Module } from './modules';
import { addWhoSaw } from './sawIt';

const yearDays = 365;
/** Before this nothing counted at any of the earlier moments, the first of them a year ago. */
const pastReach = (yearDays + windowDays + 1) * secondsADay;

export interface Tally {
  readonly weight: ReadonlyMap<number, number>;
  /** Changes without bulk commits by each person, at any time. */
  readonly written: ReadonlyMap<number, number>;
  /** The same by anybody and assistants, and those of them that an assistant helped to write. */
  everWritten: number;
  everAssisted: number;
  /** Who wrote or reviewed any of them. */
  readonly saw: ReadonlySet<number>;
  /** For each earlier moment. */
  readonly past: readonly { mine: number; everybody: number }[];
  readonly commits: ReadonlyMap<number, number>;
  all: number;
  assisted: number;
  changes: number;
  lastYear: number;
  /** Newest commit by a person who is not the lead, -1 if none. */
  lastOther: number;
}

/** Linear in the module's changes. */
export function tally({ history, joined, contributors, histories, weights, bulk, past, lead, asOf }: Knowledge, { files }: Module): Tally {
  const weight = new Map<number, number>();
  const written = new Map<number, number>();
  const saw = new Set<number>();
  const commits = new Map<number, number>();
  const counted = new Set<number>();
  const sum: Tally = {
    weight, written, commits, saw, everWritten: 0, everAssisted: 0, past: past.map(() => ({ mine: 0, everybody: 0 })), all: 0, assisted: 0, changes: 0, lastYear: 0, lastOther: -1,
  };
  for (const file of files) {
    for (let at = histories.start[file] ?? 0; at < (histories.start[file + 1] ?? 0); at++) {
      const commit = histories.commit[at] ?? 0;
      const person = contributors.author[commit] ?? 0;
      const seconds = history.authorSeconds[commit] ?? 0;
      const worth = weights[commit] ?? 0;
      sum.all += worth;
      if (contributors.assisted[commit] === 1) sum.assisted += worth;
      if (bulk[commit] !== 1) {
        sum.everWritten++;
        if (contributors.assisted[commit] === 1) sum.everAssisted++;
        // Two are as good as all of them, and most modules are done with here.
        if (saw.size < 2) addWhoSaw(saw, history, joined, contributors.author, commit);
      }
      if (worth > 0 && asOf - seconds <= yearDays * secondsADay) sum.lastYear++;
      if (person < 0) continue;
      if (worth > 0) sum.changes++;
      weight.set(person, (weight.get(person) ?? 0) + worth);
      if (bulk[commit] !== 1) written.set(person, (written.get(person) ?? 0) + 1);
      if (asOf - seconds <= pastReach) addPast(sum.past, past, commit, person === lead);
      if (!counted.has(commit)) {
        counted.add(commit);
        commits.set(person, (commits.get(person) ?? 0) + 1);
      }
      if (person !== lead && (sum.lastOther < 0 || seconds > (history.authorSeconds[sum.lastOther] ?? 0))) sum.lastOther = commit;
    }
  }
  return sum;
}

function addPast(moments: Tally['past'], past: Knowledge['past'], commit: number, isMine: boolean): void {
  moments.forEach((moment, month) => {
    const then = past[month]?.[commit] ?? 0;
    moment.everybody += then;
    if (isMine) moment.mine += then;
  });
}
