// Which branches of other people did the lead open to read them? What the reflog still knows where squash merges hide it.
import type { Commit, Ident, Moment, Oid, RepoId } from '../history';
import type { LeadEvent } from './activity';
import { addressMark, digest } from './digest';
import { firstParentLines } from './firstParentLines';
import { dayOf } from './isoWeek';
import type { Who } from './leadEvents';
import { isLongLived } from './longLived';

/** One `checkout: moving from … to …` of the reflog. */
export interface Checkout {
  /** What was typed: a branch, a remote's branch, a commit. */
  readonly name: string;
  /** The commit it pointed at. */
  readonly tip: Oid;
  readonly at: Moment;
  /** Seconds since 1970 of the next move to something else; null while it is still checked out. */
  readonly until: number | null;
}

export interface CheckoutReading {
  readonly repo: RepoId;
  /** Tip of the default branch; null, when it is unknown, gives nothing: whose branch it was cannot be told then. */
  readonly trunk: Oid | null;
  /** As whom the lead commits here. */
  readonly user: Ident;
}

/**
 * One event a branch and day on which it was checked out, oldest first. A branch is somebody else's when most commits on
 * its own line, down to where it left the default branch, were written by other people; long-lived branches, those of
 * bots and assistants, and those the lead merged on the same day (that merge has its own time) are left out. `commits`
 * should hold those of branches that are gone as well. Where none of them is the lead's, any branch may be, under an address
 * nobody has told us: nothing then.
 */
export function checkoutEvents(checkouts: readonly Checkout[], commits: readonly Commit[], who: Who, { repo, trunk, user }: CheckoutReading): readonly LeadEvent[] {
  if (trunk === null || !commits.some((c) => who.isLead(c.author))) return [];
  const ownLine = firstParentLines(new Map(commits.map((c) => [c.id, c])));
  const merged = new Set(commits.filter((c) => c.parents.length > 1 && who.isLead(c.author)).flatMap((c) => c.parents.map((tip) => `${tip} ${dayOf(c.authored)}`)));
  const isTheirs = (tip: Oid): boolean => {
    const writers = ownLine(tip, trunk).filter((c) => c.parents.length < 2).map((c) => c.author);
    const theirs = writers.filter((i) => !who.isLead(i) && !who.isBot(i) && !who.isAssistant(i)).length;
    return theirs * 2 > writers.length;
  };
  const days = new Map<string, LeadEvent>();
  for (const { name, tip, at, until } of checkouts.toSorted((a, b) => a.at.seconds - b.at.seconds)) {
    const day = dayOf(at);
    const branch = name.replace(/^(?:remotes\/)?origin\//, '').replace(/^([0-9a-f]{12})[0-9a-f]{28,52}$/, '$1');
    if (isLongLived(branch) || merged.has(`${tip} ${day}`) || !isTheirs(tip)) continue;
    const piece = digest(`${repo}\0${branch}\0${day}`);
    const earlier = days.get(piece);
    const stay = until === null ? undefined : (until - at.seconds) / 60 + (earlier?.stay ?? 0);
    days.set(piece, {
      kind: 'checkout', repo, commit: tip, at: earlier?.at ?? at, landed: at.seconds, subject: branch, files: [], piece,
      by: addressMark(user.email), marks: [], parts: { review: 1 }, ...(stay === undefined ? {} : { stay }),
    });
  }
  return [...days.values()];
}
