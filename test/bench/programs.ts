// What is measured, and what it is measured against.
import path from 'node:path';
import type { Program } from './measure';
import type { MeasuredRepository } from './measuredRepository';

export interface Measured {
  readonly name: string;
  readonly words: string;
  readonly program: Program;
  /** How often; absent: as often as asked for. */
  readonly runs?: number;
}

export const measuredNames = ['cold', 'warm', 'balance'] as const;

export interface Surroundings {
  /** With a `user.email` for each lead, and nothing of this machine's user. */
  readonly env: NodeJS.ProcessEnv;
  /** An index that is up to date. */
  readonly cache: string;
  readonly numstat: boolean;
}

const cli = path.join(__dirname, '../../dist/cli.js');

/** Node doing nothing, a plain git, and Fulcrum; all of the same commit. */
export function programs({ folder, commit, now }: MeasuredRepository, { env, cache, numstat }: Surroundings): readonly Measured[] {
  const git = (...args: readonly string[]): Program => ({ command: 'git', args: ['--no-pager', ...args, commit], cwd: folder, env });
  const node = (...args: readonly string[]): Program => ({ command: process.execPath, args, cwd: folder, env });
  const fulcrum = (...args: readonly string[]): Program => node(cli, ...args, '--repo', folder, '--now', now, '--tz', 'UTC', '--json');
  return [
    { name: 'node', words: 'node -e 0', program: node('-e', '0') },
    { name: 'git', words: 'git log --name-status -M -z --no-merges', program: git('log', '--name-status', '-M', '-z', '--no-merges') },
    ...(numstat ? [{ name: 'numstat', words: 'git log --numstat -M', program: git('log', '--numstat', '-M'), runs: 1 }] : []),
    { name: 'cold', words: 'fulcrum ownership --no-cache', program: fulcrum('ownership', '--no-cache') },
    { name: 'warm', words: 'fulcrum ownership --cache', program: fulcrum('ownership', '--cache', cache) },
    { name: 'balance', words: 'fulcrum balance (12 weeks)', program: fulcrum('balance', '--no-cache') },
  ];
}
