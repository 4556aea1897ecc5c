import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gitScript } from './gitScript';

export interface SlowGit {
  /** A folder with a program called `git`. */
  readonly folder: string;
  /** Processes that read a whole history and still run. */
  reading(): readonly number[];
  /** From now on it is as fast as git. */
  hurry(): void;
}

/** A git that takes a second for six commits when it reads a whole history, and never comes to its end, and says that every history is a long one. Not for Windows. */
export function slowGit(folder: string): SlowGit {
  mkdirSync(folder, { recursive: true });
  const [slow, pids, program] = [join(folder, 'slow'), join(folder, 'pids'), join(folder, 'slowly.cjs')];
  writeFileSync(slow, '');
  writeFileSync(pids, '');
  // A commit's first field begins with \x01, behind the NUL that ends what was before it.
  writeFileSync(program, `
    const [git, ...args] = process.argv.slice(2);
    const commits = require('node:child_process').spawnSync(git, args, { maxBuffer: 1 << 30 }).stdout.toString('latin1').split(/(?<=\\0)(?=\\x01)/);
    setInterval(() => process.stdout.write(commits.splice(0, commits.length > 2 ? 2 : 0).join(''), 'latin1'), 300);
  `);
  const script = `case "$*" in
    *" rev-list "*--max-count=20000*) if [ -e '${slow}' ]; then yes "$(printf '%040d' 0)" | head -n 20000; exit 0; fi ;;
    *--max-count=*|*--max-age=*|*\\^*) ;;
    *" log "*--no-merges*) if [ -e '${slow}' ]; then echo $$ >> '${pids}'; exec '${process.execPath}' '${program}' "$real" "$@"; fi ;;
  esac`;
  return {
    folder: gitScript(join(folder, 'bin'), script),
    reading: () => (existsSync(pids) ? readFileSync(pids, 'utf8') : '').split('\n').filter((line) => line !== '').map(Number).filter(isRunning),
    hurry: () => rmSync(slow, { force: true }),
  };
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
