// Which status, date and people stand in a record's body, where there is no front matter for them?
import { isKnownStatus, readStatus } from './decisionStatus';
import type { MarkdownLine } from './markdownLines';

const metadataKeys = ['status', 'date', 'deciders', 'tags', 'review-by', 'applies-to'] as const;
export type MetadataKey = (typeof metadataKeys)[number];

/** A value and the bytes it stands in. */
export interface Metadatum {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** A list item (MADR 2, log4brains), a plain line (`Date: …`), a row of a table, or a section of its own (Nygard). */
  readonly form: 'item' | 'line' | 'row' | 'section';
  /** Where a status that no longer counts stands before it: "Accepted" above "Superceded by …". */
  readonly earlier?: { readonly start: number; readonly end: number };
}

export type BodyMetadata = ReadonlyMap<MetadataKey, Metadatum>;

const names: Readonly<Record<string, MetadataKey>> = {
  'status': 'status', 'date': 'date', 'tags': 'tags', 'deciders': 'deciders', 'decider': 'deciders', 'decision makers': 'deciders',
  'decision-makers': 'deciders', 'decision maker': 'deciders', 'decision maker(s)': 'deciders', 'decider(s)': 'deciders',
  'review-by': 'review-by', 'review by': 'review-by', 'applies-to': 'applies-to', 'applies to': 'applies-to',
};

/** Reads between the title and the first `##`, then the sections `## Status`, `## Date` and `## Deciders`. The first of a key wins. */
export function bodyMetadata(text: string, lines: readonly MarkdownLine[]): BodyMetadata {
  const found = new Map<MetadataKey, Metadatum>();
  const titleAt = lines.findIndex((line) => line.level === 1);
  const below = lines.slice(titleAt + 1);
  const firstSection = below.findIndex((line) => line.level > 0);
  const head = firstSection < 0 ? below : below.slice(0, firstSection);
  for (const [key, metadatum] of head.flatMap((_, at) => underColumns(text, head, at))) if (!found.has(key)) found.set(key, metadatum);
  for (const line of head) {
    const metadatum = line.hidden ? null : metadatumOf(text, line);
    if (metadatum !== null && !found.has(metadatum[0])) found.set(metadatum[0], metadatum[1]);
  }
  for (let i = 0; i < lines.length; i++) {
    const key = lines[i]!.level > 1 ? names[lines[i]!.heading.toLowerCase().replace(/:$/, '')] : undefined;
    if (key === undefined || found.has(key)) continue;
    const line = valueLine(text, lines, i + 1, key);
    if (line !== null) found.set(key, line);
  }
  return found;
}

function metadatumOf(text: string, line: MarkdownLine): readonly [MetadataKey, Metadatum] | null {
  const raw = text.slice(line.start, line.end);
  const row = /^([ \t]*\|[ \t]*([^|]{1,40}?)[ \t]*:?[ \t]*\|)([^|]*)/.exec(raw);
  const pair = row ?? /^[ \t]{0,6}([*+-][ \t]+)?((?:\*\*|__)?[A-Za-z][A-Za-z -]{2,20}(?:\([a-z]+\))?(?:\*\*|__)?[ \t]?:)(.*)$/.exec(raw);
  if (pair === null) return null;
  const name = pair[2]!;
  const key = names[name.replace(/[*_:]/g, '').trim().toLowerCase()];
  if (key === undefined) return null;
  const rest = pair[3]!;
  const offset = row === null ? raw.length - rest.length : row[1]!.length;
  const form = row !== null ? 'row' : pair[1] === undefined ? 'line' : 'item';
  return [key, trimmed(text, line.start + offset, line.start + offset + rest.length, form)];
}

/** `| Date | Status |` over a ruler: the values stand in the row below. At least two columns must bear known names. */
function underColumns(text: string, lines: readonly MarkdownLine[], at: number): (readonly [MetadataKey, Metadatum])[] {
  const [header, ruler, row] = [lines[at], lines[at + 1], lines[at + 2]];
  if (header === undefined || ruler === undefined || row === undefined || header.hidden || row.hidden || !/^[ \t]*\|[ :|-]+$/.test(ruler.bare)) return [];
  const keys = cells(text, header).map(({ start, end }) => names[text.slice(start, end).replace(/[*_:]/g, '').trim().toLowerCase()]);
  if (keys.filter((key) => key !== undefined).length < 2) return [];
  return cells(text, row).flatMap(({ start, end }, i) => {
    const key = keys[i];
    return key === undefined ? [] : [[key, trimmed(text, start, end, 'row')] as const];
  });
}

function cells(text: string, line: MarkdownLine): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let start = text.indexOf('|', line.start) + 1; start > line.start && start < line.end;) {
    const bar = text.indexOf('|', start);
    const end = bar < 0 || bar > line.end ? line.end : bar;
    if (text.slice(start, end).trim() !== '' || end < line.end) found.push({ start, end });
    start = end + 1;
  }
  return found;
}

/**
 * The line of a section that holds its value. A Nygard status holds paragraphs, links to amended records among them:
 * "superseded by" wins wherever it stands, else the first that is no such link.
 */
function valueLine(text: string, lines: readonly MarkdownLine[], from: number, key: MetadataKey): Metadatum | null {
  let first: Metadatum | null = null;
  for (const line of lines.slice(from)) {
    if (line.level > 0) break;
    if (line.hidden || line.bare.trim() === '') continue;
    const bullet = /^[ \t]*(?:[*+-][ \t]+|>[ \t]*)?(?:(?:\*\*|__)?status(?:\*\*|__)?[ \t]?:(?:\*\*|__)?)?/i.exec(text.slice(line.start, line.end))![0];
    const value = trimmed(text, line.start + bullet.length, line.end, 'section');
    if (key === 'status' && /^[*_]*super[sc]eded[*_]*\b/i.test(value.value)) return first === null ? value : { ...value, earlier: first };
    const relation = key === 'status' && /^[\p{L} ]{3,40}:?[ \t]*\[[^\]]*\]\(/u.test(value.value) && !isKnownStatus(readStatus(value.value).status);
    if (first === null && !relation) first = value;
  }
  return first;
}

/** The value without the space, the comments and the emphasis marks around it, and where it stands. */
function trimmed(text: string, from: number, to: number, form: Metadatum['form']): Metadatum {
  let start = from;
  let end = to;
  const comment = text.slice(start, end).indexOf('<!--');
  if (comment >= 0) end = start + comment;
  while (end > start && ' \t*_'.includes(text[end - 1]!)) end--;
  while (start < end && ' \t*_'.includes(text[start]!)) start++;
  if (start >= end) start = end = emptyPlace(text, from, to);
  return { value: text.slice(start, end), start, end, form };
}

/** Behind the colon (and one space, if it is there) a value can be put without touching anything else. */
function emptyPlace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text[at] === '*') at++;
  return at < to && text[at] === ' ' ? at + 1 : at;
}
