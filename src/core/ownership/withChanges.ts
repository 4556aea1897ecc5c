// Which files has anybody but a bot ever changed?
import { bot } from './contributors';
import type { FileHistories } from './fileHistories';

/** The same histories without bots' changes and without the files that have no other. `author` is by commit. */
export function withChanges({ files, start, commit, added }: FileHistories, author: Int32Array): FileHistories {
  const kept: string[] = [];
  const starts = [0];
  const at = Uint32Array.from({ length: commit.length }, (_, index) => index).filter((index) => author[commit[index] ?? 0] !== bot);
  let next = 0;
  files.forEach((path, file) => {
    const end = start[file + 1] ?? 0;
    const before = next;
    while (next < at.length && (at[next] ?? 0) < end) next++;
    if (next === before) return;
    kept.push(path);
    starts.push(next);
  });
  return { files: kept, start: Uint32Array.from(starts), commit: at.map((index) => commit[index] ?? 0), added: Uint8Array.from(at, (index) => added[index] ?? 0) };
}
