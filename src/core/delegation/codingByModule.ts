// Into which modules of a repository did the lead's coding hours go?
import type { Activity } from '../balance/activity';
import type { Oid, RepoId, RepoPath } from '../history';

export interface CodingByModule {
  /** Minutes by the module's path; modules without any are not in it. */
  readonly minutes: ReadonlyMap<RepoPath, number>;
  /** Coding minutes of the period altogether, in every repository that counts. */
  readonly total: number;
  /** Weeks of the period. */
  readonly weeks: number;
}

export interface CodingQuestion {
  /** The lead's, as the balance counts them: so that both speak of the same hours. */
  readonly activities: readonly Activity[];
  readonly repo: RepoId;
  /** What a commit of this repository touched; empty where nobody knows. */
  readonly filesOf: (commit: Oid) => readonly RepoPath[];
  /** The module a path is, or once was, a part of; null for none. */
  readonly moduleOf: (path: RepoPath) => RepoPath | null;
  /** Seconds since 1970: the period ends there. */
  readonly now: number;
  readonly weeks: number;
}

const secondsAWeek = 7 * 86_400;

/**
 * The minutes of an activity are divided evenly among its commits, those of a commit evenly among its files. Merges list no files,
 * so integrating belongs to no module. Without coding: no minutes and a total of 0.
 */
export function codingByModule({ activities, repo, filesOf, moduleOf, now, weeks }: CodingQuestion): CodingByModule {
  const minutes = new Map<RepoPath, number>();
  let total = 0;
  for (const { category, start, minutes: spent, evidence } of activities) {
    if (category !== 'coding' || start.seconds > now || start.seconds <= now - weeks * secondsAWeek) continue;
    total += spent;
    for (const { repo: where, commit } of evidence) {
      if (where !== repo || commit === undefined) continue;
      const files = filesOf(commit);
      for (const path of files) {
        const module = moduleOf(path);
        if (module !== null) minutes.set(module, (minutes.get(module) ?? 0) + spent / evidence.length / files.length);
      }
    }
  }
  return { minutes, total, weeks };
}
