// Who could take this module over?
import type { Person, RepoPath } from '../history';
import type { HandoverFacts, ModuleFacts } from './handoverFacts';
import { arrivingSeconds, secondsADay } from './periods';
import { type Level, startingLevel } from './startingLevel';
import type { WorkNextTo } from './nextTo';
import type { WorkingPerson } from './workingPeople';

export interface Candidate {
  readonly person: Person;
  /** 0 to 1, as in `WorkingPerson` and `Acquaintance`. */
  readonly know: number;
  readonly share: number;
  readonly stay: number;
  readonly effort: number;
  /** TurnoverRec, see `turnoverScore`. */
  readonly score: number;
  /** Would grow most by it, of those offered. */
  readonly growsMost: boolean;
  readonly touched: readonly RepoPath[];
  /** Most changed files they have not touched, in reading order. */
  readonly unread: readonly RepoPath[];
  readonly nextTo: WorkNextTo | null;
  readonly level: Level;
}

/** Candidates offered: more than one because real successors are predicted right in a third to a half of the cases (Rigby et al., ICSE 2016). */
const offered = 3;
const unreadShown = 3;

/**
 * TurnoverRec of Mirsaeedi and Rigby (ICSE 2020): `h sqrt(stay effort) (1 - know)`, h 0.7 for who carries much alone already.
 * High for who stays and works and would still learn. 0 to 1.
 */
export function turnoverScore({ stay, effort, hoards }: Pick<WorkingPerson, 'stay' | 'effort' | 'hoards'>, know: number): number {
  return (hoards ? 0.7 : 1) * Math.sqrt(stay * effort) * (1 - know);
}

/**
 * Up to three people, whoever could carry on soonest first, and one of them because they would grow most by it: those whose share is
 * largest (less so who carries much alone), then the best TurnoverRec among the rest. Nobody who has been here for less than two
 * weeks; who may be asked at all is `mayBeAsked`'s business. Empty where nobody is left.
 */
export function candidates({ people, now }: Pick<HandoverFacts, 'people' | 'now'>, module: ModuleFacts, mayBeAsked: (person: Person) => boolean): readonly Candidate[] {
  const known = new Map(module.acquaintances.map((one) => [one.person, one]));
  const all = people
    .filter(({ person, first }) => now - first >= arrivingSeconds && mayBeAsked(person))
    .map((one) => {
      const { know = 0, share = 0, touched = [], nextTo = null } = known.get(one.person) ?? {};
      return { ...one, know, share, touched, nextTo, score: turnoverScore(one, know), carries: share * (one.hoards ? 0.7 : 1) };
    });
  const nearest = all.filter(({ know }) => know > 0).sort((a, b) => b.carries - a.carries || b.know - a.know || b.score - a.score || byName(a, b)).slice(0, offered - 1);
  const rest = all.filter((one) => !nearest.includes(one)).sort((a, b) => b.score - a.score || byName(a, b));
  const chosen = [...nearest, ...rest.slice(0, offered - nearest.length)];
  const grower = rest.length > 0 ? rest[0] : chosen.toSorted((a, b) => b.score - a.score)[0];
  const quietDays = module.lastChanged === null ? null : (now - module.lastChanged) / secondsADay;
  return chosen.map((one) => ({
    person: one.person, know: one.know, share: one.share, stay: one.stay, effort: one.effort, score: one.score, touched: one.touched, nextTo: one.nextTo,
    growsMost: one === grower,
    unread: module.reading.filter((file) => !one.touched.includes(file)).slice(0, unreadShown),
    level: startingLevel({ know: one.know, busFactor: module.busFactor, quietDays }),
  }));
}

function byName(a: WorkingPerson, b: WorkingPerson): number {
  return a.person.name < b.person.name ? -1 : 1;
}
