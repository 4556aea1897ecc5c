// Which repositories does this window know, and which of them count? Those that are here, and those remembered.
import type { RepoId } from '../core/history';
import { HumanError } from '../core/humanError';
import { isNotWork } from '../core/notWork';
import type { KnownVersions } from '../git/findGit';
import type { Git } from '../git/git';
import type { Standing } from '../git/standing';
import { type RememberedRepository, Repositories } from '../store/repositories';
import type { Configuration, RepositoryInfo } from './contract';
import { fingerprint } from './fingerprint';
import type { ThreadLog } from './threadLog';
import { type Environment, lookAround, type NearRepository, type Surroundings } from './surroundings';

/** A repository whose git can be asked. */
export type AskedRepository = NearRepository & { readonly git: Git; readonly standing: Standing };

export class KnownRepositories {
  private around: Surroundings = { git: null, repositories: [], print: '' };
  private remembered: readonly RememberedRepository[] = [];
  /** Repositories read without a commit of the lead's; the others are thought to have some until they are read. */
  private readonly others = new Set<RepoId>();
  private readonly versions: KnownVersions = new Map();
  /** When git was last read, seconds since 1970. */
  private readonly read = new Map<RepoId, number>();
  /** Ready to be read, as it looked, and git failed at it. */
  private readonly unreadable = new Set<RepoId>();

  constructor(private readonly environment: Environment, private readonly log: ThreadLog) {}

  /** For the private folder, which lies in no repository; null without a usable git. */
  get git(): Git | null {
    return this.around.git;
  }

  /** Looks at git again; `now` is in seconds since 1970. Answers whether anything that figures rest on has moved. */
  async look(configuration: Configuration, now: number, signal: AbortSignal): Promise<boolean> {
    const around = await lookAround(configuration, this.environment, { signal, versions: this.versions, unreadable: (error) => this.log.once(error) });
    const ready = around.repositories.filter((r) => r.state === 'ready');
    const book = new Repositories(configuration.storage);
    const remembered = await (ready.length > 0 ? book.remember(ready, now) : book.list()).catch((error: unknown) => {
      this.log.warn(error);
      return this.remembered;
    });
    const taken = (list: readonly RememberedRepository[]): unknown => list.map(({ id, notWork }) => [id, notWork]);
    const moved = around.print !== this.around.print || fingerprint(taken(remembered)) !== fingerprint(taken(this.remembered));
    [this.around, this.remembered] = [around, remembered];
    return moved;
  }

  list(notWork: readonly string[]): readonly RepositoryInfo[] {
    // One that cannot be looked at now, untrusted or gone, is known by its folder alone.
    const idOf = ({ id, root, state }: NearRepository): RepoId => (state === 'ready' ? id : this.remembered.find((r) => r.root === root)?.id ?? id);
    const near = this.around.repositories.map((one): RepositoryInfo => {
      const { git, folderSettings, inWindow, standing, ...found } = one;
      const id = idOf(one);
      const state = this.unreadable.has(id) && found.state === 'ready' ? 'unreadable' : found.state;
      return { ...found, id, state, open: inWindow, notWork: this.isNotWork(id, found.root, notWork), mine: !this.others.has(id), readAt: this.read.get(id) ?? null };
    });
    const known = new Set(near.map(({ id }) => id));
    const closed = this.remembered.filter(({ id }) => !known.has(id)).map(({ id, root, name }): RepositoryInfo => ({
      id, root, name, state: 'ready', open: false, notWork: this.isNotWork(id, root, notWork), mine: !this.others.has(id), readAt: this.read.get(id) ?? null,
      branch: null, head: null, shallowSince: null, lastFetch: null, watch: [],
    }));
    return [...near, ...closed];
  }

  /** Those that count and whose git can be asked. */
  counted(notWork: readonly string[]): readonly AskedRepository[] {
    return this.around.repositories.filter(isAsked).filter(({ id, root }) => !this.isNotWork(id, root, notWork));
  }

  /** Those that count as they were last read. */
  closed(notWork: readonly string[]): readonly RepoId[] {
    const near = new Set(this.around.repositories.filter((r) => r.state === 'ready').map(({ id }) => id));
    return this.remembered.filter(({ id, root }) => !near.has(id) && !this.isNotWork(id, root, notWork)).map(({ id }) => id);
  }

  /** Of this window, with git at hand; without commits too, as decisions need none. */
  inWindow(): readonly AskedRepository[] {
    return this.around.repositories.filter((r): r is AskedRepository => r.inWindow && r.git !== null);
  }

  /** Throws a HumanError where its git cannot be asked. */
  asked(id: RepoId): AskedRepository {
    const repository = this.around.repositories.filter(isAsked).find((r) => r.id === id);
    if (!repository) throw new HumanError('This repository is not open in this window. Open its folder to see more of it.');
    return repository;
  }

  async setNotWork(storage: string, id: RepoId, notWork: boolean): Promise<void> {
    this.remembered = await new Repositories(storage).setNotWork(id, notWork);
  }

  /** Whether the lead has commits there, as reading showed. */
  noteOwner(id: RepoId, mine: boolean): void {
    if (mine) this.others.delete(id);
    else this.others.add(id);
  }

  noteRead(id: RepoId, at: number): void {
    this.read.set(id, at);
  }

  noteReadable(id: RepoId, readable: boolean): void {
    if (readable) this.unreadable.delete(id);
    else this.unreadable.add(id);
  }

  isSomebodyElses(id: RepoId): boolean {
    return this.others.has(id);
  }

  /** Changes with what reading showed. */
  notes(): string {
    return fingerprint([...this.others, '', ...this.unreadable]);
  }

  private isNotWork(id: RepoId, root: string, globs: readonly string[]): boolean {
    return isNotWork(root, globs) || this.remembered.some((r) => r.id === id && r.notWork);
  }
}

function isAsked(repository: NearRepository): repository is AskedRepository {
  return repository.git !== null && repository.standing !== null;
}
