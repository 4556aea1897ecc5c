// Git stops a reading of the last weeks at the first older commit of each line. Which commits were not read although they are of
// these weeks: behind a commit that is old only because somebody's clock was set back, or behind where an output was cut off?
import type { Oid } from '../core/history';
import type { Git } from './git';
import { GitFailure } from './gitFailure';

export interface Ends {
  /** What the reading began at and has not given; the first one is HEAD. */
  readonly tips: readonly Oid[];
  /** Of commits that it gave, and not given themselves. */
  readonly parents: readonly Oid[];
}

export interface BehindOptions {
  /** The first second of these weeks, since 1970. */
  readonly since: number;
  /** Tips may be gone from the repository. */
  readonly ifThere?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** Tips of branches that were left alone are old, and nothing is to be looked for behind them. */
const mostOldTips = 1;
/** So many commits in a row may have been made with a wrong clock. */
const mostInARow = 8;
/** Looked behind at most: a repository with thousands of old branches is not walked. */
const widest = 500;
/** An older commit than this, in seconds before the weeks that are read, may bear a wrong date; a younger one is where they begin. */
const doubtful = 366 * 86_400;

/**
 * Commits of these weeks among the ends of a reading, which then was cut off there, and behind those that are older. Looks at every
 * parent of these, and further where dates are doubtful. Empty where all dates are in order and nothing was cut off, which is nearly
 * always. Rejects with `GitFailure` where not even the ends can be looked at.
 */
export async function behindSetBack(git: Git, { tips, parents }: Ends, { since, ifThere = false, signal }: BehindOptions): Promise<Oid[]> {
  const found = new Set<Oid>();
  let at = [...tips.slice(0, mostOldTips), ...parents].slice(0, widest);
  for (let row = 0; row < mostInARow && (at.length > 0 || (row === 0 && tips.length > 0)); row++) {
    const dates = await datesOf(git, at, row === 0 ? [...tips, ...parents] : at, { ifThere, signal });
    at = [];
    for (const [id, seconds] of dates) {
      if (seconds >= since) found.add(id);
      else if (seconds < since - doubtful && !tips.includes(id, mostOldTips) && at.length < widest) at.push(id);
    }
  }
  return [...found];
}

/** When these were committed, seconds since 1970, and the parents of the first ones. */
async function datesOf(
  git: Git, behind: readonly Oid[], ids: readonly Oid[], { ifThere, signal }: Pick<BehindOptions, 'ifThere' | 'signal'>,
): Promise<ReadonlyMap<Oid, number>> {
  // The parents first: where the names that were asked for are all in the answer, nothing before them was cut off.
  const ask = async (names: readonly string[]): Promise<string> => git.text(
    ['log', '--no-walk=unsorted', '--format=%H %ct', ...(ifThere === true ? ['--ignore-missing'] : []), '--stdin'], { signal, input: `${names.join('\n')}\n` },
  );
  const text = await ask([...behind.map((id) => `${id}^@`), ...ids]).catch((error: unknown) => {
    // A clone that does not have the parents has nothing to show of what lies behind.
    if (error instanceof GitFailure && error.exitCode === 128) return ask(ids);
    throw error;
  });
  const dates = new Map(text.split('\n').filter((line) => line !== '').map((line) => [line.slice(0, line.indexOf(' ')), Number(line.slice(line.indexOf(' ')))]));
  if (ifThere !== true && ids.some((id) => !dates.has(id))) throw new GitFailure('log', 0, 'its output was cut off');
  return dates;
}
