// Whose work did this merge bring in, and what does that make of the lead's time?
import type { Commit, Ident, Oid } from '../history';
import { bringsUpToDate } from './bringsUpToDate';
import type { OwnLine } from './firstParentLines';
import type { Parts } from './parts';

export type Writer = 'lead' | 'machine' | 'other';

/**
 * Parts of the time before a merge: other people's commits are review, the lead's own and a machine's are coding, each
 * by its number on the merged side. Null when it is nothing: the own branch, or an own branch brought up to date.
 * Empty, neutral, when the merged side was not read: nobody can say whose it was, and calling it review would flatter.
 */
export function mergedWork(
  merge: Commit,
  { ownLine, trunk, writerOf }: {
    readonly ownLine: OwnLine;
    /** Commits on the first-parent line of the default branch; empty when it is unknown. */
    readonly trunk: ReadonlySet<Oid>;
    readonly writerOf: (ident: Ident) => Writer;
  },
): Parts | null {
  const [into = '', ...merged] = merge.parents;
  if (bringsUpToDate(merge.subject)) return null;
  if (merged.every((tip) => trunk.has(tip))) return null;
  const side = new Map(merged.flatMap((tip) => ownLine(tip, into)).map((c) => [c.id, c]));
  if (side.size === 0) return fromLead(merge.subject, writerOf) ? null : {};
  const plain = [...side.values()].filter((c) => c.parents.length < 2);
  const writers = (plain.length > 0 ? plain : [...side.values()]).map((c) => writerOf(c.author));
  if (writers.every((w) => w === 'lead')) return null;
  const review = writers.filter((w) => w === 'other').length / writers.length;
  return { ...(review > 0 ? { review } : {}), ...(review < 1 ? { coding: 1 - review } : {}) };
}

/** `Merge pull request #12 from login/branch`: the login is in the addresses that GitHub gives its users. */
function fromLead(subject: string, writerOf: (ident: Ident) => Writer): boolean {
  const login = /^Merge pull request #\d+ from ([^/\s]+)\//.exec(subject)?.[1];
  return login !== undefined && writerOf({ name: '', email: `${login}@users.noreply.github.com` }) === 'lead';
}
