import { randomBytes } from 'node:crypto';
import { link, open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { HumanError } from '../../core/humanError';
import { settleFolder } from '../settleFolder';
import { errorCode, writeProblem } from './writeProblem';

/** Who may read what is written: the owner alone, or whom the system's mask lets. */
export type Readers = 'owner' | 'all';

/**
 * Writes a file that must not be there yet; false, and nothing changed, when it is. It appears whole or not at all.
 * A failure is a HumanError and leaves nothing behind.
 */
export async function createFile(file: string, text: string | Uint8Array, readers: Readers): Promise<boolean> {
  try {
    const temporary = await writeTemporary(file, text, readers === 'owner' ? 0o600 : 0o666);
    try {
      await link(temporary, file);
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return false;
      // Some file systems know no second name for a file.
      return await createInPlace(file, text, readers);
    } finally {
      await unlink(temporary);
    }
    await settleFolder(path.dirname(file));
    return true;
  } catch (error) {
    throw writeProblem(error);
  }
}

/**
 * Puts `text` in place of what the file holds. `before` is what the caller read and based its change on: when the file
 * holds something else by now, it is left alone. A failure is a HumanError, and the old text is still there, whole.
 */
export async function replaceFile(file: string, before: string, text: string): Promise<void> {
  try {
    // A link stays a link: its target is what changes.
    const target = await realpath(file);
    const temporary = await writeTemporary(target, text, (await stat(target)).mode & 0o777);
    try {
      if (await readFile(target, 'utf8') !== before) {
        throw new HumanError('The file was changed by another program meanwhile, so it was left as it is. Look at it and try again.');
      }
      await renameOver(temporary, target);
    } catch (error) {
      await unlink(temporary).catch(() => undefined);
      throw error;
    }
    await settleFolder(path.dirname(target));
  } catch (error) {
    throw writeProblem(error);
  }
}

async function writeTemporary(file: string, text: string | Uint8Array, mode: number): Promise<string> {
  const temporary = path.join(path.dirname(file), `.${randomBytes(6).toString('hex')}.tmp`);
  await writeNew(temporary, text, mode);
  return temporary;
}

async function createInPlace(file: string, text: string | Uint8Array, readers: Readers): Promise<boolean> {
  try {
    await writeNew(file, text, readers === 'owner' ? 0o600 : 0o666);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** The flag `wx` never opens what is there. A file that could not be written to its end is removed. */
async function writeNew(file: string, text: string | Uint8Array, mode: number): Promise<void> {
  const handle = await open(file, 'wx', mode);
  try {
    await handle.writeFile(text, 'utf8');
    await handle.sync();
    await handle.close();
  } catch (error) {
    await handle.close().catch(() => undefined);
    await unlink(file).catch(() => undefined);
    throw error;
  }
}

/** On Windows a virus scanner or an editor may hold the file for a moment. About two seconds in all. */
async function renameOver(from: string, to: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (!['EPERM', 'EBUSY', 'EACCES'].includes(errorCode(error)) || tries === 8) throw error;
      await setTimeout(tries * 60);
    }
  }
}
