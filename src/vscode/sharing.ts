// Sharing mode: on while others see the screen. What shows private words or names is closed, and stays closed until the lead ends it.
import { Disposable, StatusBarAlignment, TabInputCustom, TabInputText, TabInputTextDiff, TabInputWebview, window, type Memento, type Uri } from 'vscode';
import { sharingWords as words } from '../present/sharingWords';
import { pathWithin } from './pathWithin';

const key = 'sharing';

export interface SharingOptions {
  /** The editor's, so that a window that is opened again hides what it hid. */
  readonly memory: Memento;
  /** Absolute; null until chosen. */
  readonly privateFolder: () => string | null;
  readonly changed: () => void;
}

export class Sharing implements Disposable {
  private readonly item = window.createStatusBarItem('fulcrum.sharing', StatusBarAlignment.Left, -1);
  private readonly subscriptions: Disposable;
  /** As this window last saw it. */
  private seen = false;

  constructor(private readonly options: SharingOptions) {
    this.item.name = 'Fulcrum: Sharing Mode';
    this.item.text = `$(eye-closed) ${words.item}`;
    this.item.tooltip = words.tooltip;
    this.item.command = 'fulcrum.toggleSharing';
    void this.look();
    // Another window may have begun or ended it.
    this.subscriptions = Disposable.from(this.item, window.onDidChangeWindowState(() => {
      void this.look();
      options.changed();
    }));
  }

  get on(): boolean {
    return this.options.memory.get(key) === true;
  }

  /** Answers what there is to say. */
  async toggle(): Promise<string> {
    const { memory, changed } = this.options;
    await memory.update(key, this.on ? undefined : true);
    changed();
    await this.look();
    return this.on ? words.begun : words.ended;
  }

  /** Where sharing has just begun for this window, what shows private words or names is closed. */
  private async look(): Promise<void> {
    const begins = this.on && !this.seen;
    this.seen = this.on;
    if (this.on) this.item.show();
    else this.item.hide();
    if (begins) await window.tabGroups.close(window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => this.isPrivate(input)));
  }

  /** Our own editors and documents, and files of the private folder. An unsaved one asks before it goes, as always. */
  private isPrivate(input: unknown): boolean {
    if (input instanceof TabInputWebview) return /(?:^|-)fulcrum\./.test(input.viewType);
    const uris: readonly Uri[] = input instanceof TabInputText || input instanceof TabInputCustom ? [input.uri] : input instanceof TabInputTextDiff ? [input.original, input.modified] : [];
    const folder = this.options.privateFolder();
    return uris.some(({ scheme, fsPath }) => scheme.startsWith('fulcrum') || (folder !== null && pathWithin(folder, fsPath) !== null));
  }

  dispose(): void {
    this.subscriptions.dispose();
  }
}
