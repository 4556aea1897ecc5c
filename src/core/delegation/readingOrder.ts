// In which order would somebody new read a module? The files that change most first, then those that others change with.
import { yearSeconds } from './periods';
import type { Traces } from './traces';

/** Files a newcomer is asked to read, at most. */
const most = 12;

/**
 * Indices of files: by commits of the last 365 days, then by the files of the module that changed together with them (most
 * central first), then by commits at any time. Without files: empty.
 */
export function readingOrder(files: readonly number[], { commitsOf, secondsOf }: Traces, now: number): readonly number[] {
  const commits = files.map((file) => ({ file, all: commitsOf(file) }));
  const inCommit = new Map<number, number[]>();
  for (const { file, all } of commits) {
    for (const commit of all) {
      const known = inCommit.get(commit);
      if (known === undefined) inCommit.set(commit, [file]);
      else known.push(file);
    }
  }
  const central = (all: readonly number[]): number => new Set(all.flatMap((commit) => inCommit.get(commit) ?? [])).size;
  return commits
    .map(({ file, all }) => ({ file, recent: all.filter((commit) => secondsOf(commit) > now - yearSeconds).length, all: all.length, central: central(all) }))
    .sort((a, b) => b.recent - a.recent || b.central - a.central || b.all - a.all || a.file - b.file)
    .slice(0, most)
    .map(({ file }) => file);
}
