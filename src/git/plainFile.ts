import { readFile, stat } from 'node:fs/promises';

/** Git's own small files are far smaller. */
const largest = 10_000_000;

/**
 * The text of a file in a git directory; empty where there is none, or where something else bears its name: reading from a pipe
 * that somebody put there would wait for ever.
 */
export async function readPlainFile(file: string): Promise<string> {
  try {
    const found = await stat(file);
    return found.isFile() && found.size <= largest ? await readFile(file, 'utf8') : '';
  } catch {
    return '';
  }
}
