// Who knows this module?
import { busFactor } from './busFactor';
import { secondsADay } from './changeWeight';
import type { Knowledge } from './knowledge';
import type { Module } from './modules';
import type { ModuleOwnership, PersonShare } from './report';
import { restsOn } from './restsOn';

const yearDays = 365;

/**
 * The figures of one module. A person's share is the weight of their changes over the weight of all people's changes (Bird et
 * al., FSE 2011); bots are not in it, and what an assistant authored is nobody's, so it is only in `assistantShare`. Who has
 * changed it and when is told literally, bulk commits included. Linear in the module's changes.
 */
export function moduleOwnership(knowledge: Knowledge, module: Module): ModuleOwnership {
  const { lead, joined, alone, history } = knowledge;
  const { weight, commits, all, assisted, changes, lastYear, lastOther } = tally(knowledge, module);
  const total = [...weight.values()].reduce((sum, more) => sum + more, 0);
  const bearers = [...commits].map(([person, count]) => ({ person, share: total === 0 ? 0 : (weight.get(person) ?? 0) / total, commits: count }));
  const { arrival } = knowledge.tie;
  bearers.sort((a, b) => b.share - a.share || b.commits - a.commits || (arrival[a.person] ?? 0) - (arrival[b.person] ?? 0));
  const person = (index: number) => joined.people[index] ?? null;
  const shares = bearers.flatMap(({ person: index, share, commits: count }): PersonShare[] => {
    const bearer = person(index);
    return bearer === null ? [] : [{ person: bearer, share, commits: count }];
  });
  const rests = restsOn(shares, alone, changes);
  return {
    path: module.path,
    files: module.files.length,
    busFactor: busFactor(knowledge.authors, module.files, knowledge.tie).all,
    myShare: bearers.find((bearer) => bearer.person === lead)?.share ?? 0,
    others: bearers.filter((bearer) => bearer.person !== lead).length,
    lastByAnotherPerson: lastOther < 0 ? null : dayOf(history.authorSeconds[lastOther] ?? 0, history.authorOffset[lastOther] ?? 0),
    lastOther: lastOther < 0 ? null : person(knowledge.contributors.author[lastOther] ?? -1),
    assistantShare: all === 0 ? 0 : assisted / all,
    changesPerMonth: lastYear / 12,
    changes,
    alone: rests !== null && rests.person === person(lead),
    restsOn: rests?.person ?? null,
    shares,
  };
}

interface Tally {
  readonly weight: ReadonlyMap<number, number>;
  readonly commits: ReadonlyMap<number, number>;
  all: number;
  assisted: number;
  changes: number;
  lastYear: number;
  /** Newest commit by a person who is not the lead, -1 if none. */
  lastOther: number;
}

function tally({ history, contributors, histories, weights, lead, asOf }: Knowledge, { files }: Module): Tally {
  const weight = new Map<number, number>();
  const commits = new Map<number, number>();
  const counted = new Set<number>();
  const sum: Tally = { weight, commits, all: 0, assisted: 0, changes: 0, lastYear: 0, lastOther: -1 };
  for (const file of files) {
    for (let at = histories.start[file] ?? 0; at < (histories.start[file + 1] ?? 0); at++) {
      const commit = histories.commit[at] ?? 0;
      const person = contributors.author[commit] ?? 0;
      const seconds = history.authorSeconds[commit] ?? 0;
      const worth = weights[commit] ?? 0;
      sum.all += worth;
      if (contributors.assisted[commit] === 1) sum.assisted += worth;
      if (worth > 0 && asOf - seconds <= yearDays * secondsADay) sum.lastYear++;
      if (person < 0) continue;
      if (worth > 0) sum.changes++;
      weight.set(person, (weight.get(person) ?? 0) + worth);
      if (!counted.has(commit)) {
        counted.add(commit);
        commits.set(person, (commits.get(person) ?? 0) + 1);
      }
      if (person !== lead && (sum.lastOther < 0 || seconds > (history.authorSeconds[sum.lastOther] ?? 0))) sum.lastOther = commit;
    }
  }
  return sum;
}

/** The day on the author's own calendar, `YYYY-MM-DD`; a date no calendar has (a broken clock) becomes the nearest one. */
function dayOf(seconds: number, offset: number): string {
  const local = Math.min(Math.max(seconds + offset * 60, -62_135_596_800), 253_402_300_799);
  return new Date(local * 1000).toISOString().slice(0, 10);
}
