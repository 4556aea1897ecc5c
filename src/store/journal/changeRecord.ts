import path from 'node:path';
import { HumanError } from '../../core/humanError';
import type { DecisionRecord } from '../../core/journal/decision';
import { inverseEdits, type RecordChange, recordEdits } from '../../core/journal/recordEdits';
import { relativePath, resolvePath } from '../../core/journal/recordPath';
import { applyEdit, type TextEdit } from '../../core/journal/textEdit';
import { isInside } from './realPath';
import { replaceFile } from './safeWrite';
import { readTextFile } from './textFile';

/** What takes a change of a record back, as long as the record is what the change left behind. */
export interface RecordUndo {
  /** From the repository's top. */
  readonly file: string;
  readonly edits: readonly TextEdit[];
}

/** Writes one change into a record: these bytes and no others. `day` is `YYYY-MM-DD`. */
export async function changeRecord(root: string, record: DecisionRecord, change: RecordChange, day: string): Promise<RecordUndo> {
  const { file, text } = await readExact(root, record.file);
  const edits = recordEdits(text, record.format, change, day);
  if (edits === null) throw new HumanError('The status of this record is written over several lines, so it was left as it is. Open the record and change it by hand.');
  await replaceFile(file, text, edits.reduce(applyEdit, text));
  return { file: record.file, edits: inverseEdits(edits) };
}

/** Both records say it, or neither: when the newer one cannot be written the older one is taken back. */
export async function supersedeRecord(root: string, old: DecisionRecord, by: DecisionRecord, day: string): Promise<readonly RecordUndo[]> {
  if (old.file === by.file) throw new HumanError('A decision cannot supersede itself. Choose another one.');
  const folderOf = (record: DecisionRecord): string => record.file.slice(0, Math.max(0, record.file.lastIndexOf('/')));
  const named = (record: DecisionRecord, from: DecisionRecord) => ({ id: record.id, title: record.title, path: relativePath(folderOf(from), record.file) });
  const older = await changeRecord(root, old, { type: 'supersededBy', by: named(by, old) }, day);
  // One that speaks of it already needs no second line.
  if (by.supersedes.some(({ file, number }) => file === old.file || (file === null && number !== null && number === old.number))) return [older];
  try {
    return [older, await changeRecord(root, by, { type: 'supersedes', old: named(old, by) }, day)];
  } catch (error) {
    await takeBack(root, older);
    throw error;
  }
}

/** Takes back what `changeRecord` did, as long as the record is what it left behind. */
export async function takeBack(root: string, { file: relative, edits }: RecordUndo): Promise<void> {
  const { file, text } = await readExact(root, relative);
  let back = text;
  for (const edit of edits) {
    if (back.slice(edit.at, edit.at + edit.remove.length) !== edit.remove) throw new HumanError('The record was changed meanwhile, so it was left as it is. Open it and change it by hand.');
    back = applyEdit(back, edit);
  }
  await replaceFile(file, text, back);
}

/** The whole text of a record inside the repository; a HumanError where it is not there, too large, or no UTF-8. */
export async function readExact(root: string, relative: string): Promise<{ readonly file: string; readonly text: string }> {
  const resolved = resolvePath('', relative);
  const file = path.join(root, resolved ?? '');
  if (resolved === null || !await isInside(root, file).catch(() => false)) throw new HumanError('The record is not in the repository any more. Refresh the journal and choose it again.');
  const read = await readTextFile(file);
  if ('refused' in read) throw new HumanError(`The record was left as it is. ${read.refused}`);
  if (!read.exact) throw new HumanError('The record is not saved as UTF-8, so it was left as it is. Save it as UTF-8 and try again.');
  return { file, text: read.text };
}
