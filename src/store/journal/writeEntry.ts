import path from 'node:path';
import { HumanError } from '../../core/humanError';
import type { EntryDraft } from '../../core/journal/draftEntry';
import { entryName } from '../../core/journal/entryName';
import { makeFolder } from '../makeFolder';
import { preparePrivateFolder } from './privateFolder';
import { checkPrivateWay } from './privateWay';
import { createFile } from './safeWrite';
import { writeProblem } from './writeProblem';

/** Entries of one day, type and name that get a number of their own. */
const mostCopies = 1000;

/** Writes a new entry and answers its absolute path. Never overwrites: a second one of the same name gets `-2`. `day` is `YYYY-MM-DD`. */
export async function writeEntry(folder: string, draft: EntryDraft, day: string): Promise<string> {
  await preparePrivateFolder(folder);
  for (let copy = 1; copy <= mostCopies; copy++) {
    const file = path.join(folder, entryName(day, draft.type, draft.words, copy));
    await checkPrivateWay(folder, file);
    await makeFolder(path.dirname(file), 0o700).catch((error: unknown) => { throw writeProblem(error); });
    if (await createFile(file, draft.text, 'owner')) return file;
  }
  throw new HumanError('There are a thousand entries of this name today. Choose another title.');
}
