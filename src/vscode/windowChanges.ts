// Listens to what changes in the window itself: settings, folders, trust, other extensions.
import { Disposable, extensions, workspace } from 'vscode';
import { section } from './settings';

export interface WindowChanges {
  readonly settings: () => void;
  readonly foldersOrTrust: () => void;
  readonly extensions: () => void;
}

export function onWindowChange(changes: WindowChanges): Disposable {
  return Disposable.from(
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(section) || event.affectsConfiguration('git.path')) changes.settings();
    }),
    workspace.onDidChangeWorkspaceFolders(changes.foldersOrTrust),
    workspace.onDidGrantWorkspaceTrust(changes.foldersOrTrust),
    extensions.onDidChange(changes.extensions),
  );
}
