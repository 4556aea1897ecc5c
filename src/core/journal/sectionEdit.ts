// Which bytes are added when something comes into a section of a record, be it there already or not?
import { frontMatterPlace } from './frontMatter';
import { markdownLines } from './markdownLines';
import { type TextEdit, lineBreak } from './textEdit';

/**
 * Puts `block` (with `\n`) at the end of the first section of level two called like one of `headings`; where there is none, a
 * section of the first name comes at the end of the text. A list item joins the list that the section ends with.
 */
export function sectionEdit(text: string, headings: readonly [string, ...string[]], block: string): TextEdit {
  const eol = lineBreak(text);
  const added = block.replaceAll('\n', eol);
  const lines = markdownLines(text, frontMatterPlace(text)?.body ?? 0);
  const wanted = new Set(headings.map((heading) => heading.toLowerCase()));
  const at = lines.findIndex((line) => line.level === 2 && wanted.has(line.heading.toLowerCase().replace(/:$/, '')));
  if (at < 0) {
    const end = text === '' || text.endsWith('\n') ? '' : eol;
    return { at: text.length, remove: '', insert: `${end}${text === '' ? '' : eol}## ${headings[0]}${eol}${eol}${added}${eol}` };
  }
  const next = lines.findIndex((line, i) => i > at && line.level > 0 && line.level <= 2);
  const section = lines.slice(at, next < 0 ? lines.length : next);
  const last = section.findLast((line) => line.bare.trim() !== '' || line.hidden) ?? lines[at]!;
  const joins = isItem(block) && isItem(last.bare);
  return { at: last.end, remove: '', insert: `${joins ? eol : eol + eol}${added}${last.end === text.length ? eol : ''}` };
}

/** A text that somebody typed, as paragraphs: nothing in it can become a heading, a ruler or a fence. */
export function prose(typed: string): string {
  return typed.trim().split(/\r?\n/).map((line) => line.trim().replace(/^(?=#|[-=*_]{3,}\s*$|```|~~~|<)/, '\\')).join('\n');
}

function isItem(text: string): boolean {
  return /^[ \t]*[*+-][ \t]/.test(text);
}
