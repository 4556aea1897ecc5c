import { constants } from 'node:fs';
import { access, readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { makeFolder } from '../makeFolder';
import { resolvedPath } from './realPath';
import { createFile, replaceFile } from './safeWrite';
import { workTreesAround } from './workTrees';
import { writeProblem } from './writeProblem';

export interface PrivateFolderQuestion {
  readonly folder: string;
  /** The lead was asked and accepts a folder that a work tree ignores. */
  readonly allowIgnored: boolean;
  /** Tops of the work trees around a resolved folder; by default whatever has a `.git` on the way up. */
  readonly insideWorkTree?: (folder: string) => Promise<readonly string[]>;
  /** Whether the work tree's ignore rules cover a path (`git check-ignore`). A failure counts as no. */
  readonly isIgnored: (workTree: string, place: string) => Promise<boolean>;
}

export type PrivateFolderVerdict =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'insideWorkTree' | 'ignoredInWorkTree' | 'notAFolder' | 'unwritable' | 'relative'; readonly where: string };

/** May this folder hold private entries? Nothing is made or changed; a probe in a folder that is there is removed again. */
export async function checkPrivateFolder(question: PrivateFolderQuestion): Promise<PrivateFolderVerdict> {
  const { folder } = question;
  if (!path.isAbsolute(folder)) return { ok: false, reason: 'relative', where: folder };
  const real = await resolvedPath(folder).catch(() => null);
  if (real === null) return { ok: false, reason: 'notAFolder', where: folder };
  const there = await nearest(real);
  if (!(await stat(there)).isDirectory()) return { ok: false, reason: 'notAFolder', where: there };

  const trees = await (question.insideWorkTree ?? workTreesAround)(real);
  // A file to be, not the folder itself: a rule such as `private/` covers folders only, and this one may not be there yet.
  const place = path.join(real, 'entry.md');
  for (const tree of trees) {
    if (!await question.isIgnored(tree, place).catch(() => false)) return { ok: false, reason: 'insideWorkTree', where: tree };
  }
  if (trees.length > 0 && !question.allowIgnored) return { ok: false, reason: 'ignoredInWorkTree', where: trees[0]! };
  return await writable(there, there === real) ? { ok: true } : { ok: false, reason: 'unwritable', where: there };
}

/** Makes the folder, for its owner alone, with a `.gitignore` that keeps every entry out of a repository that appears around it later. */
export async function preparePrivateFolder(folder: string): Promise<void> {
  try {
    await makeFolder(folder, 0o700);
  } catch (error) {
    throw writeProblem(error);
  }
  const file = path.join(folder, '.gitignore');
  if (await createFile(file, '*\n', 'owner')) return;
  const rules = await readFile(file, 'utf8');
  const end = rules === '' || rules.endsWith('\n') ? '' : '\n';
  // The last rule that fits wins: it must come behind any exception.
  const last = rules.split(/\r?\n/).findLast((line) => line.trim() !== '' && !line.startsWith('#'));
  if (last !== '*') await replaceFile(file, rules, `${rules}${end}*\n`);
}

/** The same for a folder that is not there yet; one that is stays as it is. */
export async function makePrivateFolder(folder: string): Promise<void> {
  if (!(await stat(folder).then(() => true, () => false))) await preparePrivateFolder(folder);
}

async function nearest(folder: string): Promise<string> {
  for (let place = folder; ; place = path.dirname(place)) {
    if (await stat(place).then(() => true, () => false) || path.dirname(place) === place) return place;
  }
}

async function writable(folder: string, probe: boolean): Promise<boolean> {
  try {
    await access(folder, constants.W_OK | constants.X_OK);
    if (!probe) return true;
    const file = path.join(folder, `.${randomBytes(6).toString('hex')}.tmp`);
    await writeFile(file, '', { flag: 'wx', mode: 0o600 });
    await unlink(file);
    return true;
  } catch {
    return false;
  }
}
