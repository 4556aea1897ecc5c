// What would it help the lead most to hand over next?
import type { Person, RepoPath } from '../history';
import { enoughChanges } from '../ownership/restsOn';
import { goesAlong } from './goesAlong';
import { type Candidate, candidates } from './candidates';
import type { CodingByModule } from './codingByModule';
import type { HandoverFacts, ModuleFacts } from './handoverFacts';

export interface Suggestion {
  readonly module: RepoPath;
  /** Fading, 0 to 1. */
  readonly myShare: number;
  /** The lead's coding minutes there in the weeks looked at, all the lead's coding minutes, and how many weeks that are. */
  readonly codingThere: number;
  readonly codingAll: number;
  readonly weeks: number;
  /** How much of what helps, see `worth`; 0 to 1. */
  readonly worth: number;
  readonly commitsPerMonth: number;
  /** `YYYY-MM-DD`; null if never. */
  readonly lastByAnotherPerson: string | null;
  readonly candidates: readonly Candidate[];
}

export interface SuggestionsQuestion {
  readonly facts: Omit<HandoverFacts, 'joined'>;
  readonly coding: CodingByModule;
  /** Whether this person is of the team, there, and not known to be the wrong one for that module; null where the lead has not said yet who the team is: then nobody is named. */
  readonly mayBeAsked: ((person: Person, module: RepoPath) => boolean) | null;
}

/** Below these a hand-over gives nothing back, or is none: two hours in twelve weeks, and a quarter of the shares ahead (our judgement). */
const leastMinutesAWeek = 10;
const leastAhead = 0.25;

/** More than anybody reads. */
const most = 10;

/**
 * The share of the lead's hands-on hours there, times how alone the lead is (how far their share is ahead of the next one), times how much
 * it will change (how likely anybody commits there within the next month, at the pace of the last twelve: `1 - exp(-commits a month)`).
 * Each of the three and the product are 0 to 1.
 */
export function worth({ myShare, secondShare, commitsPerMonth }: Pick<ModuleFacts, 'myShare' | 'secondShare' | 'commitsPerMonth'>, hours: number): number {
  return hours * Math.max(0, myShare - secondShare) * (1 - Math.exp(-commitsPerMonth));
}

/**
 * Most useful first, ten at most. Nothing is suggested that takes the lead less than ten minutes a week, in which somebody else comes
 * near, or of which too few changes are known; neither tests by themselves nor what lies outside all modules, unless there is nothing else.
 */
export function suggestions({ facts, coding, mayBeAsked }: SuggestionsQuestion): readonly Suggestion[] {
  return facts.modules
    .map((module) => ({ module, there: coding.minutes.get(module.path) ?? 0 }))
    .filter(({ module, there }) => there / coding.weeks >= leastMinutesAWeek && module.myShare - module.secondShare >= leastAhead
      && module.changes >= enoughChanges && !goesAlong(module.path) && (module.path !== '.' || facts.modules.length === 1))
    .map(({ module, there }): Suggestion => ({
      module: module.path, myShare: module.myShare, codingThere: there, codingAll: coding.total, weeks: coding.weeks,
      worth: worth(module, there / coding.total),
      commitsPerMonth: module.commitsPerMonth, lastByAnotherPerson: module.lastByAnotherPerson,
      candidates: mayBeAsked === null ? [] : candidates(facts, module, (person) => mayBeAsked(person, module.path)),
    }))
    .sort((a, b) => b.worth - a.worth || (a.module < b.module ? -1 : 1))
    .slice(0, most);
}
