// Connects a calendar: asks for its file or folder with the editor's own dialog and adds it to the settings.
import { window } from 'vscode';
import { calendarWords as words } from '../present/calendarWords';
import { askOnce } from './questions';
import { writeSetting } from './settings';

/** `connected` are the files and folders so far. Nothing happens when the lead closes one of the questions. */
export async function chooseCalendar(connected: readonly string[]): Promise<void> {
  // On Windows and Linux a dialog chooses either files or folders.
  const what = await askOnce(words.title, {
    kind: 'pick', prompt: words.prompt, value: 'file',
    items: [{ value: 'file', label: words.file, detail: words.fileDetail }, { value: 'folder', label: words.folder, detail: words.folderDetail }],
  });
  if (what === undefined) return;
  const chosen = await window.showOpenDialog(what === 'folder'
    ? { canSelectMany: true, canSelectFolders: true, canSelectFiles: false, openLabel: words.useFolder, title: words.chooseFolder }
    : { canSelectMany: true, openLabel: words.use, title: words.chooseFile, filters: { Calendars: ['ics', 'ical', 'icalendar'] } });
  const places = (chosen ?? []).filter(({ scheme }) => scheme === 'file').map(({ fsPath }) => fsPath);
  if (places.length > 0) await writeSetting('calendar.files', [...new Set([...connected, ...places])]);
}
