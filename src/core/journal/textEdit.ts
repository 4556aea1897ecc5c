// What changes in a text, and how is it taken back byte for byte?

/** At offset `at` the text `remove` stands, and `insert` comes in its place. */
export interface TextEdit {
  readonly at: number;
  readonly remove: string;
  readonly insert: string;
}

/** Throws when the text is not the one the edit was made for: then it must not be touched. */
export function applyEdit(text: string, edit: TextEdit): string {
  const end = edit.at + edit.remove.length;
  if (text.slice(edit.at, end) !== edit.remove) throw new Error('The text has changed since the edit was made.');
  return text.slice(0, edit.at) + edit.insert + text.slice(end);
}

/** The line break a text uses; `\n` where it has none. */
export function lineBreak(text: string): '\n' | '\r\n' {
  const at = text.indexOf('\n');
  return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n';
}
