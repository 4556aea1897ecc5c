// What is said when a command is done? Only where nothing on screen says it.
import { counted } from './counted';

export const commandWords = {
  refreshed: 'Fulcrum looked again.',
  indexCleared: 'The index is empty; history is read again. Your journal was not touched.',
  due: (count: number): string => `${counted(count, 'decision')} to review`,
} as const;
