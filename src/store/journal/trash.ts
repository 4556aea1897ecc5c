import { link, readdir, rename, rm, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { HumanError } from '../../core/humanError';
import { makeFolder } from '../makeFolder';
import { settleFolder } from '../settleFolder';
import { entryPlace } from './entryFile';
import { checkPrivateWay } from './privateWay';
import { createFile } from './safeWrite';
import { errorCode, writeProblem } from './writeProblem';

/** In the private folder, where its `.gitignore` holds too and where no list looks. */
export const trashFolder = '.trash';

/** Whoever deleted something by mistake knows by then; the text of a person who was removed shall not lie here for ever. In days. */
const trashDays = 30;

/** Entries of one name that stand beside each other. */
const mostCopies = 1000;

/** Puts an entry into the trash and answers its name there. Throws a HumanError, and it is still where it was. */
export async function moveToTrash(folder: string, file: string, now: number): Promise<string> {
  const place = entryPlace(folder, file);
  const name = `${now}-${file.replace('/', '-')}`;
  const trash = path.join(folder, trashFolder);
  await checkPrivateWay(folder, path.join(trash, name));
  try {
    await makeFolder(trash, 0o700);
    await rename(place, path.join(trash, name));
    await settleFolder(path.dirname(place));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw new HumanError('The entry is not there any more; another window or program has removed it.');
    throw writeProblem(error);
  }
  await emptyOld(trash, now);
  return name;
}

/** Another text of an entry that stays: `text` goes to the trash, by the name that is answered. */
export async function keepInTrash(folder: string, file: string, text: string, now: number): Promise<string> {
  entryPlace(folder, file);
  const name = `${now}-${file.replace('/', '-')}`;
  const place = path.join(folder, trashFolder, name);
  await checkPrivateWay(folder, place);
  await makeFolder(path.dirname(place), 0o700).catch((error: unknown) => { throw writeProblem(error); });
  // Two texts of one entry in one moment.
  if (!await createFile(place, text, 'owner')) return keepInTrash(folder, file, text, now + 1);
  return name;
}

/** Takes it back to where it was, or beside what has its name by now; answers the entry's path. Never over another one. */
export async function takeFromTrash(folder: string, name: string): Promise<string> {
  const parts = /^\d+-(\d{4})-([^/\\]+\.md)$/.exec(name);
  if (parts === null) throw new HumanError('This is not in the trash any more.');
  const kept = path.join(folder, trashFolder, name);
  for (let copy = 1; copy <= mostCopies; copy++) {
    const file = `${parts[1]}/${copy === 1 ? parts[2] : `${parts[2]!.slice(0, -3)}-${copy}.md`}`;
    if (await takenBack(kept, entryPlace(folder, file), folder)) return file;
  }
  throw new HumanError('There are a thousand entries of this name by now. Rename some of them and try again.');
}

/** False when there is something of that name. */
async function takenBack(kept: string, place: string, folder: string): Promise<boolean> {
  await checkPrivateWay(folder, place);
  try {
    await makeFolder(path.dirname(place), 0o700);
    await link(kept, place).catch(async (error: unknown) => {
      if (errorCode(error) === 'EEXIST' || errorCode(error) === 'ENOENT') throw error;
      // Some file systems know no second name for a file.
      if (await stat(place).then(() => true, () => false)) throw Object.assign(new Error('taken'), { code: 'EEXIST' });
      await rename(kept, place);
    });
    await unlink(kept).catch(() => undefined);
    await settleFolder(path.dirname(place));
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
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
