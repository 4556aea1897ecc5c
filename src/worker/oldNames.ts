// Which files did this history once have that it has no more? A walk over all of it, so each question is asked once a commit.
import type { Oid, RepoId, RepoPath } from '../core/history';
import { everHeld } from '../git/everHeld';
import type { Git } from '../git/git';

export class OldNames {
  private readonly known = new Map<RepoId, { readonly head: Oid; readonly asked: Map<RepoPath, boolean> }>();

  /** Of `paths`, those that were there. */
  async among(repo: RepoId, git: Git, head: Oid, paths: readonly RepoPath[], signal?: AbortSignal): Promise<ReadonlySet<RepoPath>> {
    let of = this.known.get(repo);
    if (of?.head !== head) this.known.set(repo, (of = { head, asked: new Map() }));
    const fresh = paths.filter((path) => !of.asked.has(path));
    const held = await everHeld(git, head, fresh, { signal });
    for (const path of fresh) of.asked.set(path, held.has(path));
    return new Set(paths.filter((path) => of.asked.get(path) === true));
  }
}
