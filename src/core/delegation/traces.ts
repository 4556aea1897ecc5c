// Who left a trace on which file: by writing it, or by reading it in review?
import { trailerKeys } from '../history';
import type { Knowledge } from '../ownership/knowledge';

export interface Traces {
  /** Commits that changed a counted file, newest first; bulk commits are left out. */
  readonly commitsOf: (file: number) => readonly number[];
  /** People who wrote a commit, helped to write it or reviewed it; bots and assistants are none. */
  readonly peopleOf: (commit: number) => readonly number[];
  /** Seconds since 1970, by author date. */
  readonly secondsOf: (commit: number) => number;
  /** The person who wrote it; below 0 for bots and assistants. */
  readonly authorOf: (commit: number) => number;
}

const telling = new Set(trailerKeys.flatMap((key, code) => (key === 'co-authored-by' || key === 'reviewed-by' ? [code] : [])));

export function traces({ history, histories, contributors, joined, bulk }: Knowledge): Traces {
  const { trailerStart, trailerKey, trailerIdent, authorSeconds } = history;
  const known = new Map<number, readonly number[]>();
  const namedIn = (commit: number): readonly number[] => {
    const author = contributors.author[commit] ?? -1;
    const people = new Set(author < 0 ? [] : [author]);
    for (let trailer = trailerStart[commit] ?? 0; trailer < (trailerStart[commit + 1] ?? 0); trailer++) {
      const person = joined.personOf[trailerIdent[trailer] ?? 0] ?? -1;
      if (telling.has(trailerKey[trailer] ?? -1) && joined.kinds[person] === 'human') people.add(person);
    }
    return [...people];
  };
  return {
    commitsOf: (file) => {
      const commits: number[] = [];
      for (let at = histories.start[file] ?? 0; at < (histories.start[file + 1] ?? 0); at++) {
        const commit = histories.commit[at] ?? 0;
        if (bulk[commit] !== 1) commits.push(commit);
      }
      return commits;
    },
    peopleOf: (commit) => {
      const before = known.get(commit);
      if (before !== undefined) return before;
      const people = namedIn(commit);
      known.set(commit, people);
      return people;
    },
    secondsOf: (commit) => authorSeconds[commit] ?? 0,
    authorOf: (commit) => contributors.author[commit] ?? -1,
  };
}
