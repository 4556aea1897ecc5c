// Plan a Delegation: what its form begins with, for a module and whom it may go to.
import { dayOf } from '../core/balance/isoWeek';
import { withFirstCheckIn } from '../core/delegation/planContent';
import type { RepoId } from '../core/history';
import type { EntryContent } from '../core/journal/entryContent';
import { planBeginning, type PlanSituation, receiverOf, withReceiver } from '../present/planBeginning';
import type { Analysis } from './analysis';
import type { PlanSubject } from './planSubject';
import type { Screen } from './screen';

/** Modules that can be chosen; whoever has more begins at a folder. */
const mostModules = 200;

export class PlanForm {
  constructor(private readonly analysis: Analysis, private readonly screen: Screen) {}

  /** `path` is a module, or lies in one. */
  async situation(repo: RepoId, path: string): Promise<PlanSituation> {
    const { analysis, screen } = this;
    const [basis, team] = await Promise.all([analysis.ask('handoverBasis', { repo, path }), analysis.ask('team', null)]);
    const open = screen.ownership().filter(({ repository }) => !repository.notWork);
    const known = open.flatMap(({ repository, report }) => report.modules
      .toSorted((a, b) => Number(b.alone) - Number(a.alone) || b.myShare - a.myShare || (a.path < b.path ? -1 : 1))
      .map((module) => ({ repo: repository.id, module: module.path, name: open.length > 1 ? repository.name : '' })));
    const here = { repo, module: basis.module, name: '' };
    const isHere = (one: typeof here): boolean => one.repo === repo && one.module === basis.module;
    return {
      basis, team: team.members, repository: analysis.repositories.value?.find(({ id }) => id === repo)?.name ?? '',
      modules: [known.find(isHere) ?? here, ...known.filter((one) => !isHere(one))].slice(0, mostModules),
      today: dayOf(screen.now()), workDays: screen.situation().settings.workDays,
    };
  }

  async begin({ repository, path, receiver }: PlanSubject): Promise<{ readonly content: EntryContent; readonly plan: PlanSituation }> {
    const plan = await this.situation(repository.id, path);
    return { content: planBeginning(plan, receiver), plan };
  }

  /** For a plan that is taken up again; null where its repository is not open here. */
  async situationOf({ fields }: EntryContent): Promise<PlanSituation | null> {
    const repository = (this.analysis.repositories.value ?? []).find(({ name, open, state }) => open && state === 'ready' && name === fields['repository']);
    const module = fields['module'] ?? '';
    return repository === undefined || module === '' ? null : this.situation(repository.id, module);
  }

  /** As it is written for the first time. */
  async finished(content: EntryContent, plan: PlanSituation | null): Promise<EntryContent> {
    return withFirstCheckIn(plan === null ? content : await this.withReceiver(content, plan));
  }

  /** Candidate or not, what git knows of who is to take it over stands in the plan. */
  async withReceiver(content: EntryContent, plan: PlanSituation): Promise<EntryContent> {
    const receiver = receiverOf(content, plan);
    return withReceiver(content, receiver, await this.analysis.ask('receiverKnown', { repo: plan.basis.repo, module: plan.basis.module, receiver }));
  }
}
