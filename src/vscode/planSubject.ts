// What is to be planned: a suggestion or module of the Delegation view, a folder of the explorer, or what is picked from a list?
import { Uri } from 'vscode';
import { HumanError } from '../core/humanError';
import { planWords as words } from '../present/planWords';
import { moduleWords } from '../present/handoverWords';
import type { Repository } from '../present/repository';
import type { Analysis } from './analysis';
import { moduleOfRow } from './moduleOfRow';
import { pathWithin } from './pathWithin';
import { askOnce } from './questions';

export interface PlanSubject {
  readonly repository: Repository;
  /** A module, or a path in one; from the repository's top. */
  readonly path: string;
  /** Whom the row was about; null where nobody was named. */
  readonly receiver: { readonly name: string; readonly email: string | null } | null;
}

/** Undefined when the list was left. A folder outside the repositories of this window is a HumanError. */
export async function planSubject(argument: unknown, analysis: Analysis): Promise<PlanSubject | undefined> {
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
  return pick(repositories, analysis);
}

async function pick(repositories: readonly Repository[], analysis: Analysis): Promise<PlanSubject | undefined> {
  const reports = analysis.ownership.value ?? new Map(await Promise.all(repositories.map(async ({ id }) => [id, await analysis.ask('ownership', { repo: id })] as const)));
  const choices = repositories.flatMap((repository) => (reports.get(repository.id)?.modules ?? [])
    .toSorted((a, b) => Number(b.alone) - Number(a.alone) || b.myShare - a.myShare || (a.path < b.path ? -1 : 1))
    .map((module) => ({
      value: `${repository.id}\0${module.path}`, label: moduleWords(module.path), description: [module.alone ? 'only you' : '', repositories.length > 1 ? repository.name : ''].filter((part) => part !== '').join(' · '),
      subject: { repository, path: module.path, receiver: null },
    })));
  if (choices.length === 0) throw new HumanError(words.noModules);
  const chosen = await askOnce(words.commandTitle, { kind: 'pick', prompt: words.which, value: '', items: choices });
  return choices.find(({ value }) => value === chosen)?.subject;
}
