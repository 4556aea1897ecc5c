// Connects a calendar: asks for its file with the editor's own dialog and adds it to the settings.
import { window } from 'vscode';
import { writeSetting } from './settings';

/** `connected` are the files so far. Nothing happens when the lead closes the dialog. */
export async function chooseCalendar(connected: readonly string[]): Promise<void> {
  const chosen = await window.showOpenDialog({
    canSelectMany: true, openLabel: 'Use This Calendar', title: 'Choose a calendar file (.ics)', filters: { Calendars: ['ics', 'ical', 'icalendar'] },
  });
  const files = (chosen ?? []).filter(({ scheme }) => scheme === 'file').map(({ fsPath }) => fsPath);
  if (files.length > 0) await writeSetting('calendar.files', [...new Set([...connected, ...files])]);
}
