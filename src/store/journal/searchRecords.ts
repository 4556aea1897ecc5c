import path from 'node:path';
import type { DecisionRecord } from '../../core/journal/decision';
import { isInside } from './realPath';
import { inParallel } from './readMany';
import { readTextFile } from './textFile';

/** Texts that are opened for one search; a folder of ten thousand is searched by its titles beyond that. */
const mostTexts = 1000;
const width = 16;
const longestLine = 300;

export interface RecordHit {
  readonly file: string;
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly date: string | null;
  /** The first line with one of the words; empty where only the title has them. */
  readonly line: string;
  readonly score: number;
}

/** Records that have at least one of the words; a word in the title counts three times. Without words, all of them, newest first. */
export async function searchRecords(root: string, records: readonly DecisionRecord[], words: string): Promise<readonly RecordHit[]> {
  const wanted = [...new Set(folded(words).split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1))].slice(0, 20);
  const newest = records.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  const hits = await inParallel(newest.map((record, at) => ({ ...record, at })), width, async ({ file, id, title, status, date, at }): Promise<RecordHit | null> => {
    if (wanted.length === 0) return { file, id, title, status, date, line: '', score: 0 };
    const lines = at < mostTexts ? await linesOf(root, file) : [];
    const text = folded(lines.join('\n'));
    const named = folded(`${id} ${title}`);
    const score = wanted.reduce((sum, word) => sum + (named.includes(word) ? 3 : text.includes(word) ? 1 : 0), 0);
    const line = lines.find((one) => wanted.some((word) => folded(one).includes(word))) ?? '';
    return score === 0 ? null : { file, id, title, status, date, line: line.trim().slice(0, longestLine), score };
  });
  return hits.filter((hit) => hit !== null);
}

async function linesOf(root: string, file: string): Promise<readonly string[]> {
  const place = path.join(root, file);
  if (!await isInside(root, place).catch(() => false)) return [];
  const read = await readTextFile(place).catch(() => ({ refused: '' }));
  return 'refused' in read ? [] : read.text.split(/\r?\n/);
}

/** Case and accents do not matter. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
