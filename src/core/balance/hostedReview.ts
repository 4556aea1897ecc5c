// Do reviews happen on a hosting service here, where git cannot see them? Told by what it leaves on the default branch.
import type { Commit, Oid } from '../history';
import { firstParentLines } from './firstParentLines';
import type { Who } from './leadEvents';

/** Too few commits say nothing about how a project works. */
const fewest = 3;

/**
 * Whether at least half of other people's commits on the default branch's own line came through a service: they bear its
 * number, `(#12)`, `(!12)` or `Merge pull request #12`, or were put in by its button. The lead's own go in as they like,
 * and a machine's are no review. False with fewer than three of them.
 */
export function hostedReview(commits: readonly Commit[], trunk: Oid | null, who: Who): boolean {
  if (trunk === null) return false;
  const line = firstParentLines(new Map(commits.map((c) => [c.id, c])))(trunk, null);
  const theirs = line.filter(({ author }) => !who.isBot(author) && !who.isAssistant(author) && !who.isLead(author));
  // Whose work a merge put in does not show in who pressed the button.
  const merges = line.filter((c) => c.parents.length > 1 && who.isLead(c.author));
  const arrivals = [...theirs, ...merges];
  return arrivals.length >= fewest && arrivals.filter(isHosted).length * 2 >= arrivals.length;
}

function isHosted({ subject, committer }: Commit): boolean {
  return / \([#!]\d+\)$/.test(subject) || /^Merge pull request #\d+/.test(subject) || /^Merge branch '.+' into '.+'$/.test(subject)
    || committer.email.toLowerCase() === 'noreply@github.com';
}
