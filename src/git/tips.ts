import type { Oid } from '../core/history';
import type { Git } from './git';
import { isOid, resolveCommit } from './revision';

/** What every local and remote-tracking branch and HEAD point at, each commit once. Empty without commits. */
export async function readTips(git: Git, { signal }: { readonly signal?: AbortSignal | undefined } = {}): Promise<Oid[]> {
  const [head, refs] = await Promise.all([
    resolveCommit(git, 'HEAD', { signal }),
    git.text(['for-each-ref', '--format=%(objecttype) %(objectname)', 'refs/heads', 'refs/remotes'], { signal }),
  ]);
  const tips = refs.split('\n').flatMap((line) => {
    const [type, id = ''] = line.split(' ');
    return type === 'commit' && isOid(id) ? [id] : [];
  });
  return [...new Set(head === null ? tips : [head, ...tips])];
}
