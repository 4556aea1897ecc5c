import { HumanError } from '../../core/humanError';
import type { Stamp } from '../../core/journal/entry';
import { type EntryPromise, tickEdit } from '../../core/journal/promises';
import { applyEdit } from '../../core/journal/textEdit';
import { editFields } from './editFields';
import { entryPlace, readWholeEntry } from './entryFile';
import { checkPrivateWay } from './privateWay';
import { replaceFile } from './safeWrite';

/** Writes into the one-on-one it was made in whether a promise is kept: the mark in its box, and when the entry was changed. Nothing where it says so already. */
export async function tickPromise(folder: string, file: string, promise: Pick<EntryPromise, 'side' | 'words' | 'by'>, kept: boolean, at: Stamp): Promise<void> {
  const read = await readWholeEntry(folder, file);
  const edit = read === null ? null : tickEdit(read.text, promise, kept);
  if (read === null || edit === null) {
    if (read !== null && tickEdit(read.text, promise, !kept) !== null) return;
    throw new HumanError('This promise is not in its entry any more. Open the entry and look.');
  }
  const place = entryPlace(folder, file);
  await checkPrivateWay(folder, place);
  await replaceFile(place, read.text, stamped(applyEdit(read.text, edit), at));
}

/** Front matter that cannot be changed safely keeps its old moment: the tick is what matters. */
function stamped(text: string, at: Stamp): string {
  try {
    return editFields(text, new Map([['updated', at.iso]]));
  } catch (error) {
    if (error instanceof HumanError) return text;
    throw error;
  }
}
