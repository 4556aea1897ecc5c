// The weekly review and its report: a bundle of its own, loaded when one of them is first wanted.
import type { Disposable, WebviewPanel } from 'vscode';
import { exportReport } from './exportReport';
import { JournalFiles } from './journalFiles';
import { ReviewPanel, type ReviewPanelOptions } from './reviewPanel';

export type ReviewCommand = 'fulcrum.weeklyReview' | 'fulcrum.exportReport';

export interface ReviewPart extends Disposable {
  /** Takes over a page that the editor kept over a reload. */
  readonly adopt: (panel: WebviewPanel) => Promise<void>;
  readonly commands: Readonly<Record<ReviewCommand, () => Promise<void>>>;
}

export function review(options: Omit<ReviewPanelOptions, 'files' | 'exportReport'>): ReviewPart {
  const { analysis } = options;
  const report = (): Promise<void> => exportReport(options);
  const panel = new ReviewPanel({ ...options, files: new JournalFiles({ analysis, privateFolder: () => analysis.privateFolder }), exportReport: report });
  return { adopt: (kept) => panel.adopt(kept), commands: { 'fulcrum.weeklyReview': () => panel.open(), 'fulcrum.exportReport': report }, dispose: () => panel.dispose() };
}
