// How does a file get new contents without ever being seen half written?
import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Virus scanners and indexers on Windows hold a fresh file for a moment. */
const passing = new Set(['EPERM', 'EBUSY', 'EACCES']);
const waits = [10, 20, 50, 100, 200, 400];

/**
 * Writes beside `file` and renames over it; readable by the user alone. Missing folders are made. Nothing is left behind on failure.
 * `lasting: false` is for what can be made anew and would be noticed if a power cut left half of it: the disk is not waited for.
 */
export async function replaceFile(file: string, contents: string | Uint8Array, { lasting = true }: { readonly lasting?: boolean } = {}): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    const handle = await open(temporary, 'wx', 0o600);
    try {
      await handle.writeFile(contents);
      if (lasting) await handle.sync();
    } finally {
      await handle.close();
    }
    await renamePatiently(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function renamePatiently(from: string, to: string): Promise<void> {
  for (const wait of waits) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (!passing.has(codeOf(error))) throw error;
    }
    await setTimeout(wait);
  }
  await rename(from, to);
}

/** The system's code of an error such as `ENOENT`; empty for anything else. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
