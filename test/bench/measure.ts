// What does one run of a program cost? The whole process and every process it waited for.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { tmpdir } from 'node:os';

export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

export interface Cost {
  /** From start to end, milliseconds. */
  readonly wall: number;
  /** Processor time of the process and its children, user and system, milliseconds; NaN where there is no shell to ask. */
  readonly cpu: number;
  /** Most memory the process itself held, megabytes; NaN for other programs than Node's. */
  readonly memory: number;
}

/** Node tells only its own processor time, a shell that of everything it has waited for (POSIX `times`). */
const counting = '"$@" >/dev/null || exit $?\ntimes';

/** Runs it once, its output thrown away. Rejects when it fails, with what it said. */
export async function measure({ command, args, cwd, env }: Program): Promise<Cost> {
  const isNode = command === process.execPath;
  const memoryFile = path.join(tmpdir(), `fulcrum-bench-memory-${process.pid}`);
  const own = isNode ? ['--require', path.join(__dirname, 'peakMemory.cjs'), ...args] : args;
  const counted = process.platform !== 'win32';
  const begin = performance.now();
  const child = spawn(counted ? 'sh' : command, counted ? ['-c', counting, 'sh', command, ...own] : own, {
    cwd, env: { ...env, BENCH_MEMORY: memoryFile }, stdio: ['ignore', counted ? 'pipe' : 'ignore', 'pipe'],
  });
  let said = '';
  let times = '';
  child.stdout?.on('data', (piece: Buffer) => (times += piece.toString()));
  child.stderr?.on('data', (piece: Buffer) => (said = (said + piece.toString()).slice(-2000)));
  let wall = 0;
  child.once('exit', () => (wall = performance.now() - begin));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${String(code)}: ${said}`);
  return { wall, cpu: counted ? childrenOf(times) : Number.NaN, memory: isNode ? peak(memoryFile) : Number.NaN };
}

/** The second line of `times`: user and system time of the children, `0m1.230s 0m0.100s`. */
function childrenOf(times: string): number {
  const parts = /\n(\d+)m([\d.]+)s (\d+)m([\d.]+)s/.exec(times);
  if (parts === null) throw new Error(`the shell does not tell times: ${times}`);
  const [userMinutes = 0, userSeconds = 0, systemMinutes = 0, systemSeconds = 0] = parts.slice(1).map(Number);
  return (userMinutes * 60 + userSeconds + systemMinutes * 60 + systemSeconds) * 1000;
}

/** Node counts kilobytes. */
function peak(file: string): number {
  const megabytes = Number(readFileSync(file, 'utf8')) / 1024;
  rmSync(file);
  return megabytes;
}
