// What is said while a calendar is connected?
export const calendarWords = {
  title: 'Choose a Calendar',
  prompt: 'Read where it lies, and again when it changes. Titles stay there.',
  file: 'A calendar file',
  fileDetail: 'An .ics file that your calendar program exports or keeps up to date',
  folder: 'A folder',
  folderDetail: 'Every .ics file in it and below, as sync programs keep them: a file a calendar, or a file an event',
  use: 'Use This Calendar',
  useFolder: 'Use This Folder',
  chooseFile: 'Choose a calendar file (.ics)',
  chooseFolder: 'Choose a folder of calendar files',
} as const;
