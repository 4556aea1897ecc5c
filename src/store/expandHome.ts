// Turns a folder as people write it into an absolute path.
import path from 'node:path';

/** `~` and what is below it, as absolute path; anything else as it is. */
export function expandHome(folder: string, home: string): string {
  return folder === '~' || /^~[/\\]/.test(folder) ? path.join(home, folder.slice(1)) : folder;
}
