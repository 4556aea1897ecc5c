import type { Oid, RepoPath } from '../core/history';
import type { Git } from './git';
import { isOid } from './revision';

/** One file of a commit. */
export interface FileEntry {
  readonly path: RepoPath;
  readonly kind: 'file' | 'link' | 'submodule';
  /** Of its content. */
  readonly id: Oid;
}

/** Every file of a commit in git's order, or those of `paths` that it has. */
export async function listFiles(
  git: Git, commit: Oid, { paths = [], signal }: { readonly paths?: readonly RepoPath[]; readonly signal?: AbortSignal | undefined } = {},
): Promise<FileEntry[]> {
  const output = await git.bytes(['ls-tree', '-r', '-z', '--full-tree', commit, ...(paths.length === 0 ? [] : ['--', ...paths])], { signal });
  return parseFileList(output);
}

/** `mode type id<tab>path`, each ended by NUL. What does not read so is left out. */
export function parseFileList(output: Buffer): FileEntry[] {
  const entries: FileEntry[] = [];
  for (let start = 0, end = output.indexOf(0); end !== -1; start = end + 1, end = output.indexOf(0, start)) {
    const tab = output.indexOf(0x09, start);
    if (tab === -1 || tab > end) continue;
    const [mode, , id = ''] = output.toString('latin1', start, tab).split(' ');
    if (!isOid(id)) continue;
    const kind = mode === '120000' ? 'link' : mode === '160000' ? 'submodule' : 'file';
    entries.push({ path: output.toString('utf8', tab + 1, end), kind, id });
  }
  return entries;
}
