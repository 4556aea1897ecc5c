// Of which commits did a shallow clone leave the parents out? Git shows every file there was as added in them.
import path from 'node:path';
import type { Oid } from '../core/history';
import type { Git } from './git';
import { readPlainFile } from './plainFile';
import { isOid } from './revision';

/** Empty for a history that is whole. */
export async function readCutCommits(git: Git, { signal }: { readonly signal?: AbortSignal | undefined } = {}): Promise<ReadonlySet<Oid>> {
  const file = await git.text(['rev-parse', '--git-path', 'shallow'], { signal });
  const lines = await readPlainFile(path.resolve(git.folder, file));
  return new Set(lines.split('\n').filter(isOid));
}
