// Which people does a message name? Git's own trailer parser reads the last paragraph only and misses co-authors above
// a block of signatures, so the whole body is read here.
import { type Ident, type Trailer, trailerKeys } from '../core/history';

/** Takes a line that begins with a known key (its position in `trailerKeys`): what is behind the colon, in `bytes`. */
export type TakeTrailer = (key: number, bytes: Buffer, start: number, end: number) => void;

const keyBytes = trailerKeys.map((key) => Buffer.from(key));
/** By a line's first byte as a small letter: the keys that begin so. */
const keysBy = Array.from({ length: 128 }, (_, letter) => trailerKeys.flatMap((key, number) => (key.charCodeAt(0) === letter ? [number] : [])));
const [newline, carriageReturn, colon, space, tab] = [0x0a, 0x0d, 0x3a, 0x20, 0x09];

/** Every line of the message that begins with a known key, in order. Reads each byte about once and decodes none. */
export function eachTrailer(bytes: Buffer, start: number, end: number, take: TakeTrailer): void {
  let line = start;
  while (line < end) {
    const value = valueOf(bytes, line, end);
    const next = lineEnd(bytes, value === null ? line : value.at, end);
    if (value !== null) take(value.key, bytes, value.at, next);
    line = next + 1;
  }
}

/** Every trailer of a message that names an address, in order. */
export function parseTrailers(bytes: Buffer, start: number, end: number): Trailer[] {
  const trailers: Trailer[] = [];
  eachTrailer(bytes, start, end, (key, from, at, last) => {
    const ident = parseIdent(from.toString('utf8', at, last));
    if (ident !== null) trailers.push({ key: trailerKeys[key]!, ident });
  });
  return trailers;
}

/**
 * `Name <mail>`, also without the closing bracket, with words after it, or with a bare address at the end. Null
 * without an address: "Tested-by: running the suite" names nobody.
 */
export function parseIdent(value: string): Ident | null {
  const bracket = value.indexOf('<');
  if (bracket !== -1) {
    const end = value.indexOf('>', bracket);
    const email = value.slice(bracket + 1, end === -1 ? undefined : end).trim();
    return email === '' ? null : { name: unquoted(value.slice(0, bracket)), email };
  }
  const words = value.trim().split(/\s+/);
  const email = words.at(-1) ?? '';
  return /^[^@]+@[^@]+$/.test(email) ? { name: unquoted(words.slice(0, -1).join(' ')), email } : null;
}

/** The key a line begins with, in any case, and where its value begins; null for any other line. */
function valueOf(bytes: Buffer, line: number, end: number): { readonly key: number; readonly at: number } | null {
  const keys = keysBy[bytes[line]! | 0x20];
  if (keys === undefined || keys.length === 0) return null;
  for (const key of keys) {
    const wanted = keyBytes[key]!;
    let at = 0;
    while (at < wanted.length && line + at < end && small(bytes[line + at]!) === wanted[at]) at++;
    if (at < wanted.length) continue;
    at += line;
    while (at < end && (bytes[at] === space || bytes[at] === tab)) at++;
    if (at < end && bytes[at] === colon) return { key, at: at + 1 };
  }
  return null;
}

function small(letter: number): number {
  return letter >= 0x41 && letter <= 0x5a ? letter | 0x20 : letter;
}

/** Where the line feed or carriage return is that ends the line, at or behind `from`; else the end. */
function lineEnd(bytes: Buffer, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const byte = bytes[at]!;
    if (byte === newline || byte === carriageReturn) return at;
  }
  return end;
}

function unquoted(name: string): string {
  return name.trim().replace(/^"(.*)"$/, '$1');
}
