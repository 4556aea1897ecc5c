import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Git, type GitProgram } from '../../src/git/git';
import type { TestRepository } from './testRepository';

/** The product's own git on a test repository, seeing the same user and no other variables. */
export function gitOf(repository: TestRepository): Git {
  return new Git(testGit(), repository.root, repository.environment);
}

/** The git on PATH. */
export function testGit(): GitProgram {
  const name = process.platform === 'win32' ? 'git.exe' : 'git';
  const binary = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)).find(existsSync);
  if (binary === undefined) throw new Error('the tests need git on PATH');
  const numbers = /(\d+)\.(\d+)/.exec(spawnSync(binary, ['version']).stdout.toString());
  return { binary, version: [Number(numbers?.[1]), Number(numbers?.[2])] };
}
