// Git stops a reading of the last weeks at the first older commit of each line. Which commits lie behind one that is old only
// because somebody's clock was set back?
import type { Oid } from '../core/history';
import type { Git } from './git';
import { GitFailure } from './gitFailure';

/** So many commits in a row may have been made with a wrong clock. */
const mostInARow = 8;
/** Looked behind at most: a repository with thousands of old branches is not walked. */
const widest = 500;
/** An older commit than this, in seconds before the weeks that are read, may bear a wrong date; a younger one is where they begin. */
const doubtful = 366 * 86_400;

/**
 * Commits of at least `since` (seconds since 1970) that only `old` ones lead to: those that a reading stopped at. Looks at every
 * parent of theirs (and at themselves, as an output may have been cut off before one), and further where dates are doubtful. Empty where all dates are in order, which is nearly always.
 */
export async function behindSetBack(git: Git, old: readonly Oid[], since: number, { signal }: { readonly signal?: AbortSignal | undefined } = {}): Promise<Oid[]> {
  const found: Oid[] = [];
  let at = old.slice(0, widest);
  try {
    for (let row = 0; row < mostInARow && at.length > 0; row++) {
      const parents = await git.text(['log', '--no-walk=unsorted', '--format=%H %ct', '--stdin'], { signal, input: `${at.flatMap((id) => [id, `${id}^@`]).join('\n')}\n` });
      at = [];
      for (const line of new Set(parents.split('\n').filter((text) => text !== ''))) {
        const [id = '', seconds] = line.split(' ');
        if (Number(seconds) >= since) found.push(id);
        else if (Number(seconds) < since - doubtful && at.length < widest) at.push(id);
      }
    }
  } catch (error) {
    // A clone that does not have them has nothing to show of what lies behind.
    if (!(error instanceof GitFailure)) throw error;
  }
  return found;
}
