// What is to be planned: a suggestion or module of the Delegation view, a folder of the explorer, or what would help most?
import { Uri } from 'vscode';
import { HumanError } from '../core/humanError';
import type { OpenSuggestion } from '../present/openSuggestions';
import { planWords as words } from '../present/planWords';
import type { Repository } from '../present/repository';
import type { Analysis } from './analysis';
import { moduleOfRow } from './moduleOfRow';
import { pathWithin } from './pathWithin';

export interface PlanSubject {
  readonly repository: Repository;
  /** A module, or a path in one; from the repository's top. */
  readonly path: string;
  /** Whom the row was about; null where nobody was named. */
  readonly receiver: { readonly name: string; readonly email: string | null } | null;
}

/** Without an argument what is suggested first. A folder outside the repositories of this window, or no module at all, is a HumanError. */
export async function planSubject(argument: unknown, analysis: Analysis, suggested: readonly OpenSuggestion[]): Promise<PlanSubject> {
  const repositories = (analysis.repositories.value ?? []).filter(({ open, state, notWork }) => open && state === 'ready' && !notWork);
  if (argument instanceof Uri) {
    // Of repositories in one another the innermost has the folder.
    const [inside] = repositories.flatMap((repository) => {
      const path = pathWithin(repository.root, argument.fsPath);
      return path === null ? [] : [{ repository, path, receiver: null }];
    }).toSorted((a, b) => b.repository.root.length - a.repository.root.length);
    if (inside === undefined) throw new HumanError(words.notInRepository);
    return inside;
  }
  const row = moduleOfRow(argument);
  const repository = repositories.find(({ id }) => id === row?.repo);
  if (row !== null && repository !== undefined) return { repository, path: row.path, receiver: row.receiver };
  return first(repositories, analysis, suggested);
}

/** What is suggested, else what rests on the lead alone, else anything: the form can change it. */
async function first(repositories: readonly Repository[], analysis: Analysis, suggested: readonly OpenSuggestion[]): Promise<PlanSubject> {
  const best = suggested.find(({ repository }) => repositories.some(({ id }) => id === repository.id));
  if (best !== undefined) return { repository: best.repository, path: best.suggestion.module, receiver: null };
  const reports = analysis.ownership.value ?? new Map(await Promise.all(repositories.map(async ({ id }) => [id, await analysis.ask('ownership', { repo: id })] as const)));
  const [most] = repositories.flatMap((repository) => (reports.get(repository.id)?.modules ?? []).map((module) => ({ repository, module })))
    .toSorted((a, b) => Number(b.module.alone) - Number(a.module.alone) || b.module.myShare - a.module.myShare || (a.module.path < b.module.path ? -1 : 1));
  if (most === undefined) throw new HumanError(words.noModules);
  return { repository: most.repository, path: most.module.path, receiver: null };
}
