/** What a text with a character for each byte says, in memory of its own. Bytes that are no UTF-8 become U+FFFD. */
export function utf8(text: string): string {
  return /[\x80-\xff]/.test(text) ? Buffer.from(text, 'latin1').toString('utf8') : copied(text);
}

/** The same text in memory of its own: one cut out of a longer one keeps all of that alive, one cut out of this sum only that. */
export function copied(text: string): string {
  return ` ${text}`.slice(1);
}
