// Who has known what lately? The figures of the time until a long history is read.
import { dayOf } from '../core/balance/isoWeek';
import { ownershipReport } from '../core/ownership/ownershipReport';
import { countCommits } from '../git/countCommits';
import type { Git } from '../git/git';
import { readHistory } from '../git/historyReader';
import type { RecentOwnership } from './contract';
import { ownershipInput, type OwnershipQuestion } from './ownershipInput';

const usual = {
  /** A history of so many commits is read in a second or two: nobody needs figures before that. */
  quick: 20_000,
  /** Commits read at most; on the busiest repositories less than the year. */
  most: 10_000,
};
const year = 366 * 86_400;

export type RecentQuestion = OwnershipQuestion & {
  /** Seconds since 1970. */
  readonly now: number;
};

/** Null where the index has this repository, or where reading all of it is as quick. Rejects with `GitFailure` or the signal's reason. */
export async function recentOwnership(git: Git, question: RecentQuestion, { quick, most } = usual): Promise<RecentOwnership | null> {
  const { repo, commit, cache, now, signal } = question;
  if (cache !== null && (await cache.tips(repo)).length > 0) return null;
  if (await countCommits(git, commit, { most: quick, signal }) < quick) return null;
  const history = await readHistory(git, commit, { newest: { most, after: now - year }, signal });
  if (history.commitCount === 0) return null;
  const oldest = history.authorSeconds.at(-1) ?? now;
  const since = history.commitCount < most ? now - year : oldest;
  return { report: ownershipReport(await ownershipInput(git, { ...question, history })), since: dayOf({ seconds: since, offset: 0 }) };
}
