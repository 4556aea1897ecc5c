// Do reviews happen on a hosting service here, where git cannot see them? Told by what it leaves on the default branch.
import type { Commit, Oid } from '../history';
import { firstParentLines } from './firstParentLines';

/** Too few commits say nothing about how a project works. */
const fewest = 5;

/**
 * Whether at least half of the newest commits on the default branch's own line bear a service's number, `(#12)`, `(!12)`
 * or `Merge pull request #12`, or were put in by its button. False with fewer than five of them.
 */
export function hostedReview(commits: readonly Commit[], trunk: Oid | null): boolean {
  if (trunk === null) return false;
  const line = firstParentLines(new Map(commits.map((c) => [c.id, c])))(trunk, null);
  return line.length >= fewest && line.filter(isHosted).length * 2 >= line.length;
}

function isHosted({ subject, committer }: Commit): boolean {
  return / \([#!]\d+\)$/.test(subject) || /^Merge pull request #\d+/.test(subject) || /^Merge branch '.+' into '.+'$/.test(subject)
    || committer.email.toLowerCase() === 'noreply@github.com';
}
