// Which commits did a merge bring in? Those on the merged branch's own line, down to where it left the other.
import type { Commit, Oid } from '../history';

/**
 * Commits on the first-parent line of `tip`, newest first, down to, without, the one it shares with the line of
 * `other`; down to the end of what was read where they share none. Empty when `tip` was not read.
 */
export type OwnLine = (tip: Oid, other: Oid | null) => readonly Commit[];

/**
 * First parents alone form a tree, so that where two branches parted is found without walking the whole graph for
 * every merge; work that reached a topic through a merge of its own counts by that merge.
 */
export function firstParentLines(byId: ReadonlyMap<Oid, Commit>): OwnLine {
  const depths = new Map<Oid, number>();
  const up = (commit: Commit): Commit | undefined => (commit.parents[0] === undefined ? undefined : byId.get(commit.parents[0]));
  const depthOf = (commit: Commit): number => {
    const open: Commit[] = [];
    let at: Commit | undefined = commit;
    while (at && !depths.has(at.id)) {
      open.push(at);
      at = up(at);
    }
    let depth = at ? depths.get(at.id) ?? 0 : 0;
    for (const c of open.reverse()) depths.set(c.id, ++depth);
    return depth;
  };
  return (tip, other) => {
    const line: Commit[] = [];
    let a = byId.get(tip);
    let b = other === null ? undefined : byId.get(other);
    while (a && a !== b) {
      if (b && depthOf(b) > depthOf(a)) {
        b = up(b);
        continue;
      }
      line.push(a);
      if (b && depthOf(b) === depthOf(a)) b = up(b);
      a = up(a);
    }
    return line;
  };
}
