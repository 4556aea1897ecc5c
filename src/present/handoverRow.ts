// How do suggestions, their candidates and plans stand in the Delegation view?
import type { RepoId, RepoPath } from '../core/history';
import type { Repository } from './repository';

/** One row; `children` unfold below it. */
export interface HandoverRow {
  readonly kind: 'suggestion' | 'reason' | 'candidate' | 'chooseTeam' | 'plan' | 'planDue' | 'pastPlan' | 'dismissed' | 'moved' | 'due' | 'fetch' | 'words';
  /** Stays the same from one answer to the next. */
  readonly key: string;
  /** Null where the row belongs to no open repository. */
  readonly repository: Repository | null;
  readonly label: string;
  readonly description: string;
  /** A sentence a line. */
  readonly tooltip: readonly string[];
  readonly accessibleLabel: string;
  readonly children: readonly HandoverRow[];
  /** What the row's commands act on. */
  readonly about: HandoverSubject;
}

export interface HandoverSubject {
  /** The module's path; empty where the row is about none. */
  readonly module: string;
  /** The receiver, where one is named. */
  readonly person?: { readonly name: string; readonly email: string | null };
  /** The plan's file, relative to the private folder. */
  readonly file?: string;
  /** The shared record, by its repository and its file there. */
  readonly decision?: { readonly repo: RepoId; readonly file: RepoPath };
  /** The private entry's file, relative to the private folder. */
  readonly entry?: string;
}

/** A row that leads nowhere. `spoken` is its label where that is heard: without what stands around it a short one says too little. */
export function wordsRow(key: string, label: string, description: string, spoken = label): HandoverRow {
  return {
    kind: 'words', key, repository: null, label, description, tooltip: [], children: [], about: { module: '' },
    accessibleLabel: description === '' ? spoken : `${spoken}, ${description}`,
  };
}

/** Whether the editor handed over one of these rows, and not something of another extension's. */
export function isHandoverRow(value: unknown): value is HandoverRow {
  return typeof value === 'object' && value !== null && 'about' in value && 'children' in value && 'kind' in value;
}
