// How much does a commit's change of a file still count?
import type { History } from '../history';
import type { Settings } from '../settings';
import type { OwnershipModel } from './report';

/** How far back the fading model looks, in days; the JetBrains bus-factor work's window of a year and a half. */
export const windowDays = 547;
export const secondsADay = 86_400;

/** `exp(-age / tau)`, 1 for now and for the future, 0 beyond the window. Days. */
export function fadingWeight(ageDays: number, tauDays: number): number {
  if (ageDays > windowDays) return 0;
  return tauDays > 0 ? Math.exp(-Math.max(0, ageDays) / tauDays) : Number(ageDays <= 0);
}

/** The number of newest commits behind which none was authored at or after this instant, in seconds since 1970. */
export function endOfThoseSince({ authorSeconds, commitCount }: History, since: number): number {
  for (let commit = commitCount; commit > 0; commit--) if ((authorSeconds[commit - 1] ?? 0) >= since) return commit;
  return 0;
}

/**
 * The weight of each commit in shares and, in the fading model, in knowledge: 0 for commits that touch more files than
 * `bulkCommitFiles` (a licence header in a thousand files taught nobody anything). Ages count back from `asOf` (seconds since
 * 1970), by author date.
 */
export function changeWeights(history: History, model: OwnershipModel, asOf: number, settings: Settings['ownership']): Float64Array {
  const { commitCount, changeStart, authorSeconds } = history;
  const weights = new Float64Array(commitCount);
  const end = model === 'timeless' ? commitCount : endOfThoseSince(history, asOf - windowDays * secondsADay);
  for (let commit = 0; commit < end; commit++) {
    const touched = (changeStart[commit + 1] ?? 0) - (changeStart[commit] ?? 0);
    if (touched > settings.bulkCommitFiles) continue;
    const age = (asOf - (authorSeconds[commit] ?? 0)) / secondsADay;
    weights[commit] = model === 'timeless' ? 1 : fadingWeight(age, settings.tauDays);
  }
  return weights;
}
