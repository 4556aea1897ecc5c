import { isAscii } from 'node:buffer';
import type { Oid, RepoPath } from '../core/history';
import type { Git } from './git';
import { isOid } from './revision';
import { utf8 } from './utf8';

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
  // Cut as text of its bytes, and decoded only where that is not what it says.
  const text = output.toString('latin1');
  const isPlain = isAscii(output);
  for (let start = 0, end = text.indexOf('\0'); end !== -1; start = end + 1, end = text.indexOf('\0', start)) {
    const tab = text.indexOf('\t', start);
    if (tab === -1 || tab > end) continue;
    const [mode, , id = ''] = text.slice(start, tab).split(' ');
    if (!isOid(id)) continue;
    const path = text.slice(tab + 1, end);
    entries.push({ path: isPlain ? path : utf8(path), kind: mode === '120000' ? 'link' : mode === '160000' ? 'submodule' : 'file', id });
  }
  return entries;
}
