import { isAscii } from 'node:buffer';

/**
 * What a text with a character for each byte says, in memory of its own. Bytes that are no UTF-8 become U+FFFD.
 */
export function utf8(text: string): string {
  const bytes = Buffer.from(text, 'latin1');
  return bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
}

/** The same text in memory of its own: one cut out of a longer one keeps all of that alive. */
export function copied(text: string): string {
  return Buffer.from(text, 'latin1').toString('latin1');
}
