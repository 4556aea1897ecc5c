import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { HumanError } from '../../core/humanError';
import { makeFolder } from '../makeFolder';
import { replaceFile } from '../replaceFile';
import { createFile } from './safeWrite';
import { trashFolder } from './trash';
import { type ArchivedFile, filesOf, tarOf } from './tar';
import { writeProblem } from './writeProblem';

/** Drafts stand in a folder of this name in the archive. */
const draftsIn = 'drafts';

/** An archive that unfolds to more is no journal; bytes. */
const largest = 512 * 1024 * 1024;

/**
 * Writes the private folder and the drafts into one `.tar.gz`, reads it again and compares every byte. The trash stays
 * behind, and so do locks, halves of files and earlier archives. Answers how many files there are. `now` is milliseconds since 1970.
 */
export async function backUp(folder: string, drafts: string, archive: string, now: number): Promise<number> {
  const files = [...await filesBelow(folder, ''), ...(await filesBelow(drafts, '')).filter(({ path: name }) => name.endsWith('.json')).map((file) => ({ ...file, path: `${draftsIn}/${file.path}` }))];
  try {
    await replaceFile(archive, gzipSync(tarOf(files, now / 1000)));
  } catch (error) {
    throw writeProblem(error);
  }
  const read = await readArchive(archive);
  const same = read.length === files.length && read.every(({ path: name, bytes }, at) => name === files[at]!.path && digest(bytes) === digest(files[at]!.bytes));
  if (!same) throw new HumanError('The archive could not be read back as it was written, so do not rely on it. Choose another disk and try again.');
  return files.length;
}

export interface Restored {
  readonly added: number;
  /** They were there already, byte by byte. */
  readonly same: number;
  /** Others of their name were there: these were put beside them. */
  readonly beside: number;
}

/** Brings back what is not there; nothing that is there is overwritten. */
export async function restore(archive: string, folder: string, drafts: string): Promise<Restored> {
  const counts = { added: 0, same: 0, beside: 0 };
  for (const { path: name, bytes } of await readArchive(archive)) {
    if (name === '.gitignore') continue;
    const place = name.startsWith(`${draftsIn}/`) ? path.join(drafts, name.slice(draftsIn.length + 1)) : path.join(folder, name);
    counts[await put(place, bytes)] += 1;
  }
  return counts;
}

async function put(place: string, bytes: Uint8Array): Promise<keyof Restored> {
  const { dir, name, ext } = path.parse(place);
  await mkdirPrivate(dir);
  for (let copy = 1; copy <= 1000; copy++) {
    const file = copy === 1 ? place : path.join(dir, `${name}-${copy}${ext}`);
    if (await createFile(file, bytes, 'owner')) return copy === 1 ? 'added' : 'beside';
    if (digest(await readFile(file)) === digest(bytes)) return 'same';
  }
  throw new HumanError('There are a thousand files of one name already. Restore into an empty folder instead.');
}

async function readArchive(archive: string): Promise<readonly ArchivedFile[]> {
  try {
    return filesOf(gunzipSync(await readFile(archive), { maxOutputLength: largest }));
  } catch (error) {
    throw new HumanError('This is no whole backup of a journal, so nothing was changed. Choose another file.', error instanceof Error ? error.name : '');
  }
}

/** Regular files only: what lies behind a link was not written here. */
async function filesBelow(folder: string, way: string): Promise<readonly ArchivedFile[]> {
  const found = (await readdir(path.join(folder, way), { withFileTypes: true }).catch(() => [])).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const files: ArchivedFile[] = [];
  for (const one of found) {
    const name = way === '' ? one.name : `${way}/${one.name}`;
    if (one.name === trashFolder || one.name === '.git' || /\.(?:tmp|lock|tar\.gz)$/.test(one.name)) continue;
    if (one.isDirectory()) files.push(...await filesBelow(folder, name));
    else if (one.isFile()) files.push({ path: name, bytes: await readFile(path.join(folder, name)) });
  }
  return files;
}

async function mkdirPrivate(folder: string): Promise<void> {
  await makeFolder(folder, 0o700).catch((error: unknown) => { throw writeProblem(error); });
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
