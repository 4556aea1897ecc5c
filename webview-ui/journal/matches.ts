// Does a note match what is typed into the search field? Every word somewhere in what is on screen of it.
import type { JournalNote } from '../../src/protocol/journalSnapshot';

export function matches(note: JournalNote, typed: string): boolean {
  const here = fold([note.title ?? note.kind, note.meta, ...note.problems].join(' '));
  return fold(typed).split(/\s+/).every((word) => here.includes(word));
}

/** Case and accents do not matter. */
function fold(words: string): string {
  return words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
