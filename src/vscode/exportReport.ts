// Export Report: the week in a form to be shown to others, written where the lead says.
import { Uri, ViewColumn, window, workspace } from 'vscode';
import { reviewedWeek } from '../core/balance/reviewedWeek';
import { dayOf } from '../core/balance/isoWeek';
import { HumanError } from '../core/humanError';
import { reportHtml } from '../present/reportHtml';
import { reportMarkdown } from '../present/reportMarkdown';
import { reportWords as words } from '../present/reportWords';
import { weeklyReport } from '../present/weeklyReport';
import { askOnce } from './questions';
import type { Say } from './say';
import type { Screen } from './screen';

export interface ExportReportOptions {
  readonly screen: Screen;
  readonly say: Say;
}

const endings = { markdown: 'md', html: 'html', json: 'json' } as const;
type Format = keyof typeof endings;

/** Asks for the form, whether names are wanted, and a file. Escape anywhere writes nothing. */
export async function exportReport({ screen, say }: ExportReportOptions): Promise<void> {
  const { report, now, decisions, ownership } = screen.situation();
  if (report === null) throw new HumanError(words.nothing);
  const format = await askOnce(words.title, { kind: 'pick', prompt: words.form, items: words.forms, value: 'markdown' });
  if (format === undefined) return;
  const names = await askOnce(words.title, { kind: 'pick', prompt: words.names, items: words.nameChoices, value: 'without' });
  if (names === undefined) return;
  const made = weeklyReport({ report, now, decisions, ownership, names: names === 'with' });
  const text: Readonly<Record<Format, () => string>> = {
    markdown: () => reportMarkdown(made), html: () => reportHtml(made), json: () => `${JSON.stringify(made, null, 2)}\n`,
  };
  const wanted: Format = format === 'html' || format === 'json' ? format : 'markdown';
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const name = `fulcrum-${reviewedWeek(dayOf(now)).week}.${endings[wanted]}`;
  const file = await window.showSaveDialog({ title: words.title, ...(folder ? { defaultUri: Uri.joinPath(folder, name) } : {}) });
  if (!file) return;
  await workspace.fs.writeFile(file, new TextEncoder().encode(text[wanted]()));
  if (wanted !== 'html') await window.showTextDocument(file, { viewColumn: ViewColumn.Active });
  say.done(words.done);
}
