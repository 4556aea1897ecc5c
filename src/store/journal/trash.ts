import { link, mkdir, readdir, rename, rm, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { HumanError } from '../../core/humanError';
import { settleFolder } from '../settleFolder';
import { entryPlace } from './entryFile';
import { errorCode, writeProblem } from './writeProblem';

/** In the private folder, where its `.gitignore` holds too and where no list looks. */
export const trashFolder = '.trash';

/** Whoever deleted something by mistake knows by then; the text of a person who was removed shall not lie here for ever. In days. */
export const trashDays = 30;

/** Puts an entry into the trash and answers its name there. Throws a HumanError, and it is still where it was. */
export async function moveToTrash(folder: string, file: string, now: number): Promise<string> {
  const place = entryPlace(folder, file);
  const name = `${now}-${file.replace('/', '-')}`;
  const trash = path.join(folder, trashFolder);
  try {
    await mkdir(trash, { recursive: true, mode: 0o700 });
    await rename(place, path.join(trash, name));
    await settleFolder(path.dirname(place));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw new HumanError('The entry is not there any more; another window or program has removed it.');
    throw writeProblem(error);
  }
  await emptyOld(trash, now);
  return name;
}

/** Takes it back to where it was; answers the entry's path. Never over another one. */
export async function takeFromTrash(folder: string, name: string): Promise<string> {
  const parts = /^\d+-(\d{4})-([^/\\]+\.md)$/.exec(name);
  if (parts === null) throw new HumanError('This is not in the trash any more.');
  const file = `${parts[1]}/${parts[2]}`;
  const place = entryPlace(folder, file);
  const kept = path.join(folder, trashFolder, name);
  try {
    await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
    await link(kept, place).catch(async (error: unknown) => {
      if (errorCode(error) === 'EEXIST' || errorCode(error) === 'ENOENT') throw error;
      // Some file systems know no second name for a file.
      if (await stat(place).then(() => true, () => false)) throw Object.assign(new Error('taken'), { code: 'EEXIST' });
      await rename(kept, place);
    });
    await unlink(kept).catch(() => undefined);
    await settleFolder(path.dirname(place));
    return file;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') throw new HumanError('There is another entry of this name now. Rename that one, then take this one back from the folder .trash.');
    if (errorCode(error) === 'ENOENT') throw new HumanError('This is not in the trash any more.');
    throw writeProblem(error);
  }
}

/** By the time in the name: that of the file is when it was written. */
async function emptyOld(trash: string, now: number): Promise<void> {
  for (const name of await readdir(trash).catch(() => [])) {
    const deleted = Number(/^(\d{10,16})-/.exec(name)?.[1]);
    if (Number.isFinite(deleted) && now - deleted > trashDays * 86_400_000) await rm(path.join(trash, name), { force: true });
  }
}
