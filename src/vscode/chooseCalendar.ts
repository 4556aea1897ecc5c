// Connects a calendar: a file or folder, asked for with the editor's own dialog and added to the settings, or an address.
import { commands, window } from 'vscode';
import { calendarWords as words } from '../present/calendarWords';
import { askOnce } from './questions';
import { section, writeSetting } from './settings';

/** What is connected so far. */
export interface ConnectedCalendars {
  /** Files and folders as they stand in the settings. */
  readonly files: readonly string[];
  readonly addresses: number;
}

/** Nothing happens when the lead closes one of the questions. */
export async function chooseCalendar({ files, addresses }: ConnectedCalendars): Promise<void> {
  // On Windows and Linux a dialog chooses either files or folders.
  const what = await askOnce(words.title, {
    kind: 'pick', prompt: words.prompt, value: 'file',
    items: [
      { value: 'file', label: words.file, detail: words.fileDetail }, { value: 'folder', label: words.folder, detail: words.folderDetail },
      { value: 'address', label: words.address, detail: words.addressDetail },
      ...(addresses > 0 ? [{ value: 'removeAddress', label: words.removeAddress, detail: words.removeAddressDetail }] : []),
      ...(files.length > 0 ? [{ value: 'settings', label: words.settings, detail: words.settingsDetail }] : []),
    ],
  });
  if (what === 'file' || what === 'folder') await choosePlaces(files, what);
  // By their commands, which know when they may not be shown.
  else if (what === 'address') await commands.executeCommand('fulcrum.addCalendarAddress');
  else if (what === 'removeAddress') await commands.executeCommand('fulcrum.removeCalendarAddress');
  else if (what === 'settings') await commands.executeCommand('workbench.action.openSettings', `${section}.calendar.files`);
}

async function choosePlaces(connected: readonly string[], what: 'file' | 'folder'): Promise<void> {
  const chosen = await window.showOpenDialog(what === 'folder'
    ? { canSelectMany: true, canSelectFolders: true, canSelectFiles: false, openLabel: words.useFolder, title: words.chooseFolder }
    : { canSelectMany: true, openLabel: words.use, title: words.chooseFile, filters: { Calendars: ['ics', 'ical', 'icalendar'] } });
  const places = (chosen ?? []).filter(({ scheme }) => scheme === 'file').map(({ fsPath }) => fsPath);
  if (places.length > 0) await writeSetting('calendar.files', [...new Set([...connected, ...places])]);
}
