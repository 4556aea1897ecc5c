// What the two webviews show and do: a bundle of its own, loaded when one of them is first opened.
import { BalanceContent, type BalanceContentOptions } from './balanceContent';
import { JournalContent, type JournalContentOptions } from './journalContent';
import { JournalFiles } from './journalFiles';
import type { WebviewContent } from './webviewHost';

export interface Sidebar {
  readonly balance: WebviewContent & { explain(): void };
  readonly journal: WebviewContent;
}

export function sidebar(options: Omit<BalanceContentOptions & JournalContentOptions, 'files'>): Sidebar {
  const { analysis } = options;
  const files = new JournalFiles({ analysis, privateFolder: () => analysis.privateFolder });
  return { balance: new BalanceContent({ ...options, files }), journal: new JournalContent({ ...options, files }) };
}
