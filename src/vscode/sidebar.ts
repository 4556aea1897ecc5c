// What the two webviews show and do: a bundle of its own, loaded when one of them is first opened.
import { BalanceContent, type BalanceContentOptions } from './balanceContent';
import { JournalContent, type JournalContentOptions } from './journalContent';
import type { WebviewContent } from './webviewHost';

export interface Sidebar {
  readonly balance: WebviewContent & { explain(): void };
  readonly journal: WebviewContent;
}

export function sidebar(options: BalanceContentOptions & JournalContentOptions): Sidebar {
  return { balance: new BalanceContent(options), journal: new JournalContent(options) };
}
