// Starts the programs that the test run consists of, with their output straight on the screen.
import { spawn } from 'node:child_process';

/** Settles with the exit code; a program ended by a signal counts as 1. */
export function program(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** One of the scripts in package.json, by the npm that runs us (on Windows, npm is no program but a script of its own). */
export function npmRun(script: string): Promise<number> {
  const npm = process.env['npm_execpath'];
  return npm ? program(process.execPath, [npm, 'run', '--silent', script]) : program('npm', ['run', '--silent', script]);
}

/** A TypeScript file, run as it is. */
export function typescript(file: string, ...args: readonly string[]): Promise<number> {
  return program(process.execPath, ['--import', 'tsx', file, ...args]);
}
