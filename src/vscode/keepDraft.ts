// Nothing typed is lost: what could not be written is shown as an unsaved document.
import { ViewColumn, window, workspace } from 'vscode';

/** `parts` are headings and what was typed under them; empty ones are left out. */
export async function keepDraft(title: string, parts: readonly (readonly [heading: string, text: string])[]): Promise<void> {
  const body = parts.filter(([, text]) => text !== '').map(([heading, text]) => `## ${heading}\n\n${text}\n`);
  const document = await workspace.openTextDocument({ language: 'markdown', content: [`# ${title}\n`, ...body].join('\n') });
  await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preview: false });
}
