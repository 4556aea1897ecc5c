// Who stands first among people who author equally many files?
import type { History } from '../history';
import type { TieBreak } from './busFactor';
import type { Contributors } from './contributors';
import type { FileHistories } from './fileHistories';

/** Changes of today's files by each person, and the order in which people's first commits came, oldest smallest. */
export function tieBreak(history: History, histories: FileHistories, { author, commits }: Contributors): TieBreak {
  const changes = new Uint32Array(commits.length);
  for (let at = 0; at < histories.commit.length; at++) {
    const person = author[histories.commit[at] ?? 0] ?? -1;
    if (person >= 0) changes[person] = (changes[person] ?? 0) + 1;
  }
  const arrival = new Float64Array(commits.length).fill(Infinity);
  for (let commit = 0; commit < history.commitCount; commit++) {
    const person = author[commit] ?? -1;
    // Newest first: the last one met is the oldest.
    if (person >= 0) arrival[person] = history.commitCount - commit;
  }
  return { changes, arrival };
}
