// The one status bar item: this week's hours or the share, in words of `present`.
import { StatusBarAlignment, window, type Disposable } from 'vscode';
import type { StatusBarWords } from '../present/statusBar';
import { tooltip } from './tooltip';

export class StatusBarItem implements Disposable {
  private readonly item = window.createStatusBarItem('fulcrum.balance', StatusBarAlignment.Left, 0);

  constructor() {
    this.item.name = 'Fulcrum: Balance';
    this.item.command = 'fulcrum.showBalance';
  }

  /** Null hides it. `more` are lines of the tooltip about the file in the editor. */
  show(words: StatusBarWords | null, more: readonly string[]): void {
    if (words === null) {
      this.item.hide();
      return;
    }
    this.item.text = words.text === '' ? '$(fulcrum-balance)' : `$(fulcrum-balance) ${words.text}`;
    this.item.tooltip = tooltip([words.sentence, ...words.evidence, ...(words.unseen === '' ? [] : [words.unseen]), ...more]);
    this.item.accessibilityInformation = { label: words.label, role: 'button' };
    this.item.show();
  }

  dispose(): void {
    this.item.dispose();
  }
}
