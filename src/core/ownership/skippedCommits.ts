// Which commits say nothing about who knows what?
import type { History } from '../history';
import type { Contributors } from './contributors';

/**
 * 1 for each commit that changes nothing: those the project ignores, and of the first `unpushed` ones, which only this HEAD has,
 * all but the lead's own. A rebase or cherry-pick keeps author and author date: what is in the measured commit by then is not
 * counted twice. `lead` is the index of the person, -1 if unknown.
 */
export function skippedCommits(history: History, unpushed: number, { author }: Contributors, lead: number, ignored: Uint8Array): Uint8Array {
  if (unpushed === 0) return ignored;
  const skipped = ignored.slice();
  const there = new Set<number>();
  for (let commit = unpushed; commit < history.commitCount; commit++) {
    if (author[commit] === lead) there.add(history.authorSeconds[commit] ?? 0);
  }
  for (let commit = 0; commit < unpushed; commit++) {
    if (author[commit] !== lead || there.has(history.authorSeconds[commit] ?? 0)) skipped[commit] = 1;
  }
  return skipped;
}
