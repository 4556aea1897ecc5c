// Which files has anybody but a bot ever changed?
import { bot } from './contributors';
import type { FileHistories } from './fileHistories';

/** The same histories without bots' changes and without the files that have no other. `author` is by commit. */
export function withChanges(histories: FileHistories, author: Int32Array): FileHistories {
  const { files, start, commit, added } = histories;
  // As nearly everywhere: then there is nothing to be left out.
  if (!author.includes(bot) && !hasEmpty(histories)) return histories;
  const kept: string[] = [];
  const starts = [0];
  const commits = new Uint32Array(commit.length);
  const adds = new Uint8Array(commit.length);
  let next = 0;
  for (let file = 0; file < files.length; file++) {
    const before = next;
    for (let at = start[file] ?? 0; at < (start[file + 1] ?? 0); at++) {
      if (author[commit[at] ?? 0] === bot) continue;
      commits[next] = commit[at] ?? 0;
      adds[next] = added[at] ?? 0;
      next++;
    }
    if (next === before) continue;
    kept.push(files[file] ?? '');
    starts.push(next);
  }
  return { files: kept, start: Uint32Array.from(starts), commit: commits.subarray(0, next), added: adds.subarray(0, next) };
}

function hasEmpty({ files, start }: FileHistories): boolean {
  return files.some((_, file) => start[file] === start[file + 1]);
}
