// Puts together what the analysis thread needs to know of this window.
import { workspace, type Memento, type Uri } from 'vscode';
import type { Configuration, FolderSettings } from '../worker/contract';
import type { CalendarAddresses } from './calendarAddresses';
import type { GitExtension } from './gitExtension';
import { expandHome } from '../store/expandHome';
import type { HostingConnections } from './hostingConnections';
import { ownGitPath, readSettings, type CurrentSettings } from './settings';

export interface ConfigurationOptions {
  readonly git: Pick<GitExtension, 'path'>;
  /** Global storage: the same folder in every window. */
  readonly storage: Uri;
  readonly home: string;
  readonly settings: CurrentSettings;
  readonly memory: Memento;
  readonly addresses: Pick<CalendarAddresses, 'value'>;
  readonly hosting: HostingConnections;
}

/** Where git was the last time: the git extension takes a second to say so, and the first figures shall not wait for it. */
const lastGitPath = 'fulcrum.gitPath';

export function configurationOf(options: ConfigurationOptions): Configuration {
  const { git, storage, home, memory, addresses, hosting, settings: { value: settings } } = options;
  if (git.path !== null && git.path !== memory.get(lastGitPath)) void memory.update(lastGitPath, git.path);
  const folders = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
  const folderSettings = folders.map(({ uri }): [string, FolderSettings] => {
    // What is wrong for the whole window was complained about when it was read.
    const { exclude, modules, journal } = readSettings(() => {}, uri);
    return [uri.fsPath, { exclude, modules, decisionsFolder: journal.decisionsFolder }];
  });
  const { privateFolder } = settings.journal;
  return {
    folders: folders.map(({ uri }) => uri.fsPath),
    trusted: workspace.isTrusted,
    settings,
    folderSettings: Object.fromEntries(folderSettings),
    gitPath: git.path ?? ownGitPath() ?? memory.get<string>(lastGitPath) ?? null,
    storage: storage.fsPath,
    calendarFiles: settings.calendar.files.map((file) => expandHome(file, home)),
    calendarAddresses: addresses.value,
    hosting: hosting.places,
    hostingOffers: hosting.offers.map(({ host }) => host),
    privateFolder: privateFolder === '' ? null : expandHome(privateFolder, home),
  };
}
