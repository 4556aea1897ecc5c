// At the code: which decisions is this file about? In a hover, and above the first line for those who turn that on.
import type { RepositoryDecision } from '../../core/journal/repositoryDecision';
import path from 'node:path';
import {
  CodeLens, Disposable, EventEmitter, Hover, languages, MarkdownString, Range, Uri,
  type CodeLensProvider, type HoverProvider, type TextDocument,
} from 'vscode';
import { asMarkdown } from '../../present/asMarkdown';
import { atCodeWords, type DecisionAtCode, lensWords, mostAtCode } from '../../present/decisionAtCode';
import type { Analysis } from '../analysis';
import { pathWithin } from '../pathWithin';

export interface DecisionsAtCodeOptions {
  readonly analysis: Analysis;
  /** As they may be shown: without names while others see the screen. */
  readonly decisions: () => readonly RepositoryDecision[];
  readonly lens: () => boolean;
  readonly today: () => string;
}

interface Found extends DecisionAtCode {
  readonly uri: Uri;
}

const files = { scheme: 'file' };

export class DecisionsAtCode implements HoverProvider, CodeLensProvider, Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChangeCodeLenses = this.changed.event;
  private readonly subscription: Disposable;

  constructor(private readonly options: DecisionsAtCodeOptions) {
    this.subscription = Disposable.from(this.changed, languages.registerHoverProvider(files, this), languages.registerCodeLensProvider(files, this));
  }

  /** Decisions or the setting have changed. */
  update(): void {
    this.changed.fire();
  }

  async provideHover(document: TextDocument): Promise<Hover | undefined> {
    const found = await this.about(document);
    if (found.length === 0) return undefined;
    const today = this.options.today();
    return new Hover(found.slice(0, mostAtCode).map((decision) => {
      const { title, meta, notes } = atCodeWords(decision, today);
      // Titles are a stranger's. The string runs no command and takes no HTML, and they are escaped besides.
      const first = `[${asMarkdown(title)}](${decision.uri.toString()})${meta === '' ? '' : ` (${asMarkdown(meta)})`}`;
      return new MarkdownString([first, ...notes.map(asMarkdown)].join('\n\n'));
    }));
  }

  async provideCodeLenses(document: TextDocument): Promise<CodeLens[]> {
    if (!this.options.lens()) return [];
    const today = this.options.today();
    return (await this.about(document)).slice(0, mostAtCode)
      .map((decision) => new CodeLens(new Range(0, 0, 0, 0), { title: lensWords(decision, today), command: 'vscode.open', arguments: [decision.uri] }));
  }

  private async about({ uri }: TextDocument): Promise<readonly Found[]> {
    const { analysis } = this.options;
    const decisions = this.options.decisions();
    const candidates = (analysis.repositories.value ?? []).filter(({ id, open }) => open && decisions.some((one) => one.repo === id && one.appliesTo.length > 0));
    const repository = candidates.toSorted((a, b) => b.root.length - a.root.length).find(({ root }) => pathWithin(root, uri.fsPath) !== null);
    const relative = repository && pathWithin(repository.root, uri.fsPath);
    if (!repository || !relative) return [];
    const found = await analysis.ask('decisionsAbout', { repo: repository.id, path: relative });
    return found.map((one) => ({
      ...one, uri: Uri.file(path.join(repository.root, one.file)),
      aging: decisions.find(({ repo, decision }) => repo === repository.id && decision.file === one.file)?.aging ?? [],
    }));
  }

  dispose(): void {
    this.subscription.dispose();
  }
}
