// What does the thread answer? Every request of the contract, from what it saw last of repositories, ledger and journal.
import type { Activity } from '../core/balance/activity';
import { dayOf } from '../core/balance/isoWeek';
import { shownWeeks } from '../core/balance/allowances';
import type { BalanceReport } from '../core/balance/report';
import { HumanError } from '../core/humanError';
import { logLine } from '../core/logLine';
import type { DecisionRecord } from '../core/journal/decision';
import { needsCompanion } from '../core/journal/draftEntry';
import type { Entry } from '../core/journal/entry';
import type { Person, RepoId } from '../core/history';
import { isNotWork } from '../core/notWork';
import type { OwnershipReport } from '../core/ownership/report';
import { defaultSettings } from '../core/settings';
import { readCommit } from '../git/commitsReader';
import { readDefaultBranch } from '../git/defaultBranch';
import { decisionFolders } from '../store/journal/decisionFolders';
import { ReadBefore } from '../store/journal/readMany';
import { IndexCache } from '../store/indexCache';
import { forgetLeadEvents, type KeptLeadEvents, readLeadEvents } from '../store/leadEvents';
import { ledgerFile, moveLedger } from '../store/ledger';
import { makePrivateFolder } from '../store/journal/privateFolder';
import { type RememberedRepository, Repositories } from '../store/repositories';
import { type Clock, stampOf, zoneOf } from './clock';
import type { Configuration, Notice, RepositoryInfo } from './contract';
import { fingerprint } from './fingerprint';
import * as journal from './journal';
import { entriesStart, leadBalance, readingStart } from './leadBalance';
import { leadReading } from './leadReadings';
import { measureOwnership } from './measureOwnership';
import { checkPrivateWall, judgeChosenFolder } from './privateWall';
import { readLead } from './readLead';
import type { Handlers } from './rpc';
import { type Environment, lookAround, type NearRepository, type Surroundings } from './surroundings';

/** Most activities one evidence answer holds. */
const mostActivities = 500;

const nothing: Configuration = {
  folders: [], trusted: false, settings: defaultSettings, folderSettings: {}, gitPath: null, storage: '', privateFolder: null,
};

export class Analysis {
  private configuration = nothing;
  private around: Surroundings = { git: null, repositories: [], print: '' };
  private remembered: readonly RememberedRepository[] = [];
  /** Repositories read without a commit of the lead's; the others are thought to have some until they are read. */
  private readonly others = new Set<RepoId>();
  /** Ready to be read, as it looked, and git failed at it. */
  private readonly unreadable = new Set<RepoId>();
  private readonly logged = new Set<string>();
  private ledger = '';
  private readonly recordsRead = new ReadBefore<DecisionRecord | null>();
  private readonly entriesRead = new ReadBefore<Entry | null>();
  private readonly measured = new Map<RepoId, { readonly key: string; readonly report: OwnershipReport }>();

  constructor(private readonly environment: Environment, private readonly clock: Clock, private readonly notify: (notice: Notice) => void) {}

  readonly handlers: Handlers = {
    configure: async (configuration, signal) => {
      this.configuration = configuration;
      await this.look(signal);
      await this.placeLedger();
      return this.list();
    },
    repositories: async () => this.list(),
    refresh: (_, signal) => this.look(signal),
    balance: (_, signal) => this.balance(signal),
    evidence: async ({ from, to, category }, signal) => {
      const inside = ({ start, category: its }: Activity): boolean => dayOf(start) >= from && dayOf(start) <= to && (category === null || its === category);
      return (await this.balance(signal)).activities.filter(inside).toReversed().slice(0, mostActivities);
    },
    commit: async ({ repo, commit }, signal) => {
      const found = await readCommit(this.asked(repo).git, commit, { signal });
      if (found === null) throw new HumanError('This commit is not in the repository any more: it was squashed, rebased or pruned. Its hours still count.');
      return found;
    },
    ownership: ({ repo }, signal) => this.ownership(repo, signal),
    recentPeople: (_, signal) => this.recentPeople(signal),
    decisions: (_, signal) => journal.journalDecisions({
      repositories: this.journalRepositories(), today: this.stamp().day, before: this.recordsRead, failed: (error) => this.log('warn', error), signal,
    }),
    entries: () => journal.privateEntries(this.configuration.privateFolder, undefined, this.entriesRead),
    decisionPlaces: () => journal.decisionPlaces(this.journalRepositories()),
    logDecision: async ({ repo, draft }) => {
      if (repo === null || needsCompanion(draft)) await this.checkWall();
      return journal.writeDecision(repo === null ? null : this.journalRepository(repo), draft, this.configuration.privateFolder, this.stamp());
    },
    logFeedback: async (draft) => {
      await this.checkWall();
      return journal.writeFeedback(draft, this.configuration.privateFolder, this.stamp());
    },
    moveDecision: async ({ entry, repo }) => journal.moveToRepository(entry, this.journalRepository(repo), this.configuration.privateFolder, this.stamp()),
    checkPrivateFolder: ({ folder, allowIgnored }) => journal.judgePrivateFolder(folder, allowIgnored, this.around.git),
    setNotWork: async ({ repo, notWork }) => {
      this.remembered = await this.book().setNotWork(repo, notWork);
      return this.list();
    },
    clearIndex: async () => {
      await new IndexCache(this.configuration.storage).clear();
      // Those of closed repositories are all there is of them until they are opened again.
      await Promise.all(this.counted().map(({ id }) => forgetLeadEvents(this.configuration.storage, id)));
      this.measured.clear();
      return null;
    },
  };

  /** Looks at git again. Answers whether anything that figures rest on has moved. */
  private async look(signal: AbortSignal): Promise<boolean> {
    const around = await lookAround(this.configuration, this.environment, { signal, unreadable: (error) => this.logOnce(error) });
    const ready = around.repositories.filter((r) => r.state === 'ready');
    const now = Math.floor(this.clock() / 1000);
    const remembered = await (ready.length > 0 ? this.book().remember(ready, now) : this.book().list()).catch((error: unknown) => {
      this.log('warn', error);
      return this.remembered;
    });
    const taken = (list: readonly RememberedRepository[]): unknown => list.map(({ id, notWork }) => [id, notWork]);
    const moved = around.print !== this.around.print || fingerprint(taken(remembered)) !== fingerprint(taken(this.remembered));
    [this.around, this.remembered] = [around, remembered];
    return moved;
  }

  private list(): readonly RepositoryInfo[] {
    // One that cannot be looked at now, untrusted or gone, is known by its folder alone.
    const idOf = ({ id, root, state }: NearRepository): RepoId => (state === 'ready' ? id : this.remembered.find((r) => r.root === root)?.id ?? id);
    const near = this.around.repositories.map((one): RepositoryInfo => {
      const { git, folderSettings, inWindow, ...found } = one;
      const id = idOf(one);
      const state = this.unreadable.has(id) && found.state === 'ready' ? 'unreadable' : found.state;
      return { ...found, id, state, open: inWindow, notWork: this.isNotWork(id, found.root), mine: !this.others.has(id) };
    });
    const known = new Set(near.map(({ id }) => id));
    const closed = this.remembered.filter(({ id }) => !known.has(id)).map(({ id, root, name }): RepositoryInfo => ({
      id, root, name, state: 'ready', open: false, notWork: this.isNotWork(id, root), mine: !this.others.has(id),
      branch: null, head: null, shallowSince: null, lastFetch: null, watch: [],
    }));
    return [...near, ...closed];
  }

  private async balance(signal: AbortSignal): Promise<BalanceReport> {
    const { settings, storage, privateFolder, trusted } = this.configuration;
    const now = this.clock();
    const zone = zoneOf(settings.timeZone);
    const counted = this.counted();
    const before = fingerprint([...this.others, '', ...this.unreadable]);
    const open = await Promise.all(counted.map((repository) => this.reading(repository, readingStart(now, zone, shownWeeks), now, signal)));
    const near = new Set(counted.map(({ id }) => id));
    const closed = this.remembered.filter(({ id, root }) => !near.has(id) && !this.around.repositories.some((r) => r.id === id && r.state === 'ready') && !this.isNotWork(id, root));
    const kept = await Promise.all(closed.map(({ id }) => readLeadEvents(storage, id).catch(() => null)));
    const readings = [...open, ...kept].filter((r) => r !== null);
    this.noteOwners(readings);
    if (fingerprint([...this.others, '', ...this.unreadable]) !== before) this.notify({ type: 'changed', what: 'repositories' });
    return leadBalance({
      readings, unopened: kept.filter((r) => r !== null).length, settings, now, zone, weeks: shownWeeks,
      entries: await journal.privateEntries(privateFolder, entriesStart(now, zone, shownWeeks), this.entriesRead),
      ledger: this.ledger, keepLedger: trusted, onUnkept: (error) => this.log('warn', error),
    });
  }

  private noteOwners(readings: readonly KeptLeadEvents[]): void {
    for (const { repo, me } of readings) {
      if (me === null) this.others.add(repo);
      else this.others.delete(repo);
    }
  }

  /** A repository that cannot be read now counts as it was last read. */
  private async reading(repository: AskedRepository, since: number, now: number, signal: AbortSignal): Promise<KeptLeadEvents | null> {
    const { storage, settings } = this.configuration;
    try {
      const folders = await decisionFolders(repository.root, repository.folderSettings.decisionsFolder);
      const reading = await leadReading(
        { id: repository.id, git: repository.git, shallowSince: repository.shallowSince, decisionFolders: folders.map((f) => f.path) },
        { storage, settings, since, now: Math.floor(now / 1000), signal, onUnkept: (error) => this.log('warn', error) },
      );
      this.unreadable.delete(repository.id);
      return reading;
    } catch (error) {
      signal.throwIfAborted();
      this.unreadable.add(repository.id);
      this.logOnce(error);
      return readLeadEvents(storage, repository.id).catch(() => null);
    }
  }

  private async ownership(id: RepoId, signal: AbortSignal): Promise<OwnershipReport> {
    const { git, folderSettings, shallowSince } = this.asked(id);
    const { storage, settings } = this.configuration;
    const branch = await readDefaultBranch(git, { signal });
    if (branch === null) throw new HumanError('This repository has no commits yet. Ownership has something to say after the first ones.');
    const { me, people, bots, ownership } = settings;
    const { exclude, modules } = folderSettings;
    const key = fingerprint([branch.tip, shallowSince, me, people, bots, ownership, exclude, modules]);
    const before = this.measured.get(id);
    if (before?.key === key) return before.report;
    const report = await measureOwnership(git, {
      repo: id, commit: branch.tip, model: 'fading', settings: { me, people, bots, ownership, exclude, modules },
      cache: new IndexCache(storage), signal,
      onProgress: this.progressOf(id), onUnkept: (error) => this.log('warn', error),
    });
    this.measured.set(id, { key, report });
    return report;
  }

  /** Four times a second at most: nobody reads faster, and each notice costs the editor a turn. */
  private progressOf(repo: RepoId): (read: number) => void {
    let last = 0;
    return (read) => {
      if (this.clock() - last < 250) return;
      last = this.clock();
      this.notify({ type: 'progress', repo, read, total: null });
    };
  }

  /** Asked where none of the commits are the lead's; elsewhere nobody needs to be asked who they are. */
  private async recentPeople(signal: AbortSignal): Promise<readonly Person[]> {
    const { settings } = this.configuration;
    const strange = this.counted().filter(({ id }) => this.others.has(id));
    const since = readingStart(this.clock(), zoneOf(settings.timeZone), shownWeeks);
    const lists = await Promise.all(strange.map(async ({ id, git }) => (await readLead(git, { repo: id, since, settings, decisionFolders: [], signal })).authors));
    return lists.flat();
  }

  /** Repositories that count and whose git can be asked. */
  private counted(): readonly AskedRepository[] {
    return this.around.repositories.filter(isAsked).filter(({ id, root }) => !this.isNotWork(id, root));
  }

  private asked(id: RepoId): AskedRepository {
    const repository = this.around.repositories.filter(isAsked).find((r) => r.id === id);
    if (!repository) throw new HumanError('This repository is not open in this window. Open its folder to see more of it.');
    return repository;
  }

  private journalRepositories(): readonly journal.JournalRepository[] {
    return this.around.repositories.filter((r) => r.inWindow).filter((r): r is AskedRepository => r.git !== null)
      .map(({ id, name, root, head, git, folderSettings }) => ({ id, name, root, head, git, decisionsFolder: folderSettings.decisionsFolder }));
  }

  private journalRepository(id: RepoId): journal.JournalRepository {
    const repository = this.journalRepositories().find((r) => r.id === id);
    if (!repository) throw new HumanError('This repository is not open in this window, so nothing was written. Open its folder and try again.');
    return repository;
  }

  private isNotWork(id: RepoId, root: string): boolean {
    return isNotWork(root, this.configuration.settings.notWork) || this.remembered.some((r) => r.id === id && r.notWork);
  }

  private async checkWall(): Promise<void> {
    const { privateFolder } = this.configuration;
    if (privateFolder !== null) await checkPrivateWall(privateFolder, this.around.git);
  }

  /** Once there is a private folder the ledger lives there, as it is the lead's own; never where an entry may not lie. */
  private async placeLedger(): Promise<void> {
    const { privateFolder, storage, trusted } = this.configuration;
    this.ledger = ledgerFile(privateFolder, storage);
    // Without trust nothing is added to it, and nobody can judge the folder.
    if (privateFolder === null || !trusted) return;
    const verdict = await judgeChosenFolder(privateFolder, this.around.git);
    if (!verdict.ok && verdict.reason !== 'unwritable') {
      this.ledger = ledgerFile(null, storage);
      return;
    }
    await makePrivateFolder(privateFolder).then(() => moveLedger(ledgerFile(null, storage), this.ledger)).catch((error: unknown) => this.log('warn', error));
  }

  private book(): Repositories {
    return new Repositories(this.configuration.storage);
  }

  private stamp(): ReturnType<typeof stampOf> {
    return stampOf(this.clock(), zoneOf(this.configuration.settings.timeZone));
  }

  private log(level: 'warn' | 'error', error: unknown): void {
    this.notify({ type: 'log', level, text: logLine(error) });
  }

  /** For what is found again at every look. */
  private logOnce(error: unknown): void {
    const text = logLine(error);
    if (!this.logged.has(text)) this.notify({ type: 'log', level: 'warn', text });
    this.logged.add(text);
  }
}

type AskedRepository = NearRepository & { readonly git: NonNullable<NearRepository['git']> };

function isAsked(repository: NearRepository): repository is AskedRepository {
  return repository.git !== null && repository.state === 'ready';
}
