// Which commits only put together pieces that already count? A squash adds no minutes.
import type { Moment, RepoId } from '../history';
import type { LeadEvent } from './activity';
import { filesKept } from './allowances';

/** What must be known of a piece to find it in a squash. */
export interface Piece {
  readonly repo: RepoId;
  readonly at: Moment;
  readonly landed: number;
  readonly marks: readonly string[];
}

/**
 * For each commit that is a squash, the pieces it is made of. It is one when, in the same repository, pieces from before
 * its author date or its landing together touch every file it touches; a piece takes part when at least half of its
 * files are the squash's (the rest was taken back on the way). Each piece goes into one squash, the first one that fits,
 * so that later commits on the same files keep their time. The caller passes only pieces that are not ancestors of
 * `commits`, as the next commit on the same files is no squash, and says by `enough` whether that is evidence enough.
 */
export function squashes<P extends Piece>(
  commits: readonly LeadEvent[], pieces: readonly P[], enough: (commit: LeadEvent, its: readonly P[]) => boolean = () => true,
): ReadonlyMap<LeadEvent, readonly P[]> {
  const found = new Map<LeadEvent, readonly P[]>();
  const free = new Set(pieces);
  for (const commit of commits.toSorted((a, b) => a.landed - b.landed)) {
    if (commit.marks.length === 0) continue;
    const until = Math.max(commit.at.seconds, commit.landed);
    const its = [...free].filter((p) => p.repo === commit.repo && Math.max(p.at.seconds, p.landed) <= until && mostlyIn(p.marks, commit.marks));
    const touched = new Set(its.flatMap((p) => p.marks));
    if (!commit.marks.every((mark) => touched.has(mark)) || !enough(commit, its)) continue;
    found.set(commit, its);
    for (const piece of its) free.delete(piece);
  }
  return found;
}

export function asSquash(event: LeadEvent): LeadEvent {
  return { ...event, squash: true };
}

/** Marks of a large commit are cut off above the largest kept one: nothing is known beyond it. */
function mostlyIn(part: readonly string[], whole: readonly string[]): boolean {
  const last = whole.length < filesKept ? undefined : whole.at(-1);
  const comparable = last === undefined ? part : part.filter((mark) => mark <= last);
  const known = new Set(whole);
  return comparable.length > 0 && comparable.filter((mark) => known.has(mark)).length * 2 >= comparable.length;
}
