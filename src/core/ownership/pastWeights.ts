// What did a change count at earlier moments of the last year?
import type { History } from '../history';
import type { Settings } from '../settings';
import { endOfThoseSince, fadingWeight, secondsADay, windowDays } from './changeWeight';

/** Months back from the measured commit at which the lead's share is looked at again, oldest first. */
export const pastMonths = [12, 9, 6, 3] as const;
const monthDays = 365 / 12;

/**
 * For each of `pastMonths` what one change of each commit weighed in the fading model then: 0 for commits that were still to come,
 * bulk commits and what was too old already. `asOf` in seconds since 1970.
 */
export function pastWeights(history: History, bulk: Uint8Array, asOf: number, { tauDays }: Settings['ownership']): readonly Float64Array[] {
  const { commitCount, authorSeconds } = history;
  return pastMonths.map((months) => {
    const then = asOf - months * monthDays * secondsADay;
    const weights = new Float64Array(commitCount);
    const end = endOfThoseSince(history, then - windowDays * secondsADay);
    for (let commit = 0; commit < end; commit++) {
      const seconds = authorSeconds[commit] ?? 0;
      if (bulk[commit] !== 1 && seconds <= then) weights[commit] = fadingWeight((then - seconds) / secondsADay, tauDays);
    }
    return weights;
  });
}

/** For each commit 1 where it touches more files than a person works on at once. */
export function bulkCommits({ commitCount, changeStart }: History, { bulkCommitFiles }: Settings['ownership']): Uint8Array {
  const bulk = new Uint8Array(commitCount);
  for (let commit = 0; commit < commitCount; commit++) {
    if ((changeStart[commit + 1] ?? 0) - (changeStart[commit] ?? 0) > bulkCommitFiles) bulk[commit] = 1;
  }
  return bulk;
}
