// What in the code is on screen while a decision is logged? The file and the selected lines, as links for the record.
import { workspace, window } from 'vscode';
import type { CodeLink } from '../core/journal/decision';

/** Only files of an opened folder; nothing where none is on screen. Lines only where something is selected. */
export function editorLinks(): readonly CodeLink[] {
  const editor = window.activeTextEditor;
  if (!editor || editor.document.uri.scheme !== 'file' || !workspace.getWorkspaceFolder(editor.document.uri)) return [];
  const { selection, document } = editor;
  if (selection.isEmpty) return [{ path: document.uri.fsPath }];
  // A selection of whole lines ends at the start of the line after them.
  const last = selection.end.character === 0 && selection.end.line > selection.start.line ? selection.end.line - 1 : selection.end.line;
  return [{ path: document.uri.fsPath, fromLine: selection.start.line + 1, toLine: last + 1 }];
}
