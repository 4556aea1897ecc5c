// What does one commit's history have that another's has not, both ways?
import type { Oid } from '../core/history';
import type { Git } from './git';
import { GitFailure } from './gitFailure';
import { isOid } from './revision';

export interface HistoryDifference {
  /** Reachable from the new tip alone, without merges. */
  readonly fresh: number;
  /** Reachable from the old tip alone, without merges. */
  readonly gone: ReadonlySet<Oid>;
  /** The branch was rewritten, moved back, or is another one: something is gone, if only a merge. */
  readonly rewritten: boolean;
  /**
   * The fresh ones stand, in git's order, in front of all that both have, and what both have is in the order it had: they join at
   * one commit, and each is dated after it. Otherwise only git can tell the order.
   */
  readonly inFront: boolean;
}

interface Options {
  readonly signal?: AbortSignal | undefined;
  /** Commits on both sides together beyond which nobody wants to know: it costs less to read anew. Asked again and again, as it may be learnt meanwhile. */
  readonly most: () => number;
}

/** Null when the old tip is no longer in the repository, or they differ by too much. */
export async function readDifference(git: Git, from: Oid, to: Oid, { signal, most }: Options): Promise<HistoryDifference | null> {
  const gone = new Set<Oid>();
  const joints = new Map<Oid, number>();
  const listed = new Set<Oid>();
  const parentsOfListed: Oid[][] = [];
  let fresh = 0;
  let lost = 0;
  let earliest = Infinity;
  let tail = '';
  const take = (line: string): void => {
    const [date = '', name = '', ...parents] = line.split(' ');
    const id = name.slice(1);
    if (!isOid(id)) return;
    const seconds = Number(date);
    if (name.startsWith('-')) {
      joints.set(id, seconds);
      return;
    }
    listed.add(id);
    parentsOfListed.push(parents);
    if (name.startsWith('>')) {
      if (parents.length < 2) fresh++;
      earliest = Math.min(earliest, seconds);
    } else {
      lost++;
      if (parents.length < 2) gone.add(id);
    }
  };
  try {
    await git.stream(['rev-list', '--left-right', '--boundary', '--timestamp', '--parents', `${from}...${to}`], (piece) => {
      const lines = (tail + piece.toString('latin1')).split('\n');
      tail = lines.pop() ?? '';
      lines.forEach(take);
      return listed.size > most() ? 'enough' : undefined;
    }, { signal });
  } catch (error) {
    if (error instanceof GitFailure) return null;
    throw error;
  }
  if (listed.size > most()) return null;
  // One whose output was cut off has told nothing: that has every parent, the joints at its end.
  if (listed.size === 0 || tail !== '' || parentsOfListed.some((parents) => parents.some((id) => !listed.has(id) && !joints.has(id)))) return null;
  const [joint] = joints.values();
  return { fresh, gone, rewritten: lost > 0, inFront: joint !== undefined && joints.size === 1 && earliest > joint };
}
