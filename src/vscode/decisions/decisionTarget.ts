// Which decision is meant: the one a menu or a view names, the one on screen, or the one that is picked.
import path from 'node:path';
import { Uri, window, workspace } from 'vscode';
import { HumanError } from '../../core/humanError';
import type { RepositoryDecision } from '../../core/journal/repositoryDecision';
import { decisionActionWords as words, decisionRow } from '../../present/decisionActionWords';
import type { Analysis } from '../analysis';
import { askOnce } from '../questions';

/** A decision, and where its file lies. */
export interface DecisionTarget extends RepositoryDecision {
  /** Absolute. */
  readonly path: string;
}

export class DecisionTargets {
  constructor(private readonly analysis: Analysis, private readonly today: () => string) {}

  /** All of this window, as they are now. */
  async all(): Promise<readonly DecisionTarget[]> {
    const roots = new Map((this.analysis.repositories.value ?? []).map(({ id, root }) => [id, root]));
    return (await this.analysis.ask('decisions', null)).flatMap((one) => {
      const root = roots.get(one.repo);
      return root === undefined ? [] : [{ ...one, path: path.join(root, one.decision.file) }];
    });
  }

  /** A command's argument may be a file, or a record's repository and file; without one the editor's own file is meant, else it is asked. */
  async meant(argument: unknown, title: string): Promise<DecisionTarget | undefined> {
    const all = await this.all();
    if (isRecord(argument)) {
      const known = all.find(({ repo, decision }) => repo === argument.repo && decision.file === argument.file);
      if (known) return known;
    }
    const file = argument instanceof Uri ? argument.fsPath : window.activeTextEditor?.document.uri.fsPath;
    return all.find((one) => one.path === file) ?? this.pick(all, title, words.which);
  }

  async pick(all: readonly DecisionTarget[], title: string, prompt: string): Promise<DecisionTarget | undefined> {
    if (all.length === 0) throw new HumanError(words.none);
    const chosen = await this.pickOr(all, title, prompt, null);
    return chosen === 'other' ? undefined : chosen;
  }

  /** With one more row for something else than those there are. */
  async pickOr(all: readonly DecisionTarget[], title: string, prompt: string, other: { readonly label: string; readonly detail: string } | null): Promise<DecisionTarget | 'other' | undefined> {
    const several = new Set(all.map(({ repo }) => repo)).size > 1;
    const newest = all.toSorted((a, b) => (b.decision.date ?? '').localeCompare(a.decision.date ?? '') || b.decision.id.localeCompare(a.decision.id));
    const at = await askOnce(title, {
      kind: 'pick', prompt, value: all.length === 0 ? 'other' : '0',
      items: [
        ...newest.map(({ decision, repoName }, index) => ({ value: String(index), ...decisionRow(decision, several ? repoName : null, this.today()) })),
        ...(other === null ? [] : [{ value: 'other', ...other }]),
      ],
    });
    return at === undefined ? undefined : at === 'other' ? 'other' : newest[Number(at)];
  }
}

/** What is only in an editor would be lost, or overwrite what is written. */
export function refuseUnsaved(targets: readonly DecisionTarget[]): void {
  const files = new Set(targets.map((target) => target.path));
  if (workspace.textDocuments.some(({ isDirty, uri }) => isDirty && files.has(uri.fsPath))) throw new HumanError(words.unsaved);
}

function isRecord(value: unknown): value is { readonly repo: string; readonly file: string } {
  return typeof value === 'object' && value !== null && 'repo' in value && typeof value.repo === 'string' && 'file' in value && typeof value.file === 'string';
}
