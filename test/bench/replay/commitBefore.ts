import { execFileSync } from 'node:child_process';

/** The newest commit of the main line that was committed before then (seconds since 1970); null when there is none. */
export function commitBefore(folder: string, tip: string, seconds: number): string | null {
  const found = execFileSync('git', ['--no-pager', 'rev-list', '-1', '--first-parent', `--before=${Math.floor(seconds)}`, tip], { cwd: folder, encoding: 'utf8' }).trim();
  return found === '' ? null : found;
}
