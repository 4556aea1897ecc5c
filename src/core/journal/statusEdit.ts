// Which bytes change when a record gets another status?
import { bodyMetadata } from './bodyMetadata';
import type { DecisionFormat } from './decision';
import { type FrontMatterPlace, frontMatterPlace } from './frontMatter';
import { frontMatterValue, quotedFor } from './frontMatterValue';
import { type MarkdownLine, markdownLines } from './markdownLines';
import { type TextEdit, lineBreak } from './textEdit';

/**
 * The edit that makes `status` (as `statusWords` gives it) the record's status: where one is written its words alone are
 * replaced, quotes and comments around it stay; where none is, it is added as the form has it. Null when the status is
 * written in a way that cannot be replaced safely (over several lines).
 */
export function statusEdit(text: string, format: DecisionFormat, status: string): TextEdit | null {
  const place = frontMatterPlace(text);
  const line = place === null ? null : frontMatterValue(text, place, 'status');
  if (line === 'several lines') return null;
  if (line !== null) return replaced(text, line.start, line.end, quotedFor(line.quote, status));
  const lines = markdownLines(text, place?.body ?? 0);
  const metadata = bodyMetadata(text, lines);
  const written = metadata.get('status');
  if (written?.earlier !== undefined) return bothReplaced(text, written.earlier, written, status);
  if (written !== undefined) return replaced(text, written.start, written.end, status, written.form);
  const eol = lineBreak(text);
  if (format === 'madr3' || format === 'madr4') return inFrontMatter(text, place, status, eol);
  if (format === 'nygard') return asSection(text, lines, status, eol);
  return asItem(text, lines, metadata.get('deciders') ?? metadata.get('date') ?? metadata.get('tags'), status, eol);
}

function replaced(text: string, start: number, end: number, insert: string, form?: string): TextEdit {
  const bare = start === end && !/[ \t]/.test(text[start - 1] ?? ' ') && form !== 'section' ? ` ${insert}` : insert;
  return { at: start, remove: text.slice(start, end), insert: bare };
}

/** One status comes in place of two; what stands between them stays. */
function bothReplaced(text: string, earlier: { readonly start: number; readonly end: number }, written: { readonly start: number; readonly end: number }, status: string): TextEdit {
  const between = text.slice(earlier.end, written.start).trimEnd();
  return { at: earlier.start, remove: text.slice(earlier.start, written.end), insert: `${status}${between}` };
}

/** A status of its own in the front matter comes first; a record without front matter gets one. */
function inFrontMatter(text: string, place: FrontMatterPlace | null, status: string, eol: string): TextEdit {
  if (place !== null) return { at: place.start, remove: '', insert: `status: ${status}${eol}` };
  return { at: text.startsWith('\uFEFF') ? 1 : 0, remove: '', insert: `---${eol}status: ${status}${eol}---${eol}${eol}` };
}

/** Before the first item of the list there is, with its bullet; else as a new list below the title. */
function asItem(text: string, lines: readonly MarkdownLine[], first: { readonly start: number } | undefined, status: string, eol: string): TextEdit {
  const line = first === undefined ? undefined : lines.find((one) => one.start <= first.start && first.start <= one.end);
  const bullet = line === undefined ? null : /^[ \t]*[*+-][ \t]+/.exec(line.bare);
  if (line !== undefined && bullet !== null) return { at: line.start, remove: '', insert: `${bullet[0]}Status: ${status}${eol}` };
  return belowTitle(text, lines, `* Status: ${status}`, eol);
}

/** `## Status` comes after the date and before the first section. */
function asSection(text: string, lines: readonly MarkdownLine[], status: string, eol: string): TextEdit {
  const section = lines.find((line) => line.level === 2);
  if (section !== undefined) return { at: section.start, remove: '', insert: `## Status${eol}${eol}${status}${eol}${eol}` };
  const end = text.length === 0 || text.endsWith('\n') ? '' : eol;
  return { at: text.length, remove: '', insert: `${end}${eol}## Status${eol}${eol}${status}${eol}` };
}

function belowTitle(text: string, lines: readonly MarkdownLine[], words: string, eol: string): TextEdit {
  const title = lines.find((line) => line.level === 1);
  if (title === undefined) return { at: lines[0]?.start ?? text.length, remove: '', insert: `${words}${eol}${eol}` };
  return { at: title.end, remove: '', insert: `${eol}${eol}${words}` };
}
