// Who knows this module?
import { busFactor } from './busFactor';
import type { Knowledge } from './knowledge';
import { largest } from './largest';
import { tally, type Work } from './moduleTally';
import type { Module } from './modules';
import { readersOf } from './readersOf';
import type { ModuleOwnership, PersonShare } from './report';
import { enoughChanges, restsOn } from './restsOn';

/**
 * The figures of one module. A person's share is the weight of their changes over the weight of all people's changes (Bird et
 * al., FSE 2011); bots are not in it, and what an assistant authored is nobody's, so it is only in `assistantShare`. Who has
 * changed it and when is told literally, bulk commits included. Linear in the module's changes.
 */
export function moduleOwnership(knowledge: Knowledge, module: Module): ModuleOwnership {
  const { lead, joined, alone, history } = knowledge;
  const { works, changes, lastYear, lastOther, past, ...sum } = tally(knowledge, module);
  const total = sumOf(works, 'weight');
  const bearers = [...works].map(([person, work]) => ({ person, share: total === 0 ? 0 : work.weight / total, commits: work.commits }));
  const { arrival } = knowledge.tie;
  bearers.sort((a, b) => b.share - a.share || b.commits - a.commits || (arrival[a.person] ?? 0) - (arrival[b.person] ?? 0));
  const person = (index: number) => joined.people[index] ?? null;
  const shares = bearers.flatMap(({ person: index, share, commits: count }): PersonShare[] => {
    const bearer = person(index);
    return bearer === null ? [] : [{ person: bearer, share, commits: count }];
  });
  const rests = restsOn(shares, alone, changes);
  const isMine = rests !== null && rests.person === person(lead);
  const others = bearers.filter((bearer) => bearer.person !== lead);
  // Where nobody else has a share any more, who once wrote most is who may remember.
  const written = sumOf(works, 'written');
  const known = (who: number): number => (total > 0 ? works.get(who)!.weight / total : 0);
  const next = largest(others.map((bearer) => bearer.person), others[0]?.share === 0 ? (who) => works.get(who)!.written / Math.max(1, written) : known, arrival);
  const second = others.find((bearer) => bearer.person === next);
  return {
    path: module.path,
    files: module.files.length,
    busFactor: busFactor(knowledge.authors, module.files, knowledge.tie).all,
    myShare: bearers.find((bearer) => bearer.person === lead)?.share ?? 0,
    myTimelessShare: part(works.get(lead)?.written ?? 0, written) ?? 0,
    myPastShares: past.map(({ mine, everybody }) => part(mine, everybody)),
    second: second === undefined ? null : person(second.person),
    secondShare: second?.share ?? 0,
    others: others.length,
    lastByAnotherPerson: lastOther < 0 ? null : dayOf(history.authorSeconds[lastOther] ?? 0, history.authorOffset[lastOther] ?? 0),
    lastOther: lastOther < 0 ? null : person(knowledge.contributors.author[lastOther] ?? -1),
    assistantShare: part(sum.everAssisted, sum.everWritten) ?? 0,
    nobodyExplains: sum.everWritten >= enoughChanges && sum.everAssisted * 2 >= sum.everWritten && sum.saw.size <= 1,
    changesPerMonth: lastYear / 12,
    changes,
    alone: isMine,
    readers: isMine ? readersOf(knowledge, module) : 0,
    restsOn: rests?.person ?? null,
    shares,
  };
}

function sumOf(works: ReadonlyMap<number, Work>, what: 'weight' | 'written'): number {
  let sum = 0;
  for (const work of works.values()) sum += work[what];
  return sum;
}

/** Null where there is nothing to divide. */
function part(own: number, whole: number): number | null {
  return whole === 0 ? null : own / whole;
}

/** The day on the author's own calendar, `YYYY-MM-DD`; a date no calendar has (a broken clock) becomes the nearest one. */
function dayOf(seconds: number, offset: number): string {
  const local = Math.min(Math.max(seconds + offset * 60, -62_135_596_800), 253_402_300_799);
  return new Date(local * 1000).toISOString().slice(0, 10);
}
