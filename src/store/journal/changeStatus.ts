import path from 'node:path';
import { HumanError } from '../../core/humanError';
import type { DecisionRecord } from '../../core/journal/decision';
import { statusEdit } from '../../core/journal/statusEdit';
import { applyEdit, inverse, type TextEdit } from '../../core/journal/textEdit';
import { isInside } from './realPath';
import { replaceFile } from './safeWrite';
import { readTextFile } from './textFile';

/** Writes another status into a record: these bytes and no others. `words` come from `statusWords`. Answers the edit that takes it back. */
export async function changeStatus(root: string, record: DecisionRecord, words: string): Promise<TextEdit> {
  const { file, text } = await readExact(root, record.file);
  const edit = statusEdit(text, record.format, words);
  if (edit === null) throw new HumanError('The status of this record is written over several lines, so it was left as it is. Open the record and change it by hand.');
  await replaceFile(file, text, applyEdit(text, edit));
  return inverse(edit);
}

/** Takes back what `changeStatus` did, as long as the record is what it left behind. */
export async function takeBack(root: string, record: DecisionRecord, edit: TextEdit): Promise<void> {
  const { file, text } = await readExact(root, record.file);
  if (text.slice(edit.at, edit.at + edit.remove.length) !== edit.remove) throw new HumanError('The record was changed meanwhile, so it was left as it is. Open it and change the status by hand.');
  await replaceFile(file, text, applyEdit(text, edit));
}

async function readExact(root: string, relative: string): Promise<{ readonly file: string; readonly text: string }> {
  const file = path.join(root, relative);
  if (!await isInside(root, file).catch(() => false)) throw new HumanError('The record is not in the repository any more. Refresh the journal and choose it again.');
  const read = await readTextFile(file);
  if ('refused' in read) throw new HumanError(`The record was left as it is. ${read.refused}`);
  if (!read.exact) throw new HumanError('The record is not saved as UTF-8, so it was left as it is. Save it as UTF-8 and try again.');
  return { file, text: read.text };
}
