// Who knows what in an open repository? Measured again only when something has moved.
import type { HandoverFacts } from '../core/delegation/handoverFacts';
import { HumanError } from '../core/humanError';
import type { Ident, RepoId } from '../core/history';
import { type HostedReading, withReviewers } from '../core/ownership/withReviewers';
import { isSameMember, type TeamMember } from '../core/team/team';
import type { OwnershipReport } from '../core/ownership/report';
import type { DefaultBranch } from '../git/defaultBranch';
import { IndexCache } from '../store/indexCache';
import { codeOf } from '../store/replaceFile';
import type { Configuration, Notice, RecentOwnership } from './contract';
import { fingerprint } from './fingerprint';
import type { AskedRepository } from './knownRepositories';
import { MeasuredAnswers } from './measuredAnswers';
import { ownershipInput, type OwnershipQuestion } from './ownershipInput';
import type { MeasuredMap } from './ownershipMap';
import { recentOwnership } from './recentOwnership';
import type { ThreadLog } from './threadLog';

const millisecondsADay = 86_400_000;

/** Nobody reads faster, and each notice costs the editor a turn. Milliseconds. */
const progressEvery = 250;
const stoppedReading = 'You stopped the reading of the history. Refresh begins it again.';

/** Answers about one repository. */
const mostKept = 4;

/** Who read what on a hosting service, and who of them may be known by it. */
export interface TeamReadings {
  readonly readings: readonly HostedReading[];
  readonly team: readonly TeamMember[];
}

function memberOf({ name, email }: Ident): TeamMember {
  return { name, emails: [email.toLowerCase()], left: false, leaveUntil: null, notMine: false };
}

export class MeasuredOwnership {
  /** The newest first. */
  private readonly measured = new Map<RepoId, readonly MeasuredAnswers[]>();

  private reading = new AbortController();
  private stopped = false;

  constructor(
    private readonly clock: () => number, private readonly notify: (notice: Notice) => void, private readonly log: ThreadLog,
    private readonly reviewers: (repo: RepoId) => Promise<TeamReadings>,
  ) {}

  /** Ends every reading of a history, whoever asked for it; from now on only what is known is answered. */
  stop(): void {
    this.stopped = true;
    this.reading.abort(new HumanError(stoppedReading));
    this.reading = new AbortController();
  }

  readOn(): void {
    this.stopped = false;
  }

  async of(repository: AskedRepository, configuration: Configuration, signal: AbortSignal): Promise<OwnershipReport> {
    return this.measure(repository, configuration, signal, ({ report }) => report);
  }

  /** What hand-overs would rest on, as of today. */
  async facts(repository: AskedRepository, configuration: Configuration, signal: AbortSignal): Promise<HandoverFacts> {
    return this.measure(repository, configuration, signal, (answers) => answers.handovers());
  }

  /** What the Ownership Map shows; the same object until something moves. */
  async map(repository: AskedRepository, configuration: Configuration, signal: AbortSignal): Promise<MeasuredMap> {
    return this.measure(repository, configuration, signal, (answers) => answers.map());
  }

  /** For the time until `of` has an answer; null where that is as quick. */
  async recent(repository: AskedRepository, configuration: Configuration, signal: AbortSignal): Promise<RecentOwnership | null> {
    const { branch } = repository.standing;
    if (branch === null || this.stopped || this.measured.has(repository.id)) return null;
    return recentOwnership(repository.git, { ...this.question(repository, configuration, branch, AbortSignal.any([signal, this.reading.signal])), now: Math.floor(this.clock() / 1000) });
  }

  /** What `answer` takes from the answers as of now; null from those that cannot tell any more has everything measured again. */
  private async measure<T>(
    repository: AskedRepository, configuration: Configuration, asked: AbortSignal, answer: (answers: MeasuredAnswers) => T | null,
  ): Promise<T> {
    const signal = AbortSignal.any([asked, this.reading.signal]);
    const { id, git, shallowSince, standing: { branch, user, overlays } } = repository;
    if (branch === null) throw new HumanError('This repository has no commits yet. Ownership has something to say after the first ones.');
    const question = this.question(repository, configuration, branch, signal);
    const { readings, team } = await this.reviewers(id);
    const key = fingerprint([readings, readings.length > 0 && team, branch.tip, question.head, shallowSince, user, overlays, question.settings, Math.floor(this.clock() / millisecondsADay)]);
    const kept = (): readonly MeasuredAnswers[] => this.measured.get(id) ?? [];
    const same = kept().find((one) => one.key === key);
    const known = same === undefined ? null : answer(same);
    if (known !== null) return known;
    if (this.stopped) throw new HumanError(stoppedReading);
    const input = await ownershipInput(git, question);
    const history = withReviewers(input.history, readings, (ident) => team.some((member) => isSameMember(member, memberOf(ident))));
    const fresh = new MeasuredAnswers(key, { ...input, history }, Math.floor(this.clock() / 1000));
    for (const one of kept()) one.letGo();
    // A branch that is switched or pushed over may come back.
    this.measured.set(id, [fresh, ...kept().filter((one) => one.key !== key)].slice(0, mostKept));
    const found = answer(fresh);
    if (found === null) throw new Error('what was just measured has no answer');
    return found;
  }

  private question(
    { id, head, folderSettings, standing: { user, overlays } }: AskedRepository, { storage, settings }: Configuration, branch: DefaultBranch, signal: AbortSignal,
  ): OwnershipQuestion {
    const { me, people, bots, ownership } = settings;
    const { exclude, modules } = folderSettings;
    return {
      repo: id, commit: branch.tip, head: branch.remote ? head : null, model: 'fading', settings: { me, people, bots, ownership, exclude, modules },
      user, overlays, cache: new IndexCache(storage), inTurn: true, signal, onProgress: this.progressOf(id), onUnkept: this.unkept,
    };
  }

  forget(): void {
    this.measured.clear();
  }

  /** Said once a window: nothing is wrong with the figures. */
  private readonly unkept = (error: unknown): void => {
    this.log.once(`the index could not be kept, so each start reads the whole history again: ${codeOf(error)}`);
  };

  private progressOf(repo: RepoId): (read: number, total: number | null) => void {
    let last = 0;
    return (read, total) => {
      if (this.clock() - last < progressEvery) return;
      last = this.clock();
      this.notify({ type: 'progress', repo, read, total });
    };
  }
}
