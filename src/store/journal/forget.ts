import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { HumanError } from '../../core/humanError';
import { type ForgetAction, type ForgetRow, namesSomebody, withoutNames } from '../../core/journal/forgetPerson';
import type { KeptDraft } from '../../core/journal/keptDraft';
import { titleOf } from '../../core/journal/newEntry';
import { editFields } from './editFields';
import { wholeEntry } from './entryFile';
import { isInside } from './realPath';
import { inParallel } from './readMany';
import { createFile, replaceFile } from './safeWrite';
import { readTeamFile, teamFile, writeTeamFile } from './teamFile';
import { readTextFile } from './textFile';

const width = 32;

/** Every note of the private folder that names somebody, the trash among them; what is about them first, then newest first. */
export async function notesNaming(folder: string, names: readonly string[]): Promise<readonly ForgetRow[]> {
  const rows = await inParallel(await notesBelow(folder, ''), width, async (file): Promise<ForgetRow | null> => {
    const read = await readTextFile(path.join(folder, file)).catch(() => null);
    if (read === null || 'refused' in read || !namesSomebody(`${file}\n${read.text}`, names)) return null;
    const whole = wholeEntry(file, read.text);
    const about = whole?.entry.person !== null && whole?.entry.person !== undefined && namesSomebody(whole.entry.person, names);
    return { place: 'journal', file, title: whole?.entry.title ?? file, day: whole?.entry.created.slice(0, 10) ?? '', about, names };
  });
  return rows.filter((row) => row !== null).toSorted((a, b) => Number(b.about) - Number(a.about) || b.day.localeCompare(a.day));
}

/** The same of what is being typed. */
export function draftsNaming(drafts: readonly KeptDraft[], names: readonly string[]): readonly ForgetRow[] {
  return drafts.filter((draft) => namesSomebody(JSON.stringify([draft.content, draft.base]), names))
    .map(({ id, content, at }) => ({ place: 'drafts', file: id, title: titleOf(content), day: at.slice(0, 10), about: namesSomebody(content.fields['person'] ?? '', names), names }));
}

/** Does with one note what was chosen. What is deleted is gone for good; `today` marks what was looked at and kept. */
export async function settle(folder: string, { file, names }: Pick<ForgetRow, 'file' | 'names'>, action: ForgetAction, today: string): Promise<void> {
  const place = path.join(folder, file);
  if (!await isInside(folder, place).catch(() => false)) throw new HumanError('One of the notes is not there any more. Look again.');
  if (action === 'delete') return rm(place);
  const read = await readTextFile(place);
  // Their line has their address too: it goes whole.
  if (file === path.basename(teamFile(folder)) && action === 'rewrite') {
    const members = await readTeamFile(folder) ?? [];
    await writeTeamFile(folder, members.filter(({ name }) => !namesSomebody(name, names)));
    return;
  }
  if ('refused' in read || !read.exact) throw new HumanError('One of the notes is not saved as UTF-8, so it was left as it is. Open it and change it by hand.');
  if (action === 'keep') return replaceFile(place, read.text, editFields(read.text, new Map([['kept', today]])));
  const text = withoutNames(read.text, names);
  const renamed = withoutNames(file, names);
  if (renamed === file) return replaceFile(place, read.text, text);
  await createBeside(path.join(folder, renamed), text);
  await rm(place);
}

async function createBeside(place: string, text: string): Promise<void> {
  const { dir, name, ext } = path.parse(place);
  for (let copy = 1; copy <= 1000; copy++) if (await createFile(copy === 1 ? place : path.join(dir, `${name}-${copy}${ext}`), text, 'owner')) return;
  throw new HumanError('There are a thousand notes of one name already.');
}

/** Markdown of any folder, hidden ones too: the trash is one. No links are followed. */
async function notesBelow(folder: string, way: string): Promise<readonly string[]> {
  const found = await readdir(path.join(folder, way), { withFileTypes: true }).catch(() => []);
  const lists = await Promise.all(found.map(async (one): Promise<readonly string[]> => {
    const name = way === '' ? one.name : `${way}/${one.name}`;
    if (one.isDirectory()) return one.name === '.git' ? [] : notesBelow(folder, name);
    return one.isFile() && one.name.endsWith('.md') ? [name] : [];
  }));
  return lists.flat();
}
