// Who knows what in an open repository? Measured again only when something has moved.
import { HumanError } from '../core/humanError';
import type { RepoId } from '../core/history';
import type { OwnershipReport } from '../core/ownership/report';
import { readDefaultBranch } from '../git/defaultBranch';
import { IndexCache } from '../store/indexCache';
import type { Configuration, Notice } from './contract';
import { fingerprint } from './fingerprint';
import type { AskedRepository } from './knownRepositories';
import { measureOwnership } from './measureOwnership';
import type { ThreadLog } from './threadLog';

/** Nobody reads faster, and each notice costs the editor a turn. Milliseconds. */
const progressEvery = 250;

export class MeasuredOwnership {
  private readonly measured = new Map<RepoId, { readonly key: string; readonly report: OwnershipReport }>();

  constructor(private readonly clock: () => number, private readonly notify: (notice: Notice) => void, private readonly log: ThreadLog) {}

  async of({ id, git, folderSettings, shallowSince }: AskedRepository, { storage, settings }: Configuration, signal: AbortSignal): Promise<OwnershipReport> {
    const branch = await readDefaultBranch(git, { signal });
    if (branch === null) throw new HumanError('This repository has no commits yet. Ownership has something to say after the first ones.');
    const { me, people, bots, ownership } = settings;
    const { exclude, modules } = folderSettings;
    const key = fingerprint([branch.tip, shallowSince, me, people, bots, ownership, exclude, modules]);
    const before = this.measured.get(id);
    if (before?.key === key) return before.report;
    const report = await measureOwnership(git, {
      repo: id, commit: branch.tip, model: 'fading', settings: { me, people, bots, ownership, exclude, modules },
      cache: new IndexCache(storage), signal, onProgress: this.progressOf(id), onUnkept: this.log.warn,
    });
    this.measured.set(id, { key, report });
    return report;
  }

  forget(): void {
    this.measured.clear();
  }

  private progressOf(repo: RepoId): (read: number) => void {
    let last = 0;
    return (read) => {
      if (this.clock() - last < progressEvery) return;
      last = this.clock();
      this.notify({ type: 'progress', repo, read, total: null });
    };
  }
}
