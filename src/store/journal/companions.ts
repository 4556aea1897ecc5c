import path from 'node:path';
import { HumanError } from '../../core/humanError';
import { companion } from '../../core/journal/draftEntry';
import type { Entry, SharedRecord, Stamp } from '../../core/journal/entry';
import { type JudgementDraft, judgementBlock, judgementFields } from '../../core/journal/judgement';
import type { RecordReview } from '../../core/journal/recordEdits';
import { prose, sectionEdit } from '../../core/journal/sectionEdit';
import { applyEdit } from '../../core/journal/textEdit';
import { editFields } from './editFields';
import { listEntries } from './listEntries';
import { isInside } from './realPath';
import { replaceFile } from './safeWrite';
import { readTextFile } from './textFile';
import { writeEntry } from './writeEntry';
import { readFields } from './yamlFields';

/** What the lead expects of a decision, as typed. */
export interface Prediction {
  /** 0 to 100; null when skipped. */
  readonly certainty: number | null;
  readonly expectation: string;
}

/** The private half of a decision: that of a shared record, which may not be there yet, or a private decision itself. */
export type PrivateHalf = { readonly record: SharedRecord } | { readonly entry: string };

/** Writes the lead's judgement into the private half. `review` only where there is no shared record to hold it. Answers the file. */
export async function writeJudgement(folder: string, half: PrivateHalf, draft: JudgementDraft, review: RecordReview | null, at: Stamp, id: string): Promise<string> {
  return rewrite(folder, half, at, id, (text) => {
    const body = applyEdit(text, sectionEdit(text, ['Reviews'], judgementBlock(draft, at.day, review)));
    const upcoming = review === null ? [] : [['review-by', review.reviewBy ?? ''] as const];
    const known = readFields(text).fields;
    // What was skipped is not written, but takes the place of what an earlier review said.
    const values = [...judgementFields(draft, at.day), ...upcoming].filter(([key, value]) => value !== '' || known?.has(key) === true);
    return editFields(body, new Map([...values, ['updated', at.iso]]));
  });
}

/**
 * A prediction is frozen with the day it was made: what the lead thinks later comes below it, dated. The first one of a
 * decision that was logged without is a prediction of its own, with its own day.
 */
export async function amendPrediction(folder: string, half: PrivateHalf, { certainty, expectation }: Prediction, at: Stamp, id: string): Promise<string> {
  const words = [
    `### ${at.day}`,
    ...(certainty === null ? [] : [`Certainty: ${certainty} %`]),
    ...(expectation.trim() === '' ? [] : [prose(expectation)]),
  ].join('\n\n');
  return rewrite(folder, half, at, id, (text) => editFields(applyEdit(text, sectionEdit(text, ['Later Expectations'], words)), new Map([['updated', at.iso]])));
}

async function rewrite(folder: string, half: PrivateHalf, at: Stamp, id: string, change: (text: string) => string): Promise<string> {
  const file = 'entry' in half ? path.join(folder, half.entry) : await companionFile(folder, half.record, at, id);
  if (!await isInside(folder, file).catch(() => false)) throw new HumanError('This entry is not in the private folder any more. Refresh the journal and choose it again.');
  const read = await readTextFile(file);
  if ('refused' in read) throw new HumanError(`The entry was left as it is. ${read.refused}`);
  if (!read.exact) throw new HumanError('The entry is not saved as UTF-8, so it was left as it is. Save it as UTF-8 and try again.');
  await replaceFile(file, read.text, change(read.text));
  return file;
}

async function companionFile(folder: string, record: SharedRecord, at: Stamp, id: string): Promise<string> {
  const found = companionOf(await listEntries(folder), record);
  if (found !== null) return path.join(folder, found.file);
  const empty = { title: record.title, outcome: '', options: [], certainty: null, expectation: '', reviewBy: null, links: [] };
  return writeEntry(folder, companion(empty, record, id, at), at.day);
}

/** The private half of a shared record; the oldest one where there are several. */
export function companionOf(entries: readonly Entry[], { repository, file }: Pick<SharedRecord, 'repository' | 'file'>): Entry | null {
  return entries.findLast((entry) => entry.companionOf === `${repository}: ${file}`) ?? null;
}
