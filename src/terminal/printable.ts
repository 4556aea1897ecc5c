// What of a stranger's words may reach a terminal? Letters; nothing that moves the cursor, hides text or turns its direction.

// oxlint-disable-next-line no-control-regex -- to take them out
const unprintable = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** One line: a question mark for each character that is none to look at, line ends too. */
export function printable(text: string): string {
  return text.replace(unprintable, '?');
}

/** Whole output, its own line ends kept. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

/** A JSON document says the same with such characters spelled out; its own line ends stay. */
export function printableJson(document: string): string {
  return document.replace(unprintable, (character) => (character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`));
}
