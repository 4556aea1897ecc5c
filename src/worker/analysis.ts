// What does the thread answer? Every request of the contract, by those who know.
import type { Activity } from '../core/balance/activity';
import { shownWeeks } from '../core/balance/allowances';
import { dayOf } from '../core/balance/isoWeek';
import type { BalanceReport } from '../core/balance/report';
import type { RepoId } from '../core/history';
import { HumanError } from '../core/humanError';
import type { DecisionRecord } from '../core/journal/decision';
import { needsCompanion } from '../core/journal/draftEntry';
import type { Entry, Stamp } from '../core/journal/entry';
import type { OwnershipReport } from '../core/ownership/report';
import { defaultSettings } from '../core/settings';
import { readCommit } from '../git/commitsReader';
import { httpsAddress } from '../sources/address/httpsAddress';
import { systemWeb } from '../sources/address/systemWeb';
import type { Web } from '../sources/address/fetchCalendar';
import { IndexCache } from '../store/indexCache';
import { ReadBefore } from '../store/journal/readMany';
import { forgetLeadEvents } from '../store/leadEvents';
import { codeOf } from '../store/replaceFile';
import { SizeCache } from '../store/sizeCache';
import { type Clock, stampOf, zoneOf } from './clock';
import { CodeUnderDecisions } from './codeUnderDecisions';
import type { Configuration, Notice, RepositoryInfo, Requests } from './contract';
import { CalendarAddresses } from './calendarAddresses';
import { decisionHandlers } from './decisions';
import { Delegations } from './delegations';
import * as journal from './journal';
import { OldNames } from './oldNames';
import { KnownRepositories } from './knownRepositories';
import { entriesStart, readingStart } from './leadBalance';
import { LeadReviews, type LoadGitHub } from './leadReviews';
import { LeadTime } from './leadTime';
import * as logged from './loggedTime';
import { MeasuredOwnership } from './measuredOwnership';
import { PrivateJournal } from './privateJournal';
import { checkPrivateWall } from './privateWall';
import { OwnershipMap } from './ownershipMap';
import type { Handlers } from './rpc';
import type { Environment } from './surroundings';
import { keepTeam, readTeam, recentCommitters } from './team';
import { ThreadLog } from './threadLog';
import { keepWeeklyReview, linkGoal, reviewStart, setQuarterGoal } from './weeklyReview';

/** Most activities one evidence answer holds. */
const mostActivities = 500;

const nothing: Configuration = {
  folders: [], trusted: false, settings: defaultSettings, folderSettings: {}, gitPath: null, storage: '', privateFolder: null, calendarFiles: [],
};

export class Analysis {
  private configuration = nothing;
  private readonly log: ThreadLog;
  private readonly repositories: KnownRepositories;
  private readonly addresses: CalendarAddresses;
  private readonly time: LeadTime;
  private readonly ownership: MeasuredOwnership;
  private readonly map: OwnershipMap;
  private readonly code = new CodeUnderDecisions();
  private readonly oldNames = new OldNames();
  private readonly recordsRead = new ReadBefore<DecisionRecord | null>();
  private readonly entriesRead = new ReadBefore<Entry | null>();

  constructor(
    environment: Environment, private readonly clock: Clock, private readonly notify: (notice: Notice) => void, web: Web = systemWeb,
    private readonly loadGitHub: LoadGitHub = () => import('../sources/hosting/gitHub'),
  ) {
    this.log = new ThreadLog(notify);
    this.map = new OwnershipMap((error) => this.log.once(`sizes of files could not be kept, so git is asked for them again: ${codeOf(error)}`));
    this.repositories = new KnownRepositories(environment, this.log);
    this.addresses = new CalendarAddresses({ web, clock, log: this.log, changed: () => notify({ type: 'changed', what: 'balance' }) });
    this.time = new LeadTime(this.repositories, this.addresses, this.log);
    this.ownership = new MeasuredOwnership(clock, notify, this.log, async (repo) => {
      const readings = await this.reviews.readings(repo);
      return { readings, team: readings.length === 0 ? [] : (await readTeam(this.configuration.privateFolder)).members };
    });
  }

  private readonly privateJournal = new PrivateJournal(() => ({
    privateFolder: this.configuration.privateFolder, storage: this.configuration.storage, stamp: this.stamp(), now: this.clock(),
    checkWall: () => this.checkWall(),
    checkPlace: (folder) => checkPrivateWall(folder, this.repositories.git, 'backup'),
    entries: () => journal.privateEntries(this.configuration.privateFolder, undefined, this.entriesRead),
    decisions: (signal) => this.rootedDecisions(signal),
  }));

  private readonly delegations = new Delegations(() => ({
    configuration: this.configuration, stamp: this.stamp(), now: Math.floor(this.clock() / 1000),
    repositories: this.repositories.counted(this.configuration.settings.notWork).filter(({ inWindow }) => inWindow),
    facts: (repository, signal) => this.ownership.facts(repository, this.configuration, signal),
    balance: (signal) => this.balance(signal),
    checkWall: () => this.checkWall(),
    failed: this.log.warn,
  }));

  private readonly reviews = new LeadReviews(() => ({
    configuration: this.configuration, repositories: this.repositories, now: this.clock, log: this.log,
    since: readingStart(this.clock(), zoneOf(this.configuration.settings.timeZone), shownWeeks),
  }), () => this.loadGitHub(), (notice) => this.notify(notice));

  readonly handlers: Handlers = {
    ...this.privateJournal.handlers,
    ...decisionHandlers({
      repository: (id) => this.journalRepository(id), repositories: () => this.journalRepositories(), before: this.recordsRead, stamp: () => this.stamp(),
      privateFolder: async () => {
        await this.checkWall();
        return journal.chosenFolder(this.configuration.privateFolder);
      },
    }),
    ...this.delegations.handlers,
    ...this.reviews.handlers,
    configure: async (configuration, signal) => {
      this.configuration = configuration;
      await this.addresses.connect(configuration.calendarAddresses, configuration.storage, configuration.settings.sources.calendar === false);
      await this.look(signal);
      await this.time.placeLedger(configuration);
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
      const found = await readCommit(this.repositories.asked(repo).git, commit, { signal });
      if (found === null) throw new HumanError('This commit is not in the repository any more: it was squashed, rebased or pruned. Its hours still count.');
      return found;
    },
    ownership: async ({ repo }, signal) => this.ownership.of(this.repositories.asked(repo), this.configuration, signal),
    stopReading: async () => {
      this.ownership.stop();
      return null;
    },
    readOn: async () => {
      this.ownership.readOn();
      return null;
    },
    recentOwnership: async ({ repo }, signal) => this.ownership.recent(this.repositories.asked(repo), this.configuration, signal),
    ownershipMap: async (question, signal) => {
      const repository = this.repositories.asked(question.repo);
      const sizes = new SizeCache(this.configuration.storage);
      return this.map.answer({ git: repository.git, sizes }, await this.ownership.map(repository, this.configuration, signal), question, signal);
    },
    mapSubjects: async ({ repo, commits }, signal) => this.map.subjects(this.repositories.asked(repo).git, repo, commits, signal),
    knownPath: async ({ repo, path }, signal) => this.map.path(await this.ownership.map(this.repositories.asked(repo), this.configuration, signal), repo, path),
    recentPeople: (_, signal) => this.time.recentPeople(this.configuration, this.clock(), signal),
    decisions: (_, signal) => this.decisions(signal),
    entries: () => {
      // Asked again whenever files of the journal have changed.
      this.privateJournal.changed();
      return journal.privateEntries(this.configuration.privateFolder, undefined, this.entriesRead);
    },
    decisionPlaces: () => journal.decisionPlaces(this.journalRepositories()),
    logDecision: async ({ repo, draft }) => {
      if (repo === null || needsCompanion(draft)) await this.checkWall();
      return journal.writeDecision(repo === null ? null : this.journalRepository(repo), draft, this.configuration.privateFolder, this.stamp());
    },
    logFeedback: async (draft) => {
      await this.checkWall();
      return journal.writeFeedback(draft, this.configuration.privateFolder, this.stamp());
    },
    logTime: async (line) => logged.logTime(line, await this.logPlace()),
    loggedTime: async ({ entry }) => logged.timeOfEntry(entry, await this.logPlace()),
    changeTime: async ({ entry, line }) => logged.changeLoggedTime(entry, line, await this.logPlace()),
    reviewStart: async (week) => {
      const { privateFolder } = this.configuration;
      if (privateFolder === null) return { last: null, kept: null, promises: [] };
      return reviewStart(week, await journal.privateEntries(privateFolder, undefined, this.entriesRead), privateFolder);
    },
    keepReview: async ({ week, figures, answers }) => keepWeeklyReview(week, figures, answers, await this.logPlace()),
    linkGoal: async ({ goal, link }) => linkGoal(goal, link, await this.logPlace()),
    setQuarterGoal: async ({ quarter, words, entry }) => setQuarterGoal(quarter, words, entry, await this.logPlace()),
    noteOnWeek: async ({ week, change }) => logged.noteOnWeek(week, change, await this.logPlace()),
    moveDecision: async ({ entry, repo }) => journal.moveToRepository(entry, this.journalRepository(repo), this.configuration.privateFolder, this.stamp()),
    team: () => readTeam(this.configuration.privateFolder),
    recentCommitters: async (_, signal) => recentCommitters(await this.measuredHere(signal)),
    setTeam: async (members) => {
      await this.checkWall();
      return keepTeam(this.configuration.privateFolder, members);
    },
    checkPrivateFolder: ({ folder, allowIgnored }) => journal.judgePrivateFolder(folder, allowIgnored, this.repositories.git),
    setNotWork: async ({ repo, notWork }) => {
      await this.repositories.setNotWork(this.configuration.storage, repo, notWork);
      return this.list();
    },
    calendarAddress: async ({ typed }) => {
      const address = httpsAddress(typed);
      return 'url' in address ? { url: address.url.href, host: address.url.host } : address;
    },
    readCalendarAddress: (address, signal) => this.addresses.readFirst(address, this.configuration.storage, signal),
    forgetCalendarAddress: async ({ id }) => {
      await this.addresses.forget(id);
      return null;
    },
    clearIndex: async () => {
      const { storage, settings } = this.configuration;
      await new IndexCache(storage).clear();
      // Those of closed repositories are all there is of them until they are opened again.
      await Promise.all(this.repositories.counted(settings.notWork).map(({ id }) => forgetLeadEvents(storage, id)));
      this.ownership.forget();
      this.map.forget();
      return null;
    },
  };

  /** Nobody is asked anything any more. */
  close(): Promise<void> {
    return this.addresses.close();
  }

  private look(signal: AbortSignal): Promise<boolean> {
    return this.repositories.look(this.configuration, Math.floor(this.clock() / 1000), signal);
  }

  private list(): readonly RepositoryInfo[] {
    return this.repositories.list(this.configuration.settings.notWork);
  }

  private async balance(signal: AbortSignal): Promise<BalanceReport> {
    const { settings, privateFolder } = this.configuration;
    const now = this.clock();
    const before = this.repositories.notes();
    const entries = await journal.privateEntries(privateFolder, entriesStart(now, zoneOf(settings.timeZone), shownWeeks), this.entriesRead);
    const report = await this.time.balance({ configuration: this.configuration, now, entries, hosted: await this.reviews.known(signal), signal });
    if (this.repositories.notes() !== before) this.notify({ type: 'changed', what: 'repositories' });
    return report;
  }

  private decisions(signal: AbortSignal): Promise<Requests['decisions'][1]> {
    return journal.journalDecisions({
      repositories: this.journalRepositories(), today: this.stamp().day, before: this.recordsRead, code: this.code, oldNames: this.oldNames,
      dayAt: (milliseconds) => stampOf(milliseconds, zoneOf(this.configuration.settings.timeZone)).day, failed: this.log.warn, signal,
    });
  }

  private async rootedDecisions(signal: AbortSignal): Promise<readonly (Requests['decisions'][1][number] & { readonly root: string })[]> {
    const roots = new Map(this.journalRepositories().map(({ id, root }) => [id, root]));
    return (await this.decisions(signal)).flatMap((one) => (roots.has(one.repo) ? [{ ...one, root: roots.get(one.repo)! }] : []));
  }

  private journalRepositories(): readonly journal.JournalRepository[] {
    return this.repositories.inWindow()
      .map(({ id, name, root, head, git, folderSettings }) => ({ id, name, root, head, git, decisionsFolder: folderSettings.decisionsFolder }));
  }

  private journalRepository(id: RepoId): journal.JournalRepository {
    const repository = this.journalRepositories().find((r) => r.id === id);
    if (!repository) throw new HumanError('This repository is not open in this window, so nothing was written. Open its folder and try again.');
    return repository;
  }

  /** Repositories of this window that cannot be read are left out; the log has why. */
  private async measuredHere(signal: AbortSignal): Promise<readonly OwnershipReport[]> {
    const reports: OwnershipReport[] = [];
    for (const repository of this.repositories.counted([]).filter(({ inWindow }) => inWindow)) {
      try {
        reports.push(await this.ownership.of(repository, this.configuration, signal));
      } catch (error) {
        signal.throwIfAborted();
        this.log.warn(error);
      }
    }
    return reports;
  }

  private async checkWall(): Promise<void> {
    const { privateFolder } = this.configuration;
    if (privateFolder !== null) await checkPrivateWall(privateFolder, this.repositories.git);
  }

  private async logPlace(): Promise<logged.LogPlace> {
    await this.checkWall();
    const { privateFolder, settings } = this.configuration;
    return { folder: journal.chosenFolder(privateFolder), now: this.clock(), zone: zoneOf(settings.timeZone) };
  }

  private stamp(): Stamp {
    return stampOf(this.clock(), zoneOf(this.configuration.settings.timeZone));
  }
}
