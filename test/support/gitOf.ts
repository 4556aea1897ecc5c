import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Git, type GitProgram } from '../../src/git/git';
import type { TestRepository } from './testRepository';

/** The product's own git on a test repository, seeing the same user and no other variables. */
export function gitOf(repository: TestRepository): Git {
  return new Git(testGit(), repository.root, repository.environment);
}

/** The git on PATH, taken for a recent one. */
export function testGit(): GitProgram {
  const names = process.platform === 'win32' ? ['git.exe'] : ['git'];
  const binary = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync);
  if (binary === undefined) throw new Error('the tests need git on PATH');
  return { binary, version: [2, 39] };
}
