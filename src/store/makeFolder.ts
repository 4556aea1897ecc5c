// How is a folder made, with those above it, so that a failure says why?
import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from './replaceFile';

/** Nothing happens where it is there. On a read-only disk Node's own recursive way says that something is not there; the first missing folder says the true reason. */
export async function makeFolder(folder: string, mode = 0o777): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode });
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    await mkdir(await firstMissing(folder), { mode });
    await mkdir(folder, { recursive: true, mode });
  }
}

async function firstMissing(folder: string): Promise<string> {
  const above = path.dirname(folder);
  return above === folder || await stat(above).then(() => true, () => false) ? folder : firstMissing(above);
}
