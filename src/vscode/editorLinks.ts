// What in the code is on screen while a decision is logged? The file and the selected lines, as links for the record.
import { workspace, window } from 'vscode';
import type { CodeLink } from '../core/journal/decision';
import type { RepoId } from '../core/history';
import { pathWithin } from './pathWithin';

/** A link, and the repository that its path belongs to; null where it lies in none that is known. */
export interface EditorLink {
  readonly repo: RepoId | null;
  readonly link: CodeLink;
}

/** Only files of an opened folder; nothing where none is on screen. Lines only where something is selected. */
export function editorLinks(repositories: readonly { readonly id: RepoId; readonly root: string }[]): readonly EditorLink[] {
  const editor = window.activeTextEditor;
  const folder = editor && workspace.getWorkspaceFolder(editor.document.uri);
  if (!folder || editor.document.uri.scheme !== 'file') return [];
  const { selection, document: { uri: { fsPath } } } = editor;
  const innermost = repositories.toSorted((a, b) => b.root.length - a.root.length).find(({ root }) => pathWithin(root, fsPath) !== null);
  const path = pathWithin(innermost?.root ?? folder.uri.fsPath, fsPath);
  if (path === null) return [];
  const repo = innermost?.id ?? null;
  if (selection.isEmpty) return [{ repo, link: { path } }];
  // A selection of whole lines ends at the start of the line after them.
  const last = selection.end.character === 0 && selection.end.line > selection.start.line ? selection.end.line - 1 : selection.end.line;
  return [{ repo, link: { path, fromLine: selection.start.line + 1, toLine: last + 1 } }];
}
