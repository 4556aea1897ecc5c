// What is said while a calendar is connected?
export const calendarWords = {
  title: 'Choose a Calendar',
  prompt: 'Where is it? When meetings are and of what kind counts; their titles are never shown.',
  file: 'A calendar file',
  fileDetail: 'An .ics file that your calendar program exports or keeps up to date, read where it lies',
  folder: 'A folder',
  folderDetail: 'Every .ics file in it and below, as sync programs keep them: a file a calendar, or a file an event',
  address: 'An address',
  addressDetail: 'https or webcal, read at most once an hour; asks before anything is sent',
  removeAddress: 'Remove an address',
  removeAddressDetail: 'With the copy of its calendar',
  settings: 'Files and folders in the settings',
  settingsDetail: 'To change or remove them',
  use: 'Use This Calendar',
  useFolder: 'Use This Folder',
  chooseFile: 'Choose a calendar file (.ics)',
  chooseFolder: 'Choose a folder of calendar files',
} as const;
