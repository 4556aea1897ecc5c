// Which of these commits are behind a tip?
import type { Commit, Oid } from '../history';

/** Walks from child to parent as far as the commits given go. Empty where the tip is none of them. */
export function reachable(commits: readonly Pick<Commit, 'id' | 'parents'>[], tip: Oid | null): ReadonlySet<Oid> {
  const parents = new Map(commits.map((commit) => [commit.id, commit.parents]));
  const found = new Set<Oid>();
  const next = tip === null ? [] : [tip];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    const its = parents.get(id);
    if (its === undefined || found.has(id)) continue;
    found.add(id);
    next.push(...its);
  }
  return found;
}
