// What is said when a command is done? Only where nothing on screen says it.
export const commandWords = {
  refreshed: 'Fulcrum looked again.',
  indexCleared: 'The index is empty; history is read again. Your journal was not touched.',
} as const;
