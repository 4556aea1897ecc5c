// What would a hand-over of each module rest on: how alone the lead is, what changes, who else has to do with it?
import type { RepoPath } from '../history';
import type { JoinedPeople } from '../people/joinedPeople';
import type { MeasuredKnowledge } from '../ownership/measureKnowledge';
import { moduleOwnership } from '../ownership/moduleOwnership';
import type { PersonShare } from '../ownership/report';
import { type Acquaintance, acquaintances } from './acquaintances';
import { nextTo } from './nextTo';
import { yearSeconds } from './periods';
import { readingOrder } from './readingOrder';
import { type Traces, traces } from './traces';
import { type WorkingPerson, workingPeople } from './workingPeople';

export interface ModuleFacts {
  readonly path: RepoPath;
  readonly files: readonly RepoPath[];
  /** The lead's fading share, 0 to 1. */
  readonly myShare: number;
  /** Of the one who knows most of it besides the lead, 0 to 1. */
  readonly secondShare: number;
  /** Changes by people that the shares rest on. */
  readonly changes: number;
  /** People's commits a month over the last twelve. */
  readonly commitsPerMonth: number;
  /** `YYYY-MM-DD`; null if never. */
  readonly lastByAnotherPerson: string | null;
  /** Seconds since 1970 of anybody's newest change; null without one. */
  readonly lastChanged: number | null;
  readonly busFactor: number;
  /** Most changed and most central first, twelve at most. */
  readonly reading: readonly RepoPath[];
  readonly acquaintances: readonly Acquaintance[];
  /** The fading shares of everybody, the lead and those who are gone among them. */
  readonly shares: readonly PersonShare[];
}

export interface HandoverFacts {
  /** Seconds since 1970. */
  readonly now: number;
  readonly people: readonly WorkingPerson[];
  /** Everybody of the history. */
  readonly joined: JoinedPeople;
  readonly modules: readonly ModuleFacts[];
}

/**
 * Linear in the history. The year and its months count back from `now` (seconds since 1970). Bulk commits say nothing
 * here. Without history: nobody and no modules.
 */
export function handoverFacts({ knowledge, modules }: MeasuredKnowledge, now: number): HandoverFacts {
  const { files: paths } = knowledge.histories;
  const found = traces(knowledge);
  const people = workingPeople(knowledge, found, now);
  const beside = nextTo(modules, found, now);
  return {
    now,
    people: [...people.values()],
    joined: knowledge.joined,
    modules: modules.map((module, at): ModuleFacts => {
      const { path, files } = module;
      const { myShare, secondShare, shares, changes, lastByAnotherPerson, busFactor } = moduleOwnership(knowledge, module);
      const shareOf = new Map(shares.map(({ person, share }) => [person, share]));
      return {
        path, myShare, secondShare, shares, changes, lastByAnotherPerson, busFactor,
        files: files.map((file) => paths[file] ?? ''),
        ...lately(files, found, now),
        reading: readingOrder(files, found, now).map((file) => paths[file] ?? ''),
        acquaintances: acquaintances({ files, paths, people, traces: found, shareOf: (person) => shareOf.get(person) ?? 0, nextTo: beside[at] ?? new Map() }),
      };
    }),
  };
}

function lately(files: readonly number[], { commitsOf, secondsOf, authorOf }: Traces, now: number): Pick<ModuleFacts, 'commitsPerMonth' | 'lastChanged'> {
  const commits = new Set<number>();
  let lastChanged: number | null = null;
  for (const file of files) {
    for (const commit of commitsOf(file)) {
      const at = secondsOf(commit);
      lastChanged = Math.max(lastChanged ?? at, at);
      if (authorOf(commit) >= 0 && at > now - yearSeconds) commits.add(commit);
    }
  }
  return { commitsPerMonth: commits.size / 12, lastChanged };
}
