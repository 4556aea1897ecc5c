// Who knows some files of the map, taken together?
import { largest } from '../largest';
import { enoughChanges } from '../restsOn';
import type { MapFacts } from './mapFacts';

/**
 * How alone the lead is: `alone` as for modules; `mostly` at least the threshold, with others near or too few changes to say;
 * `shared` at least a fifth; `others` less; `quiet` where nothing counts any more.
 */
export type HowAlone = 'alone' | 'mostly' | 'shared' | 'others' | 'quiet';

/** What would be left without the lead: `nobody` for at least half of the files that anybody knows now, `thin` for some of them. */
export type WithoutLead = 'nobody' | 'thin' | 'covered' | 'quiet';

/** Files at positions `from` up to, without, `to`. */
export interface FileRange {
  readonly from: number;
  readonly to: number;
}

export interface MapShare {
  /** The lead's part of what people know now, 0 to 1. */
  readonly mine: number;
  readonly how: HowAlone;
  readonly without: WithoutLead;
  /** Index of who knows most besides the lead, -1 for nobody; and their part. */
  readonly second: number;
  readonly secondShare: number;
}

const some = 0.2;

/** Adds up weights of people; one for many questions, as it holds a number for every person of the history. */
export class MapShares {
  private readonly sums: Float64Array;

  constructor(private readonly facts: MapFacts) {
    this.sums = new Float64Array(facts.people.length);
  }

  /** Of all files in the ranges taken together. Linear in the people of each file. */
  of(ranges: readonly FileRange[]): MapShare {
    const { start, person, weight, weighed, known, lead, alone, arrival } = this.facts;
    const seen: number[] = [];
    let all = 0;
    for (const { from, to } of ranges) {
      for (let entry = start[from] ?? 0; entry < (start[to] ?? 0); entry++) {
        const worth = weight[entry] ?? 0;
        if (worth === 0) continue;
        const who = person[entry] ?? 0;
        if (this.sums[who] === 0) seen.push(who);
        this.sums[who]! += worth;
        all += worth;
      }
    }
    const second = largest(seen.filter((who) => who !== lead), (who) => (this.sums[who] ?? 0) / all, arrival) ?? -1;
    const most = this.sums[second] ?? 0;
    const mine = all === 0 || lead < 0 ? 0 : (this.sums[lead] ?? 0) / all;
    for (const who of seen) this.sums[who] = 0;
    let [changes, mineAlone, anybodys] = [0, 0, 0];
    for (const { from, to } of ranges) {
      for (let file = from; file < to; file++) {
        changes += weighed[file] ?? 0;
        if (known[file] === 1) mineAlone++;
        if (known[file] !== 0) anybodys++;
      }
    }
    const secondShare = all === 0 ? 0 : most / all;
    return { mine, second, secondShare, how: howAlone(mine, secondShare, changes, alone, all), without: withoutLead(mineAlone, anybodys) };
  }
}

function howAlone(mine: number, second: number, changes: number, alone: number, all: number): HowAlone {
  if (all === 0) return 'quiet';
  if (mine > 0 && mine >= alone) return second < alone / 2 && changes >= enoughChanges ? 'alone' : 'mostly';
  return mine >= some ? 'shared' : 'others';
}

function withoutLead(mine: number, anybodys: number): WithoutLead {
  if (anybodys === 0) return 'quiet';
  return mine * 2 >= anybodys ? 'nobody' : mine > 0 ? 'thin' : 'covered';
}
