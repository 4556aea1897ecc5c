// What does everything that is said of a repository rest on? Its branches, what lies over their commits, and who asks.
import path from 'node:path';
import type { Ident, Oid } from '../core/history';
import type { DefaultBranch } from './defaultBranch';
import type { FoundRepository } from './foundRepository';
import type { Git } from './git';
import { readIdentity } from './identity';
import { readPlainFile } from './plainFile';
import { isOid } from './revision';

/** What changes a history while every branch stays where it is. */
export interface Overlays {
  /** A shallow clone, whose history may be fetched whole at any moment. */
  readonly shallow: boolean;
  /** Grafts and `git replace`, as one text that changes with them; empty for nearly every repository. */
  readonly replaced: string;
}

export interface Standing {
  /** What every local and remote-tracking branch and HEAD point at, each commit once. Empty without commits. */
  readonly tips: readonly Oid[];
  /** What ownership is measured on: `origin`'s default branch where it is known, else HEAD. Null without commits. */
  readonly branch: DefaultBranch | null;
  readonly overlays: Overlays;
  /** As whom git would commit here. */
  readonly user: Ident;
}

const remoteHead = 'refs/remotes/origin/HEAD';
const replacements = 'refs/replace/';

/** Of a repository as it was found. Two starts of git, at once, because this comes before every figure. Rejects with `GitFailure`. */
export async function readStanding(
  git: Git, { id: commonDir, head }: Pick<FoundRepository, 'id' | 'head'>, { signal }: { readonly signal?: AbortSignal | undefined } = {},
): Promise<Standing> {
  const [refs, user, shallow, grafts] = await Promise.all([
    git.text(['for-each-ref', '--format=%(objecttype) %(objectname) %(refname)', 'refs/heads', 'refs/remotes', replacements], { signal }),
    readIdentity(git, { signal }),
    ...['shallow', 'info/grafts'].map(async (name) => (await readPlainFile(path.join(commonDir, name))).trim()),
  ]);
  const replaced: string[] = grafts === undefined || grafts === '' ? [] : [grafts];
  const tips = new Set(head === null ? [] : [head]);
  let branch: DefaultBranch | null = head === null ? null : { tip: head, remote: false };
  for (const line of refs.split('\n')) {
    const [type, tip = '', name = ''] = line.split(' ');
    if (name.startsWith(replacements)) replaced.push(`${tip} ${name}`);
    else if (type === 'commit' && isOid(tip)) {
      tips.add(tip);
      if (name === remoteHead) branch = { tip, remote: true };
    }
  }
  return { tips: [...tips], branch, overlays: { shallow: shallow !== '', replaced: replaced.join('\n') }, user };
}
