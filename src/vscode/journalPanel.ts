// The journal as an editor: a bundle of its own, loaded when it is first opened. One in a window.
import { TabInputWebview, ViewColumn, window, type Disposable, type LogOutputChannel, type Uri, type WebviewPanel } from 'vscode';
import type { EntryType } from '../core/journal/entry';
import type { JournalFilter } from '../core/journal/journalFilter';
import { debounced } from './debounced';
import { JournalPanelContent, type JournalPanelOptions as ContentOptions } from './journalPanelContent';
import type { PlanSubject } from './planSubject';
import { webviewOptions, webviewPage } from './webviewPage';

export interface JournalPanelOptions extends ContentOptions {
  readonly extensionUri: Uri;
  readonly log: LogOutputChannel;
}

/** What it is opened at; nothing is the list. */
export type JournalPlace =
  | { readonly read: string }
  | { readonly begin: EntryType; readonly fields?: Readonly<Record<string, string>>; readonly title?: string }
  | { readonly prepare: string }
  | { readonly plan: PlanSubject }
  /** Names of one person, the full one first. */
  | { readonly forget: readonly string[] }
  | { readonly typed?: string; readonly filter?: JournalFilter };

const journalPanelType = 'fulcrum.journalPanel';

/** A burst of changes makes one snapshot; milliseconds. */
const rest = 20;
const latest = 100;
/** The editor hands over what it kept within a moment; a busy one takes longer. */
const handOver = 3000;

export class JournalPanel implements Disposable {
  private panel: WebviewPanel | null = null;
  private ready = false;
  private complained = false;
  private adopted: () => void = () => undefined;
  private readonly content: JournalPanelContent;
  private readonly changed = debounced(() => this.send(), rest, latest);
  private readonly look = debounced(() => void this.lookAgain(), rest, latest);

  constructor(private readonly options: JournalPanelOptions) {
    this.content = new JournalPanelContent(options, () => this.changed());
    const { entries, decisions, ownership } = options.analysis;
    for (const answers of [entries, decisions]) answers.onDidChange(() => this.look());
    // What a hand-over did moves with the history.
    ownership.onAnswer(() => this.look());
  }

  async open(place: JournalPlace = {}): Promise<void> {
    if (this.panel === null) await this.takeOver();
    if (this.panel === null) {
      this.adopt(window.createWebviewPanel(journalPanelType, 'Journal', ViewColumn.Active, webviewOptions(this.options.extensionUri)));
    } else this.panel.reveal();
    await this.content.leaving(() => this.go(place));
    this.changed();
  }

  private async go(place: JournalPlace): Promise<void> {
    if ('read' in place) return this.content.read(place.read);
    if ('plan' in place) return this.content.plan(place.plan);
    if ('prepare' in place) return this.content.prepare(place.prepare);
    if ('forget' in place) return this.content.previewForget(place.forget);
    if ('begin' in place) return this.content.begin(place.begin, place.fields, place.title);
    if (place.typed !== undefined || place.filter !== undefined) return this.content.show(place);
  }

  /** A new panel, or one that the editor kept over a reload. */
  adopt(panel: WebviewPanel): void {
    this.panel?.dispose();
    this.panel = panel;
    this.ready = false;
    this.adopted();
    panel.webview.options = webviewOptions(this.options.extensionUri);
    panel.webview.onDidReceiveMessage((message: unknown) => void this.receive(message));
    panel.onDidChangeViewState(() => this.changed());
    panel.onDidDispose(() => {
      if (this.panel === panel) this.panel = null;
    });
    panel.webview.html = webviewPage(panel.webview, { extensionUri: this.options.extensionUri, bundle: 'journalPanel', title: 'Journal' });
  }

  /** A journal that the editor kept over a reload: one that is seen is handed over soon, one behind another never is. */
  private async takeOver(): Promise<void> {
    // The editor puts a word of its own before the type.
    const kept = () => window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith(journalPanelType));
    if (kept().some(({ isActive }) => isActive)) {
      await new Promise<void>((resolve) => {
        this.adopted = resolve;
        setTimeout(resolve, handOver);
      });
    }
    if (this.panel === null) await window.tabGroups.close(kept());
  }

  private async receive(message: unknown): Promise<void> {
    try {
      const known = await this.content.take(message);
      if (!known && !this.complained) this.options.log.warn('the journal’s editor sent something unknown; it is dropped, and so is everything like it');
      this.complained ||= !known;
    } catch (error) {
      this.options.say.problem(error);
    }
    this.ready = true;
    this.send();
  }

  private send(): void {
    if (this.ready && this.panel?.visible === true) void this.panel.webview.postMessage(this.content.snapshot());
  }

  private async lookAgain(): Promise<void> {
    if (this.panel === null) return;
    try {
      await this.content.lookAgain();
    } catch (error) {
      this.options.say.quietly(error);
    }
  }

  dispose(): void {
    this.changed.dispose();
    this.look.dispose();
    this.panel?.dispose();
  }
}
