// Which git processes has a process started, and when are they gone? Linux only: read from /proc.
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

const look = 5;

/** Of the processes that `parent` has started, itself or by a shell, those that are git. */
function gitProcessesOf(parent: number): readonly number[] {
  const parents = new Map<number, number>();
  const gits: number[] = [];
  for (const pid of readdirSync('/proc').map(Number)) {
    if (Number.isNaN(pid)) continue;
    const [name, , ppid] = statOf(pid);
    parents.set(pid, Number(ppid));
    if (name === 'git') gits.push(pid);
  }
  return gits.filter((pid) => [parents.get(pid), parents.get(parents.get(pid) ?? -1)].includes(parent));
}

/** Waits until there are some; rejects when none come within a minute. */
export async function someGitProcessesOf(parent: number): Promise<readonly number[]> {
  for (let waited = 0; waited < 60_000; waited += look) {
    const found = gitProcessesOf(parent);
    if (found.length > 0) return found;
    await setTimeout(look);
  }
  throw new Error('no git was started');
}

/** Milliseconds until none of these runs any more; a dead one that nobody has asked about yet runs no more. */
export async function gone(pids: readonly number[]): Promise<number> {
  const begin = performance.now();
  const runs = (pid: number): boolean => {
    const [name, state] = statOf(pid);
    return name === 'git' && state !== 'Z';
  };
  while (pids.some(runs)) {
    if (performance.now() - begin > 60_000) return Infinity;
    await setTimeout(look);
  }
  return performance.now() - begin;
}

/** Name, state, parent; empty for a process that is not there. */
function statOf(pid: number): readonly string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = stat.lastIndexOf(')');
    return [stat.slice(stat.indexOf('(') + 1, end), ...stat.slice(end + 2).split(' ')];
  } catch {
    return [];
  }
}
