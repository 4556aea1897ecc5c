import type { Oid, RepoPath } from '../core/history';
import type { Git } from './git';

/** Bytes of every file of a commit, by path; links and submodules have none, and where a partial clone lacks a content nobody knows its size. */
export async function readFileSizes(git: Git, commit: Oid, { signal }: { readonly signal?: AbortSignal | undefined } = {}): Promise<ReadonlyMap<RepoPath, number>> {
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
