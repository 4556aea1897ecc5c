// Where in an entry stand its title and the parts under its second-level headings?
import { frontMatterPlace } from './frontMatter';
import { type MarkdownLine, markdownLines } from './markdownLines';
import { lineBreak } from './textEdit';

/** Offsets in the whole text. An empty part begins and ends behind its heading. */
export interface BodyPart {
  /** Empty for what stands between the title and the first heading. */
  readonly heading: string;
  /** Where the heading's line begins; for the part without one, where the part does. */
  readonly headingStart: number;
  /** The part without the blank lines around it. */
  readonly start: number;
  readonly end: number;
}

export interface EntryBody {
  readonly title: { readonly words: string; readonly start: number; readonly end: number } | null;
  readonly parts: readonly BodyPart[];
  /** Where the body begins, behind the front matter. */
  readonly begin: number;
}

export function entryBody(text: string): EntryBody {
  const begin = frontMatterPlace(text)?.body ?? (text.startsWith('\uFEFF') ? 1 : 0);
  const lines = markdownLines(text, begin);
  const heads = lines.flatMap((line, at) => (line.level === 1 || line.level === 2 ? [{ line, at }] : []));
  const titled = heads[0]?.line.level === 1 ? heads[0] : undefined;
  const title = titled === undefined ? null : titlePlace(text, titled.line);
  const seconds = heads.filter(({ line }) => line.level === 2);
  const from = titled === undefined ? begin : behind(lines, titled.at);
  const untitled = part(text, '', from, from, seconds[0]?.line.start ?? text.length);
  const parts = seconds.map(({ line, at }, i) => part(text, line.heading, line.start, behind(lines, at), seconds[i + 1]?.line.start ?? text.length));
  return { title, parts: [untitled, ...parts], begin };
}

/** The text with other words in a part. Only the part's own bytes change; line breaks become the text's own. */
export function withPart(text: string, { start, end, heading }: BodyPart, words: string): string {
  const eol = lineBreak(text);
  const typed = words.trim().replace(/\r\n?|\n/g, eol);
  if (start < end) return text.slice(0, start) + typed + text.slice(end);
  if (typed === '') return text;
  // Behind a heading or title comes a blank line; so does one before whatever follows.
  const atBegin = heading === '' && (start === 0 || text[start - 1] === '\n');
  const rest = text.slice(start);
  const after = rest.trim() === '' ? (rest === '' ? eol : rest) : atBegin ? `${eol}${eol}${rest.trimStart()}` : rest;
  return `${text.slice(0, start)}${atBegin ? '' : `${eol}${eol}`}${typed}${after}`;
}

function titlePlace(text: string, line: MarkdownLine): EntryBody['title'] {
  const at = text.slice(line.start, line.end).indexOf(line.heading);
  return at < 0 ? { words: line.heading, start: line.start, end: line.end } : { words: line.heading, start: line.start + at, end: line.start + at + line.heading.length };
}

/** The end of a heading's line; of an underlined one's second line. */
function behind(lines: readonly MarkdownLine[], at: number): number {
  const line = lines[at]!;
  return line.bare.trimStart().startsWith('#') ? line.end : (lines[at + 1]?.end ?? line.end);
}

function part(text: string, heading: string, headingStart: number, from: number, to: number): BodyPart {
  const whole = text.slice(from, to);
  const words = whole.trimEnd();
  if (words.trim() === '') return { heading, headingStart, start: from, end: from };
  const blank = /^(?:[ \t]*\r?\n)*/.exec(words)![0].length;
  return { heading, headingStart, start: from + blank, end: from + words.length };
}
