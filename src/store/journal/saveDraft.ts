import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Stamp } from '../../core/journal/entry';
import { entryContent } from '../../core/journal/entryContent';
import type { KeptDraft } from '../../core/journal/keptDraft';
import { newEntry } from '../../core/journal/newEntry';
import { makeFolder } from '../makeFolder';
import { editEntry } from './editEntry';
import { entryPlace, readWholeEntry, type WholeEntry } from './entryFile';
import { checkPrivateWay } from './privateWay';
import { createFile, replaceFile } from './safeWrite';
import { keepInTrash } from './trash';
import { writeEntry } from './writeEntry';
import { writeProblem } from './writeProblem';
import { readFields } from './yamlFields';

/**
 * What to do where the file holds something else than when editing began: say so, put the draft beside it as an entry of
 * its own, or take one of the two texts; the other one goes to the trash.
 */
export type OnChange = 'say' | 'both' | 'mine' | 'theirs';

export type DraftSaved =
  /** Relative to the private folder. `trashed` names the other text in the trash, where one was taken. */
  | { readonly saved: string; readonly trashed?: string }
  /** The file was changed by another window or program; nothing was written. */
  | { readonly changed: WholeEntry };

/** Writes a draft into its entry, or as a new one. The draft itself stays: whoever asked drops it once this is done. `time` is milliseconds since 1970. */
export async function saveDraft(folder: string, draft: KeptDraft, at: Stamp, onChange: OnChange, time: number): Promise<DraftSaved> {
  if (draft.file === null || draft.base === null) return { saved: await written(folder, draft, at) };
  const now = await readWholeEntry(folder, draft.file);
  if (now === null) return { saved: await writtenAgain(folder, draft.file, edited(draft, draft.base, at)) };
  const place = entryPlace(folder, draft.file);
  await checkPrivateWay(folder, place);
  if (onChange === 'theirs') return { saved: draft.file, trashed: await keepInTrash(folder, draft.file, edited(draft, draft.base, at), time) };
  if (now.text !== draft.base && onChange === 'say') return { changed: now };
  if (now.text !== draft.base && onChange === 'both') return { saved: await written(folder, draft, at) };
  // First the other text is safe, then it is replaced.
  const trashed = now.text === draft.base ? {} : { trashed: await keepInTrash(folder, draft.file, now.text, time) };
  await replaceFile(place, now.text, edited(draft, now.text, at));
  return { saved: draft.file, ...trashed };
}

function edited({ content }: KeptDraft, base: string, at: Stamp): string {
  return editEntry(base, entryContent(content.type, base, readFields(base).fields ?? new Map<string, string>()), content, at.iso);
}

async function written(folder: string, { content }: KeptDraft, at: Stamp): Promise<string> {
  const file = await writeEntry(folder, newEntry(content, randomUUID(), at), at.day);
  return path.relative(folder, file).replaceAll(path.sep, '/');
}

/** The entry was deleted while it was edited: what is typed is worth more. */
async function writtenAgain(folder: string, file: string, text: string): Promise<string> {
  const place = entryPlace(folder, file);
  await checkPrivateWay(folder, place);
  await makeFolder(path.dirname(place), 0o700).catch((error: unknown) => { throw writeProblem(error); });
  if (await createFile(place, text, 'owner')) return file;
  throw new Error('the entry came back in this very moment');
}
