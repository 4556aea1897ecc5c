// What could be handed over, what is planned, and does it move? The thread's answers about hand-overs.
import { shownWeeks } from '../core/balance/allowances';
import { secondsOfDay } from '../core/balance/isoWeek';
import type { BalanceReport } from '../core/balance/report';
import type { DelegationProgress, HandoverBasis, RepositoryHandover } from '../core/delegation/answers';
import { candidates } from '../core/delegation/candidates';
import type { CodingByModule } from '../core/delegation/codingByModule';
import type { HandoverFacts } from '../core/delegation/handoverFacts';
import { mayBeAsked } from '../core/delegation/mayBeAsked';
import { moduleOfPath } from '../core/delegation/moduleOfPath';
import type { DelegationPlan } from '../core/delegation/plan';
import { planMessage } from '../core/delegation/planMessage';
import { type Receiver, receiverKnown } from '../core/delegation/receiverKnown';
import { sharedPlan } from '../core/delegation/sharedPlan';
import { suggestions } from '../core/delegation/suggestions';
import type { RepoId } from '../core/history';
import { HumanError } from '../core/humanError';
import type { Stamp } from '../core/journal/entry';
import { canBeAsked, isSameMember, type TeamMember } from '../core/team/team';
import { changePlan, listPlans, readPlanText } from '../store/journal/delegationFiles';
import { ReadBefore } from '../store/journal/readMany';
import { readLeadEvents } from '../store/leadEvents';
import type { Configuration } from './contract';
import type { DelegationRequests, WrongPerson } from './delegationContract';
import type { AskedRepository } from './knownRepositories';
import { codingThere } from './measureHandover';
import { planMovement } from './planMovement';
import type { Handlers } from './rpc';
import { readTeam } from './team';

/** What the thread knows besides. */
export interface DelegationGround {
  readonly configuration: Configuration;
  readonly stamp: Stamp;
  /** Seconds since 1970. */
  readonly now: number;
  readonly repositories: readonly AskedRepository[];
  readonly facts: (repository: AskedRepository, signal: AbortSignal) => Promise<HandoverFacts>;
  readonly balance: (signal: AbortSignal) => Promise<BalanceReport>;
  readonly checkWall: () => Promise<void>;
  readonly failed: (error: unknown) => void;
}

const week = 7 * 86_400;

export class Delegations {
  private readonly plansRead = new ReadBefore<DelegationPlan | null>();

  constructor(private readonly ground: () => DelegationGround) {}

  readonly handlers: Pick<Handlers, keyof DelegationRequests> = {
    handover: ({ wrong }, signal) => this.handover(wrong, signal),
    handoverBasis: ({ repo, path }, signal) => this.basis(repo, path, signal),
    receiverKnown: ({ repo, module, receiver }, signal) => this.receiver(repo, module, receiver, signal),
    delegations: ({ leadAway }, signal) => this.progress(leadAway, signal),
    changeDelegation: async ({ file, status, checkIn, agreed, said, held }) => {
      const { stamp, checkWall } = this.ground();
      await checkWall();
      const changes = Object.entries({ status, 'check-in': checkIn, agreed, 'level-reached': said?.level.toString(), 'level-said': said?.day, updated: stamp.iso }).filter((one): one is [string, string] => one[1] !== undefined);
      await changePlan(this.folder(), file, new Map(changes), held ?? null);
      return null;
    },
    delegationMessage: async ({ file, form }) => {
      const { plan, text } = await readPlanText(this.folder(), file);
      return planMessage(sharedPlan(plan, text), form);
    },
  };

  private async handover(wrong: readonly WrongPerson[], signal: AbortSignal): Promise<readonly RepositoryHandover[]> {
    const { repositories } = this.ground();
    const team = await this.team();
    return this.each(repositories, async (repository) => {
      const { facts, coding } = await this.measured(repository, shownWeeks, signal);
      const people = facts.people.map(({ person }) => person);
      const asked = mayBeAsked(team ?? [], people, this.ground().stamp.day);
      const isWrong = (module: string, emails: readonly string[]): boolean => wrong.some((one) => one.repo === repository.id && one.module === module && emails.includes(one.email));
      return {
        repo: repository.id, people, team: team !== null, modules: facts.modules.map(({ path }) => path),
        suggestions: suggestions({ facts, coding, mayBeAsked: team === null ? null : (person, module) => asked(person) && !isWrong(module, person.emails) }),
      };
    }, signal);
  }

  private async basis(repo: RepoId, path: string, signal: AbortSignal): Promise<HandoverBasis> {
    const { repositories, stamp } = this.ground();
    const repository = repositories.find(({ id }) => id === repo);
    if (repository === undefined) throw new HumanError('This repository is not open in this window, or does not count as work. Open its folder to plan here.');
    const { facts, coding } = await this.measured(repository, shownWeeks, signal);
    const name = facts.modules.some((one) => one.path === path) ? path : moduleOfPath(facts.modules)(path);
    const module = facts.modules.find((one) => one.path === name);
    const people = facts.people.map(({ person }) => person);
    return {
      repo, people,
      module: module?.path ?? path,
      modules: facts.modules.map((one) => one.path),
      candidates: module === undefined ? [] : candidates(facts, module, mayBeAsked(await this.team() ?? [], people, stamp.day)),
      reading: module?.reading ?? [],
      share: module?.myShare ?? null,
      minutesPerWeek: module === undefined ? null : (coding.minutes.get(module.path) ?? 0) / shownWeeks,
    };
  }

  private async receiver(repo: RepoId, path: string, receiver: Receiver, signal: AbortSignal): Promise<{ readonly email: string | null; readonly share: number } | null> {
    const repository = this.ground().repositories.find(({ id }) => id === repo);
    if (repository === undefined) return null;
    const facts = await this.ground().facts(repository, signal);
    const module = facts.modules.find((one) => one.path === path);
    const known = module === undefined ? null : receiverKnown(facts, module, receiver);
    return known === null ? null : { email: known.person.emails[0] ?? null, share: known.share };
  }

  private async progress(leadAway: boolean, signal: AbortSignal): Promise<readonly DelegationProgress[]> {
    const { configuration, repositories, now, stamp } = this.ground();
    if (configuration.privateFolder === null) return [];
    const plans = await listPlans(configuration.privateFolder, this.plansRead);
    const team = await this.team() ?? [];
    const seen = await this.each(repositories.filter(({ name }) => plans.some((plan) => plan.repository === name)), async (repository) => {
      const own = plans.filter((plan) => plan.repository === repository.name);
      const moved = await planMovement(repository, own, {
        settings: configuration.settings, now, facts: await this.ground().facts(repository, signal),
        away: (plan) => ({ lead: leadAway, receiver: isAway(plan, team, stamp.day) }), signal,
      });
      return Promise.all(own.map(async (plan): Promise<DelegationProgress> => {
        const weeks = Math.min(shownWeeks, Math.floor((now - secondsOfDay(plan.starts)) / week));
        const { facts, coding } = await this.measured(repository, Math.max(1, weeks), signal);
        const module = facts.modules.find(({ path }) => path === plan.module);
        return {
          plan, repo: repository.id, movement: moved.get(plan.file) ?? null,
          shareNow: module?.myShare ?? null,
          receiverShareNow: module === undefined ? null : receiverKnown(facts, module, { name: plan.person, email: plan.email })?.share ?? null,
          minutesPerWeekNow: weeks < 1 ? null : (coding.minutes.get(plan.module) ?? 0) / weeks,
        };
      }));
    }, signal);
    const known = new Map(seen.flat().map((one) => [one.plan.file, one]));
    return plans.map((plan) => known.get(plan.file) ?? { plan, repo: null, movement: null, shareNow: null, receiverShareNow: null, minutesPerWeekNow: null });
  }

  private async measured(repository: AskedRepository, weeks: number, signal: AbortSignal): Promise<{ readonly facts: HandoverFacts; readonly coding: CodingByModule }> {
    const { balance, configuration, facts: measure } = this.ground();
    const [facts, { activities }] = await Promise.all([measure(repository, signal), balance(signal)]);
    const kept = await readLeadEvents(configuration.storage, repository.id).catch(() => null);
    return { facts, coding: codingThere(facts, repository.id, { activities, events: kept?.events ?? [], weeks }) };
  }

  /** One repository after the other; one that cannot be read is left out, and the log has why. */
  private async each<T>(repositories: readonly AskedRepository[], work: (repository: AskedRepository) => Promise<T>, signal: AbortSignal): Promise<readonly T[]> {
    const answers: T[] = [];
    for (const repository of repositories) {
      try {
        answers.push(await work(repository));
      } catch (error) {
        signal.throwIfAborted();
        this.ground().failed(error);
      }
    }
    return answers;
  }

  private async team(): Promise<readonly TeamMember[] | null> {
    const { file, members } = await readTeam(this.ground().configuration.privateFolder);
    return file === null ? null : members;
  }

  private folder(): string {
    const { privateFolder } = this.ground().configuration;
    if (privateFolder === null) throw new HumanError('There is no folder for private entries yet, so nothing was written. Choose one and try again.');
    return privateFolder;
  }
}

function isAway({ person, email }: DelegationPlan, team: readonly TeamMember[], today: string): boolean {
  const receiver: TeamMember = { name: person, emails: email === null ? [] : [email], left: false, leaveUntil: null, notMine: false };
  const member = team.find((one) => isSameMember(one, receiver));
  return member !== undefined && !canBeAsked({ ...member, notMine: false }, today);
}
