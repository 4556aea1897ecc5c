import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { neverARecord } from '../../core/journal/recordName';
import { resolvePath } from '../../core/journal/recordPath';
import { isInside } from './realPath';
import { readTextFile } from './textFile';
import { parsed } from './yamlFields';

/** A folder with decision records. */
export interface DecisionFolder {
  /** From the repository's top, forward slashes; empty for the top itself. */
  readonly path: string;
  /** Named by a `.log4brains.yml`: records lie directly in it and are written in that tool's form. */
  readonly log4brains: boolean;
}

/** In this order, behind `.log4brains.yml` and `.adr-dir`. */
const conventions = ['docs/decisions', 'docs/adr', 'doc/adr', 'docs/architecture/decisions', 'adr'];

/**
 * The folders that hold a repository's decisions, the one for new records first; empty when there is none. `setting` is
 * `fulcrum.journal.decisionsFolder`: when given it alone counts. What the repository itself names may not lead out of it:
 * absolute paths, `..` and links that end elsewhere are passed over.
 */
export async function decisionFolders(root: string, setting: string): Promise<readonly DecisionFolder[]> {
  const log4brains = await existing(root, await log4brainsFolders(root));
  if (setting.trim() !== '') {
    const chosen = resolvePath('', setting.trim());
    if (chosen === null) return [];
    return existing(root, [{ path: chosen, log4brains: log4brains.some((folder) => folder.path === chosen) }]);
  }
  if (log4brains.length > 0) return log4brains;
  const adrTools = await existing(root, await adrToolsFolder(root));
  if (adrTools.length > 0) return adrTools;
  const found = await existing(root, conventions.map((folder) => ({ path: folder, log4brains: false })));
  // A folder that is there but empty, such as a package called `adr`, does not hide the records in a later one.
  for (const folder of found) if (await holdsMarkdown(path.join(root, folder.path))) return [folder];
  return found.filter((folder) => folder.path !== 'adr').slice(0, 1);
}

async function existing(root: string, folders: readonly DecisionFolder[]): Promise<readonly DecisionFolder[]> {
  const found = await Promise.all(folders.map((folder) => isFolderInside(root, folder.path)));
  return folders.filter((folder, i) => found[i] === true && folders.findIndex((other) => other.path === folder.path) === i);
}

async function isFolderInside(root: string, folder: string): Promise<boolean> {
  try {
    const place = path.join(root, folder);
    return (await stat(place)).isDirectory() && (await isInside(root, place));
  } catch {
    return false;
  }
}

async function holdsMarkdown(folder: string): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.some((entry) => (entry.isDirectory() ? false : !neverARecord(entry.name)))
    || (await Promise.all(entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).slice(0, 50)
      .map(async (entry) => (await readdir(path.join(folder, entry.name)).catch(() => [])).some((name) => !neverARecord(name))))).includes(true);
}

/** adr-tools' file: one line, the folder. */
async function adrToolsFolder(root: string): Promise<readonly DecisionFolder[]> {
  const text = await configuration(root, '.adr-dir');
  const folder = resolvePath('', text.split('\n')[0]!.trim());
  return text.trim() === '' || folder === null ? [] : [{ path: folder, log4brains: false }];
}

/** The project's own folder, then those of its packages. */
async function log4brainsFolders(root: string): Promise<readonly DecisionFolder[]> {
  const document = parsed(((await configuration(root, '.log4brains.yml')) || (await configuration(root, '.log4brains.yaml'))).replace(/^\uFEFF?---[ \t]*\r?\n/, ''));
  const packages = document?.getIn(['project', 'packages'], true);
  const count = typeof packages === 'object' && packages !== null && 'items' in packages && Array.isArray(packages.items) ? packages.items.length : 0;
  const named = [document?.getIn(['project', 'adrFolder']), ...Array.from({ length: Math.min(count, 1000) }, (_, i) => document?.getIn(['project', 'packages', i, 'adrFolder']))];
  return named.flatMap((name) => {
    const folder = typeof name === 'string' ? resolvePath('', name) : null;
    return folder === null ? [] : [{ path: folder, log4brains: true }];
  });
}

/** Empty when the file is missing, is no file, or lies behind a link that leads out of the repository. */
async function configuration(root: string, name: string): Promise<string> {
  try {
    const file = path.join(root, name);
    const read = await isInside(root, file) ? await readTextFile(file) : { refused: '' };
    return 'refused' in read ? '' : read.text;
  } catch {
    return '';
  }
}
