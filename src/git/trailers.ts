// Which people does a message name? Git's own trailer parser reads the last paragraph only and misses co-authors above
// a block of signatures, so the whole body is read here.
import { type Ident, type Trailer, trailerKeys } from '../core/history';
import { utf8 } from './utf8';

/** Takes a line that begins with a known key (its position in `trailerKeys`), and what is behind the colon. */
export type TakeTrailer = (key: number, value: string) => void;

const keys = new Map<string, number>(trailerKeys.map((key, number) => [key, number]));
/** Small and capital letters that begin a key. */
const initials = new Set(trailerKeys.flatMap((key) => [key.charCodeAt(0), key.toUpperCase().charCodeAt(0)]));
const pattern = new RegExp(`^(${trailerKeys.join('|')})[ \\t]*:(.*)$`, 'is');

/** Every line of the message that begins with a known key, in order. Most lines are passed over by their first letter. */
export function eachTrailer(message: string, take: TakeTrailer): void {
  for (let start = 0, end = 0; start < message.length; start = end + 1) {
    end = message.indexOf('\n', start);
    if (end === -1) end = message.length;
    if (!initials.has(message.charCodeAt(start))) continue;
    const found = pattern.exec(message.slice(start, end));
    if (found !== null) take(keys.get(found[1]!.toLowerCase())!, found[2]!);
  }
}

/** Every trailer that names an address, in order. `message` has a character for each byte. */
export function parseTrailers(message: string): Trailer[] {
  const trailers: Trailer[] = [];
  eachTrailer(message, (key, value) => {
    const ident = parseIdent(utf8(value));
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

function unquoted(name: string): string {
  return name.trim().replace(/^"(.*)"$/, '$1');
}
