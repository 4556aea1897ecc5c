// Which bytes change when a record gets another date, or another review date? Days are `YYYY-MM-DD`.
import { bodyMetadata } from './bodyMetadata';
import { dayFrom } from './day';
import type { DecisionFormat } from './decision';
import { bracesOff, plainText } from './decisionStatus';
import { type FrontMatterPlace, frontMatterPlace } from './frontMatter';
import { frontMatterValue } from './frontMatterValue';
import { type MarkdownLine, markdownLines } from './markdownLines';
import { type TextEdit, lineBreak } from './textEdit';

/**
 * MADR's date is that of the last update, so a change of the record changes it. Null where none is written, or no day of
 * the calendar; and in the other forms, whose date is the day the decision was made.
 */
export function dateEdit(text: string, format: DecisionFormat, day: string): TextEdit | null {
  if (format === 'nygard' || format === 'log4brains') return null;
  const place = writtenPlace(text, 'date');
  if (place === null) return null;
  const remove = text.slice(place.start, place.end);
  return dayFrom(bracesOff(plainText(remove))) === null || remove === day ? null : { at: place.start, remove, insert: day };
}

/** Sets the review date, where the form has its metadata; null as `day` takes the whole line away. Null when there is nothing to change. */
export function reviewByEdit(text: string, format: DecisionFormat, day: string | null): TextEdit | null {
  const place = writtenPlace(text, 'review-by');
  if (place !== null) {
    if (day === null) return withoutLine(text, place.start);
    const remove = text.slice(place.start, place.end);
    return remove === day ? null : { at: place.start, remove, insert: place.start === place.end && text[place.start - 1] !== ' ' ? ` ${day}` : day };
  }
  if (day === null) return null;
  const eol = lineBreak(text);
  const front = frontMatterPlace(text);
  if (front !== null) return { at: front.end, remove: '', insert: `${text[front.end - 1] === '\n' || front.end === front.start ? '' : eol}review-by: ${day}${eol}` };
  const lines = markdownLines(text);
  const metadata = bodyMetadata(text, lines);
  const beside = metadata.get('date') ?? metadata.get('status') ?? metadata.get('deciders');
  const line = beside?.form === 'item' || beside?.form === 'line' ? lines.find(({ start, end }) => start <= beside.start && beside.start <= end) : undefined;
  if (line !== undefined && beside?.form === 'item') return { at: line.end, remove: '', insert: `${eol}${/^[ \t]*[*+-][ \t]+/.exec(line.bare)?.[0] ?? '* '}Review by: ${day}` };
  if (line !== undefined) return { at: line.end, remove: '', insert: `${eol}${eol}Review by: ${day}` };
  return withoutMetadata(text, lines, format, day, eol);
}

/** A record that has no metadata yet gets what its form has: a front matter, a list or a line. */
function withoutMetadata(text: string, lines: readonly MarkdownLine[], format: DecisionFormat, day: string, eol: string): TextEdit {
  if (format === 'madr3' || format === 'madr4') return { at: text.startsWith('\uFEFF') ? 1 : 0, remove: '', insert: `---${eol}review-by: ${day}${eol}---${eol}${eol}` };
  const title = lines.find((line) => line.level === 1);
  const words = format === 'nygard' ? `Review by: ${day}` : `* Review by: ${day}`;
  return title === undefined ? { at: lines[0]?.start ?? text.length, remove: '', insert: `${words}${eol}${eol}` } : { at: title.end, remove: '', insert: `${eol}${eol}${words}` };
}

/** Where the value stands; null where it is not written, or over several lines. */
function writtenPlace(text: string, key: 'date' | 'review-by'): { readonly start: number; readonly end: number } | null {
  const front: FrontMatterPlace | null = frontMatterPlace(text);
  const place = front === null ? null : frontMatterValue(text, front, key);
  if (place !== null) return place === 'several lines' ? null : place;
  return bodyMetadata(text, markdownLines(text, front?.body ?? 0)).get(key) ?? null;
}

function withoutLine(text: string, at: number): TextEdit {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const broken = text.indexOf('\n', at);
  return { at: start, remove: text.slice(start, broken < 0 ? text.length : broken + 1), insert: '' };
}
