import type { Oid, RepoPath } from '../core/history';
import type { Git } from './git';

/** Enough to say that much has changed; a busy folder of ten years is not read to its end. */
const mostCommits = 2000;

/** The paths each commit touched below these folders (all with the empty text) since an instant, newest first; merges are left out. Seconds since 1970. */
export async function changesSince(
  git: Git, commit: Oid, { since, folders, signal }: { readonly since: number; readonly folders: readonly RepoPath[]; readonly signal?: AbortSignal | undefined },
): Promise<readonly (readonly RepoPath[])[]> {
  const limited = folders.length > 0 && !folders.includes('');
  const output = await git.bytes(
    ['log', '-z', '--no-merges', '--no-renames', '--name-only', '--format=tformat:%x01', `--max-count=${mostCommits}`, `--max-age=${Math.max(0, Math.floor(since))}`, commit, ...(limited ? ['--', ...folders] : [])],
    { signal },
  );
  const commits: RepoPath[][] = [];
  for (const field of output.toString('utf8').split('\0')) {
    // A line break stands between a commit's format and its first path.
    const path = field.replace(/^\n/, '');
    if (path === '\x01') commits.push([]);
    else if (path !== '') commits.at(-1)?.push(path);
  }
  return commits;
}
