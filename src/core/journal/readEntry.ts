// What does a private entry say of itself? Its front matter and first heading, with the file's name for what is missing.
import { type Entry, entryTypes } from './entry';
import { readEntryName } from './entryName';
import { type Fields, fieldList, fieldText } from './frontMatter';
import { readJudgement } from './judgement';
import { type MarkdownLine } from './markdownLines';
import { slugWords } from './recordName';
import { weekNote } from './weekNote';

/** Null when neither the name nor the front matter says what kind of entry it is, and of when. `lines` are the body's, or its first ones. */
export function readEntry(file: string, fields: Fields, lines: readonly MarkdownLine[]): Entry | null {
  const text = (key: string): string | null => fieldText(fields, key) || null;
  const name = readEntryName(file);
  const type = name?.type ?? entryTypes.find((one) => one === text('type'));
  const created = instant(text('created')) ?? (name === null ? null : `${name.day}T00:00:00Z`);
  if (type === undefined || created === null) return null;
  const minutes = Number(text('minutes') ?? Number.NaN);
  const reviewBy = text('review-by') ?? '';
  const repository = text('repository');
  const record = text('record');
  const week = weekNote(fields);
  const reviewOf = text('review-of') ?? '';
  const checkIn = text('check-in') ?? '';
  return {
    file, type, created,
    id: text('id') ?? file,
    updated: instant(text('updated')) ?? created,
    title: lines.find((line) => line.level === 1)?.heading || slugWords(name?.slug ?? '') || type,
    person: text('person'),
    minutes: Number.isFinite(minutes) && minutes >= 0 ? minutes : null,
    tags: fieldList(fields, 'tags'),
    links: fieldList(fields, 'links'),
    status: text('status'),
    // A companion's record has the review date: one reminder is enough.
    reviewBy: type === 'decision' && record === null && /^\d{4}-\d{2}-\d{2}$/.test(reviewBy) ? reviewBy : null,
    companionOf: record === null ? null : repository === null ? record : `${repository}: ${record}`,
    judgement: type === 'decision' ? readJudgement(fields) : null,
    ...(type === 'time' && /^\d\d:\d\d$/.test(text('clock') ?? '') ? { atClock: true } : {}),
    ...(type !== 'decision' && /^\d{4}-\d{2}-\d{2}$/.test(checkIn) ? { checkIn } : {}),
    ...(week === null ? {} : { week }),
    ...(/^\d{4}-W\d\d$/.test(reviewOf) ? { reviewOf } : {}),
  };
}

function instant(text: string | null): string | null {
  return text !== null && /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
}
