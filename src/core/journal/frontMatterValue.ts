// Where does the value of a key stand in a front matter, so that these bytes and no others can change?
import type { FrontMatterPlace } from './frontMatter';

export interface ValuePlace {
  /** Inside its quotes. */
  readonly start: number;
  readonly end: number;
  readonly quote: '' | '"' | "'";
}

/** Where the value of `key:` stands on its line; null where there is no such key. `key` is lower case. */
export function frontMatterValue(text: string, place: FrontMatterPlace, key: string): ValuePlace | 'several lines' | null {
  const line = new RegExp(`(?:^|\\n)(${key}[ \\t]*:(?=[ \\t\\r\\n]|$)[ \\t]*)([^\\r\\n]*)(\\r?\\n[ \\t]+[^ \\t\\r\\n#])?`, 'i').exec(text.slice(place.start, place.end));
  if (line === null) return null;
  const value = line[2]!;
  if (line[3] !== undefined || /^[|>&*!]/.test(value)) return 'several lines';
  const start = place.start + line.index + line[0].indexOf(line[1]!) + line[1]!.length;
  const quote = value[0] === '"' || value[0] === "'" ? value[0] : '';
  const closing = quote === '' ? -1 : value.indexOf(quote, 1);
  if (quote !== '' && closing > 0) return { start: start + 1, end: start + closing, quote };
  const comment = /(?:^|[ \t])#/.exec(value);
  const plain = value.slice(0, comment?.index ?? value.length).trimEnd();
  return { start, end: start + plain.length, quote: '' };
}

/** A value as it stands inside these quotes. */
export function quotedFor(quote: ValuePlace['quote'], value: string): string {
  if (quote === '"') return value.replace(/["\\]/g, '\\$&');
  if (quote === "'") return value.replaceAll("'", "''");
  return value;
}
