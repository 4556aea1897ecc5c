// Which number does the next record get?
import { couldBeYear, recordName } from './recordName';

/**
 * One more than the highest number of `paths` that lie directly in `folder`: files here and, because two branches that both
 * take the next number merge cleanly, files of other local and remote-tracking branches. 1 when there is none. A name like
 * `2026-roadmap.md` counts only where the folder has really come that far.
 */
export function nextNumber(paths: readonly string[], folder: string): number {
  const numbers = paths
    .filter((path) => path.slice(0, Math.max(0, path.lastIndexOf('/'))) === folder)
    .map((path) => recordName(path.slice(path.lastIndexOf('/') + 1)).number)
    .filter((number) => number !== null)
    .sort((a, b) => a - b);
  let highest = 0;
  for (const number of numbers) {
    if (couldBeYear(number) && number > highest + 100) continue;
    highest = number;
  }
  return highest + 1;
}
