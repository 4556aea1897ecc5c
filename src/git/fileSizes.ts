import type { Oid, RepoPath } from '../core/history';
import { listFiles } from './fileList';
import type { Git, RunOptions } from './git';
import { GitFailure } from './gitFailure';
import { readSizes } from './objects';

/** Bytes of every file of a commit, by path; links and submodules have none, and where a partial clone lacks a content nobody knows its size. */
export async function readFileSizes(git: Git, commit: Oid, options: RunOptions = {}): Promise<ReadonlyMap<RepoPath, number>> {
  try {
    return await listSizes(git, commit, options);
  } catch (error) {
    // So git ends at the first content that is not there.
    if (!(error instanceof GitFailure) || error.exitCode !== 128) throw error;
    const files = (await listFiles(git, commit, options)).filter(({ kind }) => kind === 'file');
    const sizes = await readSizes(git, commit, files, options);
    return new Map(files.flatMap(({ path, id }): [RepoPath, number][] => (sizes.has(id) ? [[path, sizes.get(id)!]] : [])));
  }
}

async function listSizes(git: Git, commit: Oid, { signal }: RunOptions): Promise<ReadonlyMap<RepoPath, number>> {
  const output = await git.bytes(['ls-tree', '-r', '-z', '-l', '--full-tree', commit], { signal });
  const sizes = new Map<RepoPath, number>();
  for (let start = 0, end = output.indexOf(0); end !== -1; start = end + 1, end = output.indexOf(0, start)) {
    const tab = output.indexOf(0x09, start);
    if (tab === -1 || tab > end) continue;
    const [mode = '', , , size] = output.toString('latin1', start, tab).split(/ +/);
    const bytes = Number(size);
    if (mode.startsWith('100') && Number.isFinite(bytes)) sizes.set(output.toString('utf8', tab + 1, end), bytes);
  }
  return sizes;
}
