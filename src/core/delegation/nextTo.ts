// Which modules change together, and who has been at work in those next to one?
import type { RepoPath } from '../history';
import type { Module } from '../ownership/modules';
import { goesAlong } from './goesAlong';
import { yearSeconds } from './periods';
import type { Traces } from './traces';

export interface WorkNextTo {
  /** Commits of the last 365 days. */
  readonly commits: number;
  /** The module beside it with most of them. */
  readonly module: RepoPath;
}

/** Commits that touched both before they count as neighbours, and the least part of the module's own (our judgement). */
const togetherCommits = 3;
const togetherPart = 0.1;

/**
 * For each module what each person did in the modules that changed together with it in the last 365 days: in at least three
 * commits, and a tenth of its own; tests are nobody's neighbours. A commit counts for its author once a module.
 */
export function nextTo(modules: readonly Module[], { commitsOf, secondsOf, authorOf }: Traces, now: number): readonly ReadonlyMap<number, WorkNextTo>[] {
  const touched = new Map<number, Set<number>>();
  modules.forEach(({ files }, module) => {
    for (const file of files) {
      for (const commit of commitsOf(file)) {
        if (secondsOf(commit) <= now - yearSeconds) continue;
        const known = touched.get(commit);
        if (known === undefined) touched.set(commit, new Set([module]));
        else known.add(module);
      }
    }
  });
  const own = modules.map(() => 0);
  const pairs = modules.map(() => new Map<number, number>());
  const work = modules.map(() => new Map<number, number>());
  for (const [commit, inModules] of touched) {
    const author = authorOf(commit);
    for (const module of inModules) {
      own[module] = (own[module] ?? 0) + 1;
      if (author >= 0) add(work[module], author);
      for (const other of inModules) if (other !== module) add(pairs[module], other);
    }
  }
  return modules.map((_, module) => {
    const least = Math.max(togetherCommits, (own[module] ?? 0) * togetherPart);
    const people = new Map<number, WorkNextTo>();
    const most = new Map<number, number>();
    for (const [other, commits] of pairs[module] ?? []) {
      if (commits < least || goesAlong(modules[other]?.path ?? '')) continue;
      for (const [person, count] of work[other] ?? []) {
        const before = people.get(person);
        const leads = count > (most.get(person) ?? 0);
        if (leads) most.set(person, count);
        people.set(person, { commits: (before?.commits ?? 0) + count, module: leads || before === undefined ? modules[other]?.path ?? '' : before.module });
      }
    }
    return people;
  });
}

function add(counts: Map<number, number> | undefined, key: number): void {
  counts?.set(key, (counts.get(key) ?? 0) + 1);
}
