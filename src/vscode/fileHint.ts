// At the file: who knows it, on its first line when pointed at, and in the status bar's tooltip.
import { Disposable, Hover, languages, window, type HoverProvider, type Position, type TextDocument, type Uri } from 'vscode';
import { fileHint } from '../present/fileHint';
import type { Analysis } from './analysis';
import { pathWithin } from './pathWithin';
import type { Say } from './say';
import type { Screen } from './screen';
import { tooltip } from './tooltip';

export interface FileHintOptions {
  readonly analysis: Analysis;
  readonly screen: Screen;
  readonly say: Say;
  /** `fulcrum.fileHint` as it is now. */
  readonly wanted: () => boolean;
  /** What there is to say of the file in the editor; nothing where there is none. */
  readonly show: (lines: readonly string[]) => void;
}

export class FileHint implements HoverProvider, Disposable {
  private readonly subscriptions: readonly Disposable[];

  constructor(private readonly options: FileHintOptions) {
    this.subscriptions = [
      languages.registerHoverProvider({ scheme: 'file' }, this),
      window.onDidChangeActiveTextEditor(() => void this.look()),
    ];
    options.analysis.ownership.onDidChange(() => void this.look());
    void this.look();
  }

  async provideHover({ uri }: TextDocument, { line }: Position): Promise<Hover | null> {
    if (line !== 0) return null;
    const lines = await this.linesOf(uri);
    return lines.length === 0 ? null : new Hover(tooltip(lines));
  }

  /** The setting was changed, or another file is looked at. */
  async look(): Promise<void> {
    const uri = window.activeTextEditor?.document.uri;
    const lines = uri === undefined ? [] : await this.linesOf(uri);
    // Another file may have come in between.
    if (window.activeTextEditor?.document.uri.toString() === uri?.toString()) this.options.show(lines);
  }

  /** Never asks for the history to be read: that is for the views. */
  private async linesOf(uri: Uri): Promise<readonly string[]> {
    const { analysis, screen, say, wanted } = this.options;
    if (!wanted() || uri.scheme !== 'file') return [];
    const inside = screen.ownership()
      .map((one) => ({ ...one, relative: pathWithin(one.repository.root, uri.fsPath) }))
      .filter((one) => one.relative !== null && !one.repository.notWork)
      .toSorted((a, b) => b.repository.root.length - a.repository.root.length)[0];
    if (inside?.relative == null) return [];
    try {
      const known = await analysis.ask('knownPath', { repo: inside.repository.id, path: inside.relative });
      return known === null ? [] : fileHint(known, { repository: inside.repository, report: inside.report, now: screen.now(), sharing: screen.sharing });
    } catch (error) {
      say.quietly(error);
      return [];
    }
  }

  dispose(): void {
    Disposable.from(...this.subscriptions).dispose();
  }
}
