// Which module is a row of the Delegation view about, whichever group it stands in?
import type { RepoId, RepoPath } from '../core/history';
import type { ModuleRow } from '../present/delegationRow';
import { isHandoverRow } from '../present/handoverRow';

export interface ModuleOfRow {
  readonly repo: RepoId;
  /** As in the report: a folder, or the name of a module; `.` is what lies outside every module. */
  readonly path: RepoPath;
  /** Whom the row is about; null where nobody is named. */
  readonly receiver: { readonly name: string; readonly email: string | null } | null;
}

/** Null for what is no such row, as where a command was called without one. */
export function moduleOfRow(argument: unknown): ModuleOfRow | null {
  if (isModuleRow(argument)) return { repo: argument.repository.id, path: argument.path, receiver: null };
  if (!isHandoverRow(argument) || argument.repository === null) return null;
  return { repo: argument.repository.id, path: argument.about.module, receiver: argument.about.person ?? null };
}

function isModuleRow(value: unknown): value is ModuleRow {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'module' && 'path' in value && 'repository' in value;
}
