// Which people does a message name? Git's own trailer parser reads the last paragraph only and misses co-authors above
// a block of signatures, so the whole body is read here.
import { type Ident, type Trailer, type TrailerKey, trailerKeys } from '../core/history';

const keys = new Map<string, TrailerKey>(trailerKeys.map((key) => [key, key]));
const pattern = new RegExp(`^(${trailerKeys.join('|')})[ \\t]*:(.*)$`, 'gim');

/** Every line of the message that begins with a known key and names an address, in order. */
export function parseTrailers(message: string): Trailer[] {
  const trailers: Trailer[] = [];
  for (const [, key = '', value = ''] of message.matchAll(pattern)) {
    const known = keys.get(key.toLowerCase());
    const ident = parseIdent(value);
    if (known !== undefined && ident !== null) trailers.push({ key: known, ident });
  }
  return trailers;
}

/**
 * `Name <mail>`, also without the closing bracket, with words after it, or with a bare address at the end. Null
 * without an address: "Tested-by: running the suite" names nobody.
 */
function parseIdent(value: string): Ident | null {
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
