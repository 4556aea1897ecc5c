// What has each of the people to do with this module?
import type { Person, RepoPath } from '../history';
import type { WorkNextTo } from './nextTo';
import type { Traces } from './traces';
import type { WorkingPerson } from './workingPeople';

/** What one person has to do with one module. */
export interface Acquaintance {
  readonly person: Person;
  /** Part of the module's files they changed or reviewed, 0 to 1. */
  readonly know: number;
  /** Their share of the module in the fading model, 0 to 1. */
  readonly share: number;
  /** Files there that they changed or reviewed, most often first. */
  readonly touched: readonly RepoPath[];
  readonly nextTo: WorkNextTo | null;
}

export interface AcquaintanceQuestion {
  /** Indices into `paths`. */
  readonly files: readonly number[];
  readonly paths: readonly RepoPath[];
  readonly people: ReadonlyMap<number, WorkingPerson>;
  readonly traces: Pick<Traces, 'commitsOf' | 'peopleOf'>;
  readonly shareOf: (person: Person) => number;
  readonly nextTo: ReadonlyMap<number, WorkNextTo>;
}

/** One for each of the people who touched it or worked next to it, in no order that means anything. */
export function acquaintances({ files, paths, people, traces, shareOf, nextTo }: AcquaintanceQuestion): readonly Acquaintance[] {
  const times = new Map<number, Map<number, number>>();
  for (const file of files) {
    for (const commit of traces.commitsOf(file)) {
      for (const person of traces.peopleOf(commit)) {
        if (!people.has(person)) continue;
        const own = times.get(person) ?? new Map<number, number>();
        times.set(person, own);
        own.set(file, (own.get(file) ?? 0) + 1);
      }
    }
  }
  return [...people].flatMap(([index, { person }]): Acquaintance[] => {
    const touched = times.get(index);
    const beside = nextTo.get(index) ?? null;
    if (touched === undefined && beside === null) return [];
    const order = [...touched ?? []].sort(([a, countA], [b, countB]) => countB - countA || a - b);
    return [{
      person, nextTo: beside,
      know: files.length === 0 ? 0 : order.length / files.length,
      share: shareOf(person),
      touched: order.map(([file]) => paths[file] ?? ''),
    }];
  });
}
