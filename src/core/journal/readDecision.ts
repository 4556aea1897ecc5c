// What does a decision record say? Every known form, and whatever people made of them, read into one noun.
import { bodyMetadata } from './bodyMetadata';
import { dayFrom } from './day';
import { deciders } from './deciders';
import type { DecisionFormat, DecisionRecord, RecordReference } from './decision';
import { decisionFormat, looksLikeARecord, type RecordParts } from './decisionFormat';
import { bracesOff, isKnownStatus, isPlaceholder, linkless, plainText, readStatus } from './decisionStatus';
import { type Fields, fieldList, fieldText, fieldValue, frontMatterPlace } from './frontMatter';
import { type MarkdownLine, markdownLines } from './markdownLines';
import { couldBeYear, recordName, slugWords, surelyARecord } from './recordName';
import { firstReference } from './recordReferences';
import { linksOf, mentionsOf, supersedesOf } from './recordText';

/** A file of a decision folder as the disk gave it. */
export interface RecordSource {
  /** Path from the repository's top. */
  readonly file: string;
  readonly text: string;
  /** Values of the front matter; null when there is none. */
  readonly fields: Fields | null;
  /** The file lies in a folder of a `.log4brains.yml`. */
  readonly log4brains: boolean;
  /** Sentences about what was odd while reading it. */
  readonly problems: readonly string[];
}

/** Null when the file is no record but other Markdown that lies there. Broken parts become problems, never a refusal. */
export function readDecision(source: RecordSource): DecisionRecord | null {
  const { file, text, fields } = source;
  const folder = file.slice(0, Math.max(0, file.lastIndexOf('/')));
  const name = recordName(file.slice(file.lastIndexOf('/') + 1));
  const lines = markdownLines(text, frontMatterPlace(text)?.body ?? 0);
  const metadata = bodyMetadata(text, lines);
  const parts: RecordParts = { name, fields, metadata, lines, log4brains: source.log4brains };
  if (!surelyARecord(name) && !(name.day !== null && source.log4brains) && !looksLikeARecord(parts)) return null;
  if (couldBeYear(name.number) && !looksLikeARecord(parts)) return null;

  const format = decisionFormat(parts);
  const known = fields ?? new Map<string, string>();
  const written = fieldText(known, 'status') || (metadata.get('status')?.value ?? '');
  const status = readStatus(written);
  const by = status.by === '' ? fieldText(known, 'superseded-by', 'superseded_by') : status.by;
  const reference = status.status === 'superseded' ? firstReference(by, folder) : null;
  const date = fieldText(known, 'date') || (metadata.get('date')?.value ?? '');
  const reviewBy = fieldText(known, 'review-by') || (metadata.get('review-by')?.value ?? '');
  return {
    file, format,
    id: name.id,
    number: name.number,
    line: lineOf(text, lines.find((line) => line.level === 1)?.start ?? 0),
    title: titleOf(lines, known, name.number, format) || slugWords(name.slug) || name.id,
    status: statusIn(format, status.status, written),
    date: dayFrom(bracesOff(plainText(date)), format === 'log4brains') ?? name.day,
    deciders: deciders(fieldValue(known, ['decision-makers', 'deciders', 'decision_makers', 'decider']) || (metadata.get('deciders')?.value ?? '')),
    reviewBy: dayFrom(bracesOff(reviewBy)),
    tags: tagsOf(known, metadata.get('tags')?.value ?? ''),
    appliesTo: globsOf(known, metadata.get('applies-to')?.value ?? ''),
    supersededBy: reference === null ? null : referenceId(reference, name.width),
    supersededByReference: reference,
    supersedes: [...supersedesOf(text, lines, folder), ...fieldList(known, 'supersedes').flatMap((one) => firstReference(one, folder) ?? [])],
    links: linksOf(lines, folder),
    mentions: mentionsOf(lines),
    problems: [...source.problems, ...datesThatAreNone(date, reviewBy, format), ...statusThatIsNone(format, status.status)],
  };
}

/** The first heading of level one; the front matter's title; nothing when both are missing or still placeholders. */
function titleOf(lines: readonly MarkdownLine[], fields: Fields, number: number | null, format: DecisionFormat): string {
  const first = lines.find((line) => line.level === 1)?.heading ?? '';
  // Some write their sections as headings of level one, below a title in the front matter.
  const heading = /^(?:status|context|decision|consequences)$/i.test(first) && fieldText(fields, 'title') !== '' ? '' : first;
  const title = [heading, fieldText(fields, 'title')].map((one) => unmarked(linkless(one))).find((one) => one !== '' && !isPlaceholder(one)) ?? '';
  const numbered = /^(?:ADR[-_ ]?)?(\d+)([.:)]|[ \t]+[-–—])?[ \t]+(\S.*)$/i.exec(title);
  if (numbered === null) return title;
  // adr-tools writes the number into the title, now and then without its dot; other forms only where it is the file's own.
  const own = Number(numbered[1]) === number;
  return (format === 'nygard' && (own || numbered[2] === '.')) || (own && numbered[2] !== undefined) ? numbered[3]! : title;
}

/** A title that stands in bold as a whole. */
function unmarked(title: string): string {
  const bold = /^(\*\*|__)(.+)\1$/.exec(title.trim());
  return bold === null || bold[2]!.includes(bold[1]!) ? title.trim() : bold[2]!.trim();
}

/** log4brains' own reading: no status is accepted, an unknown one a draft. */
function statusIn(format: DecisionFormat, status: string, written: string): string {
  if (format !== 'log4brains') return status;
  if (status === '') return isPlaceholder(written) ? 'draft' : 'accepted';
  return isKnownStatus(status) ? status : 'draft';
}

function tagsOf(fields: Fields, listed: string): readonly string[] {
  const tags = fieldList(fields, 'tags').filter((tag) => !isPlaceholder(tag));
  return tags.length > 0 || isPlaceholder(listed) ? tags : listed.split(/[, ]+/).map((tag) => tag.toLowerCase()).filter((tag) => tag !== '');
}

function globsOf(fields: Fields, listed: string): readonly string[] {
  const written = fieldValue(fields, ['applies-to']) || listed;
  // A comma between braces belongs to the glob.
  const globs = typeof written === 'string' ? (isPlaceholder(written) ? [] : written.split(/,(?![^{}]*\})/)) : written;
  return globs.map((glob) => glob.trim().replace(/^`|`$/g, '')).filter((glob) => glob !== '' && !/[|]/.test(glob));
}

function lineOf(text: string, offset: number): number {
  let line = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** The replacing record's number, written as wide as this one's; its file's name where it has none. */
function referenceId(reference: RecordReference, width: number): string {
  if (reference.file !== null) return recordName(reference.file.slice(reference.file.lastIndexOf('/') + 1)).id;
  return String(reference.number).padStart(width, '0');
}

function datesThatAreNone(date: string, reviewBy: string, format: DecisionFormat): string[] {
  const odd = (value: string): boolean => value !== '' && !isPlaceholder(value) && dayFrom(bracesOff(plainText(value)), format === 'log4brains') === null;
  return [
    ...(odd(date) ? [`Its date “${shortened(date)}” is no day of the form 2026-03-02.`] : []),
    ...(odd(reviewBy) ? [`Its review date “${shortened(reviewBy)}” is no day of the form 2026-03-02.`] : []),
  ];
}

function statusThatIsNone(format: DecisionFormat, status: string): string[] {
  if (status === '' || isKnownStatus(status)) return [];
  const read = format === 'log4brains' ? ' log4brains reads it as a draft.' : '';
  return [`Its status “${shortened(status)}” is none that is known: draft, proposed, rejected, accepted, deprecated, superseded.${read}`];
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
