// Shows a file that was just written, beside what the user is looking at.
import { Uri, ViewColumn, window } from 'vscode';

export async function showWritten(file: string): Promise<void> {
  const viewColumn = window.activeTextEditor ? ViewColumn.Beside : ViewColumn.Active;
  await window.showTextDocument(Uri.file(file), { viewColumn, preview: false });
}
