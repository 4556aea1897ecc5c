// The window's end of the analysis thread: tells it what it needs to know, and keeps what it answered last.
import { EventEmitter, type Disposable } from 'vscode';
import type { BalanceReport } from '../core/balance/report';
import type { Person } from '../core/history';
import type { Entry } from '../core/journal/entry';
import type { OwnershipReport } from '../core/ownership/report';
import type { RepositoryDecision } from '../core/journal/repositoryDecision';
import type { Client } from '../worker/client';
import type { Configuration, DecisionPlace, Notice, RecentOwnership, RepositoryInfo, Requests, Team } from '../worker/contract';
import { LastAnswer } from './lastAnswer';

export type Progress = Pick<Notice & { type: 'progress' }, 'repo' | 'read' | 'total'>;

export class Analysis implements Disposable {
  private readonly changed = new EventEmitter<void>();
  /** Something that is on screen may look different now. */
  readonly onDidChange = this.changed.event;

  private readonly lookedAgain = new EventEmitter<void>();
  /** The lead wants everything to be looked at again. */
  readonly onDidLookAgain = this.lookedAgain.event;

  readonly repositories: LastAnswer<readonly RepositoryInfo[]>;
  readonly balance: LastAnswer<BalanceReport>;
  readonly people: LastAnswer<readonly Person[]>;
  readonly decisions: LastAnswer<readonly RepositoryDecision[]>;
  readonly entries: LastAnswer<readonly Entry[]>;
  readonly places: LastAnswer<readonly DecisionPlace[]>;
  readonly team: LastAnswer<Team>;
  /** Of the repositories that are open in this window and ready. */
  readonly ownership: LastAnswer<ReadonlyMap<string, OwnershipReport>>;
  /** What is being read just now; null when nothing is. */
  progress: Progress | null = null;
  /** Who has known what lately, of those whose whole history is not read yet. */
  readonly soFar = new Map<string, RecentOwnership>();
  /** A history could not be read the last time; what was known of it stays. */
  unread = false;

  private configuration: Configuration | null = null;
  private configured: Promise<unknown>;
  private begin: () => void = () => {};
  /** The whole history is not read before the last weeks are: they would share the processors. */
  private readonly firstFigures: Promise<void>;

  constructor(
    private readonly client: Pick<Client, 'ask'>,
    private readonly configure: () => Configuration,
    private readonly report: (error: unknown) => void,
  ) {
    this.configured = new Promise<void>((resolve) => (this.begin = resolve));
    this.repositories = this.kept((signal) => this.ask('repositories', null, signal));
    this.balance = this.kept((signal) => this.ask('balance', null, signal));
    this.firstFigures = new Promise((resolve) => this.balance.onDidChange(resolve));
    this.people = this.kept((signal) => this.ask('recentPeople', null, signal));
    this.decisions = this.kept((signal) => this.ask('decisions', null, signal));
    this.entries = this.kept((signal) => this.ask('entries', null, signal));
    this.places = this.kept((signal) => this.ask('decisionPlaces', null, signal));
    this.team = this.kept((signal) => this.ask('team', null, signal));
    this.ownership = this.kept((signal) => this.readOwnership(signal));
  }

  /** Absolute; null until chosen. */
  get privateFolder(): string | null {
    return this.configuration?.privateFolder ?? null;
  }

  get calendarFiles(): readonly string[] {
    return this.configuration?.calendarFiles ?? [];
  }

  /** Git directories of the repositories that are open in this window. */
  watched(): readonly string[] {
    return (this.repositories.value ?? []).filter(({ open }) => open).flatMap(({ watch }) => watch);
  }

  /** Titles of every decision, with where it lies; of private ones too with `privately`. */
  async decisionTitles(privately: boolean): Promise<readonly { readonly title: string; readonly where: string }[]> {
    const [decisions, entries] = await Promise.all([this.ask('decisions', null), this.ask('entries', null)]);
    return [
      ...decisions.map(({ decision, repoName }) => ({ title: decision.title, where: `${repoName}, ${decision.file}` })),
      ...entries.filter(({ type, companionOf }) => privately && type === 'decision' && companionOf === null).map(({ title, file }) => ({ title, where: file })),
    ];
  }

  /** Waits for something to be written to the journal; it is in the lists at once then. */
  async wrote<T>(writing: Promise<T>): Promise<T> {
    const written = await writing;
    this.readJournal();
    return written;
  }

  /** Asks the thread, once it has its first configuration. */
  async ask<K extends keyof Requests>(name: K, argument: Requests[K][0], signal?: AbortSignal): Promise<Requests[K][1]> {
    await this.configured;
    return this.client.ask(name, argument, signal);
  }

  /** Tells the thread what it needs to know, if that is news, and asks everything again that is wanted. Never rejects. */
  async update(): Promise<void> {
    const configuration = this.configure();
    if (JSON.stringify(configuration) === JSON.stringify(this.configuration)) return;
    this.configuration = configuration;
    const answer = this.client.ask('configure', configuration);
    // Whatever comes of it: questions that waited for it get their own answer or error.
    this.configured = answer.catch(() => {});
    this.begin();
    try {
      this.repositories.set(await answer);
    } catch (error) {
      this.report(error);
    }
    this.readAgain();
  }

  /** Asks everything again that is wanted. */
  readAgain(): void {
    this.balance.again();
    this.people.again();
    for (const answers of [this.decisions, this.entries, this.places, this.team]) answers.again();
    if (this.ownership.wanted) this.ownership.again();
  }

  /** Who knows what is asked for from now on, unless the lead has stopped that. */
  wantOwnership(): void {
    if (!this.ownership.wanted && !this.ownership.stopped) this.ownership.again();
  }

  /** Ends the reading of the histories. What is known stays; nothing is read on before the lead refreshes. */
  stopReading(): void {
    this.ownership.stop();
    void this.ask('stopReading', null).catch(this.report);
    this.progress = null;
    this.changed.fire();
  }

  /** Looks at git again because the lead wants it: what they stopped goes on. */
  async lookAgain(): Promise<boolean> {
    this.lookedAgain.fire();
    const { stopped } = this.ownership;
    if (stopped) await this.ask('readOn', null).catch(this.report);
    const looked = await this.refresh();
    if (stopped || this.unread) this.ownership.again();
    return looked;
  }

  /** Looks at git again: something may have moved. Answers whether that could be told, and never rejects. */
  async refresh(): Promise<boolean> {
    let looked = true;
    try {
      const moved = await this.ask('refresh', null);
      if (!moved && this.balance.error === null) return looked;
    } catch (error) {
      looked = false;
      this.report(error);
    }
    this.repositories.again();
    this.balance.again();
    this.people.again();
    this.decisions.again();
    if (this.ownership.wanted) this.ownership.again();
    return looked;
  }

  /** The journal's files have changed: its lists, and minutes that the balance counts. */
  readJournal(): void {
    this.decisions.again();
    this.entries.again();
    this.places.again();
    this.team.again();
    this.balance.again();
  }

  /** What the thread says unasked. */
  hear(notice: Exclude<Notice, { type: 'log' | 'send' }>): void {
    if (notice.type === 'progress') {
      // One that was on its way when the reading was stopped says nothing any more.
      if (!this.ownership.busy || this.ownership.stopped) return;
      this.progress = notice.total !== null && notice.read >= notice.total ? null : notice;
      this.changed.fire();
      return;
    }
    switch (notice.what) {
      case 'balance':
        this.balance.again();
        return;
      case 'ownership':
        if (this.ownership.wanted) this.ownership.again();
        return;
      case 'journal':
        this.readJournal();
        return;
      case 'repositories':
        this.repositories.again();
        this.people.again();
    }
  }

  dispose(): void {
    for (const answers of [this.repositories, this.balance, this.people, this.decisions, this.entries, this.places, this.team, this.ownership]) answers.dispose();
    this.changed.dispose();
    this.lookedAgain.dispose();
  }

  private kept<T>(ask: (signal: AbortSignal) => Promise<T>): LastAnswer<T> {
    const answers = new LastAnswer(ask);
    answers.onDidChange(() => {
      if (answers.error !== null) this.report(answers.error);
      this.changed.fire();
    });
    return answers;
  }

  /** One repository after the other. One that fails keeps its last answer, and does not take the others with it. */
  private async readOwnership(signal: AbortSignal): Promise<ReadonlyMap<string, OwnershipReport>> {
    await this.firstFigures;
    // The views say that it is under way.
    this.changed.fire();
    const reports = new Map<string, OwnershipReport>();
    let unread = false;
    for (const { id, open, state } of this.repositories.value ?? []) {
      if (!open || state !== 'ready') continue;
      try {
        await this.readLately(id, signal);
        reports.set(id, await this.ask('ownership', { repo: id }, signal));
        this.soFar.delete(id);
      } catch (error) {
        if (signal.aborted) throw error;
        this.report(error);
        unread = true;
        const last = this.ownership.value?.get(id);
        if (last) reports.set(id, last);
      }
    }
    this.progress = null;
    this.unread = unread;
    return reports;
  }

  /** The last year first, where the whole takes long and nothing is known. */
  private async readLately(repo: string, signal: AbortSignal): Promise<void> {
    if (this.soFar.has(repo) || this.ownership.value?.has(repo)) return;
    const lately = await this.ask('recentOwnership', { repo }, signal);
    if (lately === null) return;
    this.soFar.set(repo, lately);
    this.changed.fire();
  }
}
