// In which of the known forms is a record written?
import type { BodyMetadata } from './bodyMetadata';
import type { DecisionFormat } from './decision';
import { type Fields, fieldText } from './frontMatter';
import type { MarkdownLine } from './markdownLines';
import type { RecordName } from './recordName';

/** What the form is judged by. */
export interface RecordParts {
  readonly name: RecordName;
  /** Null without front matter. */
  readonly fields: Fields | null;
  readonly metadata: BodyMetadata;
  readonly lines: readonly MarkdownLine[];
  /** The record lies in a folder of a `.log4brains.yml`. */
  readonly log4brains: boolean;
}

const frontMatterKeys = ['status', 'date', 'decision-makers', 'deciders', 'consulted', 'informed'];

export function decisionFormat(parts: RecordParts): DecisionFormat {
  const { fields, metadata, name } = parts;
  if (fields !== null && frontMatterKeys.some((key) => fields.has(key))) return madrOfFrontMatter(parts, fields);
  const first = metadata.get('status') ?? metadata.get('deciders') ?? metadata.get('date');
  if (parts.log4brains) return 'log4brains';
  if (first?.form === 'item') return name.day !== null ? 'log4brains' : 'madr2';
  const headings = headingsOf(parts.lines);
  if (headings.has('decision') && headings.has('context')) return 'nygard';
  if (hasMadrBody(headings)) return madrOfHeadings(headings);
  if (looksLikeNygard(metadata)) return 'nygard';
  if (first?.form === 'row') return 'madr2';
  return fields === null && /^#[ \t]+\d+\.[ \t]/m.test(titleLine(parts.lines)) ? 'nygard' : 'madr4';
}

/** Something in the text says that it is a record: metadata of one, or the headings of one. */
export function looksLikeARecord(parts: RecordParts): boolean {
  const headings = headingsOf(parts.lines);
  if (hasMadrBody(headings) && headings.has('decision outcome')) return true;
  if (headings.has('decision') && (headings.has('context') || headings.has('status'))) return true;
  return parts.metadata.has('status') || (parts.fields?.has('status') ?? false) && (hasMadrBody(headings) || headings.has('decision'));
}

function madrOfFrontMatter(parts: RecordParts, fields: Fields): DecisionFormat {
  if (fields.has('decision-makers')) return 'madr4';
  if (fields.has('deciders')) return 'madr3';
  if (/super[sc]eded by \[/i.test(fieldText(fields, 'status'))) return 'madr3';
  return headingsOf(parts.lines).has('validation') ? 'madr3' : 'madr4';
}

function madrOfHeadings(headings: ReadonlySet<string>): DecisionFormat {
  if (headings.has('confirmation')) return 'madr4';
  if (headings.has('validation')) return 'madr3';
  return headings.has('positive consequences') || headings.has('negative consequences') || headings.has('links') ? 'madr2' : 'madr4';
}

function hasMadrBody(headings: ReadonlySet<string>): boolean {
  return ['context and problem statement', 'considered options', 'decision outcome'].some((heading) => headings.has(heading));
}

function looksLikeNygard(metadata: BodyMetadata): boolean {
  return metadata.get('status')?.form === 'section' || metadata.get('date')?.form === 'line';
}

function headingsOf(lines: readonly MarkdownLine[]): ReadonlySet<string> {
  return new Set(lines.filter((line) => line.level > 1).map((line) => line.heading.toLowerCase().replace(/:$/, '')));
}

function titleLine(lines: readonly MarkdownLine[]): string {
  return lines.find((line) => line.level === 1)?.bare ?? '';
}
