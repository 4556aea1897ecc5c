// Which files lie in these folders on branches that are not checked out?
import type { Oid, RepoPath } from '../core/history';
import { listFiles } from './fileList';
import type { Git } from './git';
import { isOid } from './revision';

export interface FileOnBranch {
  readonly branch: string;
  readonly file: RepoPath;
}

/** Branches looked at, the newest first: two people who take the same number do so within weeks. */
const mostBranches = 40;

/**
 * Files below `folders` on the newest local and remote-tracking branches, each file once, without those of `without` (the
 * commit that is checked out). Empty without folders or branches.
 */
export async function filesOnBranches(
  git: Git, folders: readonly RepoPath[], without: Oid | null, { signal }: { readonly signal?: AbortSignal | undefined } = {},
): Promise<FileOnBranch[]> {
  if (folders.length === 0) return [];
  const output = await git.text(
    ['for-each-ref', '--sort=-committerdate', `--count=${mostBranches}`, '--format=%(objectname) %(refname:short)', 'refs/heads', 'refs/remotes'],
    { signal },
  );
  const branchOf = new Map<Oid, string>();
  for (const line of output.split('\n')) {
    const [id = '', ...name] = line.split(' ');
    if (isOid(id) && id !== without && !branchOf.has(id)) branchOf.set(id, name.join(' '));
  }
  const found = new Map<RepoPath, string>();
  for (const [id, branch] of branchOf) {
    for (const { path, kind } of await listFiles(git, id, { paths: folders, signal })) {
      if (kind === 'file' && !found.has(path)) found.set(path, branch);
    }
  }
  return [...found].map(([file, branch]) => ({ branch, file }));
}
