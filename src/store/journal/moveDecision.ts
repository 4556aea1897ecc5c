import { unlink } from 'node:fs/promises';
import path from 'node:path';
import { HumanError } from '../../core/humanError';
import type { Stamp } from '../../core/journal/entry';
import { frontMatterPlace } from '../../core/journal/frontMatter';
import { markdownLines } from '../../core/journal/markdownLines';
import { readEntry } from '../../core/journal/readEntry';
import { resolvePath } from '../../core/journal/recordPath';
import { sharedHalf } from '../../core/journal/sharedHalf';
import { editFields } from './editFields';
import type { DecisionWritten } from './logDecision';
import { isInside } from './realPath';
import { replaceFile } from './safeWrite';
import { readTextFile } from './textFile';
import { type RecordTarget, writeRecord } from './writeRecord';
import { readFields } from './yamlFields';

/**
 * Writes the shared half of a private decision into a repository; the private file, every word of it, becomes the
 * companion. `entry` is its path relative to the private folder. When the second step fails the record is taken back and
 * the private file is what it was.
 */
export async function moveDecision(privateFolder: string, entry: string, target: RecordTarget, at: Stamp): Promise<DecisionWritten> {
  const { file, text } = await readPrivate(privateFolder, entry);
  const lines = markdownLines(text, frontMatterPlace(text)?.body ?? 0);
  const read = readEntry(entry, readFields(text).fields ?? new Map<string, string>(), lines);
  if (read === null || read.type !== 'decision') throw new HumanError('Only a private decision can be moved to a repository. This entry is another kind of note.');
  if (read.companionOf !== null) throw new HumanError(`This decision is in a repository already: ${read.companionOf}.`);

  const draft = sharedHalf(read, text, lines);
  const record = await writeRecord(draft, target, at.day);
  try {
    const changes = new Map([['updated', at.iso], ['repository', target.name], ['record', record.path]]);
    await replaceFile(file, text, editFields(text, changes));
  } catch (error) {
    await unlink(record.file).catch(() => undefined);
    throw error;
  }
  return { file: record.file, companion: file };
}

async function readPrivate(folder: string, entry: string): Promise<{ readonly file: string; readonly text: string }> {
  const relative = resolvePath('', entry);
  const file = path.join(folder, relative ?? '');
  const inside = relative !== null && await isInside(folder, file).catch(() => false);
  if (!inside) throw new HumanError('This entry is not in the private folder any more. Refresh the journal and choose it again.');
  const read = await readTextFile(file);
  if ('refused' in read) throw new HumanError(`The entry was left as it is. ${read.refused}`);
  if (!read.exact) throw new HumanError('The entry is not saved as UTF-8, so it was left as it is. Save it as UTF-8 and try again.');
  return { file, text: read.text };
}
