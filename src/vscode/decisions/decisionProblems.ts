// What is odd with decision records, in the Problems panel, beside the files themselves.
import type { RepositoryDecision } from '../../core/journal/repositoryDecision';
import { Diagnostic, DiagnosticSeverity, languages, Range, Uri, commands, type Disposable } from 'vscode';
import path from 'node:path';
import type { Analysis } from '../analysis';

/** Editors and menus ask whether a file is a decision; a folder of ten thousand is no menu's business. */
const mostFiles = 2000;

export class DecisionProblems implements Disposable {
  private readonly collection = languages.createDiagnosticCollection('fulcrum');
  private shown = '';

  /** `decisions` as they may be shown: without names while others see the screen. */
  constructor(private readonly analysis: Analysis, private readonly decisions: () => readonly RepositoryDecision[]) {
    this.show();
  }

  show(): void {
    const roots = new Map((this.analysis.repositories.value ?? []).map(({ id, root }) => [id, root]));
    // Every answer comes through here, and most are what they were.
    const decisions = this.decisions();
    const now = JSON.stringify([...roots, decisions]);
    if (now === this.shown) return;
    this.shown = now;
    const files: Record<string, true> = {};
    this.collection.clear();
    for (const { repo, decision, line, aging } of decisions) {
      const root = roots.get(repo);
      if (root === undefined) continue;
      const uri = Uri.file(path.join(root, decision.file));
      if (Object.keys(files).length < mostFiles) files[uri.fsPath] = true;
      const at = new Range(line, 0, line, Number.MAX_SAFE_INTEGER);
      const problem = (sentence: string, severity: DiagnosticSeverity): Diagnostic => {
        const diagnostic = new Diagnostic(at, sentence, severity);
        diagnostic.source = 'Fulcrum';
        return diagnostic;
      };
      const found = [...decision.problems.map((one) => problem(one, DiagnosticSeverity.Warning)), ...aging.map((one) => problem(one, DiagnosticSeverity.Information))];
      if (found.length > 0) this.collection.set(uri, found);
    }
    void commands.executeCommand('setContext', 'fulcrum.decisionFiles', files);
  }

  dispose(): void {
    this.collection.dispose();
  }
}
