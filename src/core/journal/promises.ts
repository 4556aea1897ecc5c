// What was promised in a one-on-one, on which side, until when, and is it kept?
import { entryBody } from './entryBody';
import { promiseSections } from './entryForm';
import { dayFrom } from './day';
import type { TextEdit } from './textEdit';

export interface EntryPromise {
  readonly side: 'mine' | 'theirs';
  readonly words: string;
  /** `YYYY-MM-DD`; null where none is named. */
  readonly by: string | null;
  readonly kept: boolean;
  /** Where the box's mark stands in the text; null for an item without a box. */
  readonly box: number | null;
  /** Where its words begin, a box included. */
  readonly start: number;
}

/** List items below the two headings, with or without a box: `- [ ] send the figures, by 2026-11-30`. */
export function promises(text: string): readonly EntryPromise[] {
  const { parts } = entryBody(text);
  return (['mine', 'theirs'] as const).flatMap((side) => parts
    .filter(({ heading }) => heading.toLowerCase() === promiseSections[side].toLowerCase())
    .flatMap(({ start, end }) => items(text, start, end, side)));
}

/** Ticks it or takes the tick away; an item without a box gets one. Null when no promise says this, or it is so already. */
export function tickEdit(text: string, { side, words, by }: Pick<EntryPromise, 'side' | 'words' | 'by'>, kept: boolean): TextEdit | null {
  const found = promises(text).find((one) => one.side === side && one.words === words && one.by === by && one.kept !== kept);
  if (found === undefined) return null;
  return found.box === null ? { at: found.start, remove: '', insert: '[x] ' } : { at: found.box, remove: text[found.box]!, insert: kept ? 'x' : ' ' };
}

function items(text: string, start: number, end: number, side: EntryPromise['side']): EntryPromise[] {
  return [...text.slice(start, end).matchAll(/^([ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+)(?:\[([ xX])\][ \t]+)?(.*)$/gm)].flatMap((item) => {
    const said = item[3]!.trim();
    // An empty box waits to be filled.
    if (said === '' || /^\[[ xX]\]$/.test(said)) return [];
    const day = /(\d{4}-\d{1,2}-\d{1,2})\)?\.?$/.exec(said);
    const by = day === null ? null : dayFrom(day[1]!);
    const words = by === null ? said : withoutEnd(withoutEnd(said.slice(0, day!.index)).replace(/\b(?:by|until|due)$/i, ''));
    return [{ side, words: words === '' ? said : words, by, kept: item[2]?.toLowerCase() === 'x', box: item[2] === undefined ? null : start + item.index + item[1]!.length + 1, start: start + item.index + item[1]!.length }];
  });
}

/** Without the blanks, commas and brackets before the day. From the end, letter by letter: an expression would try each of a thousand commas again. */
function withoutEnd(words: string): string {
  let end = words.length;
  while (end > 0 && /[\s,(]/.test(words[end - 1]!)) end -= 1;
  return words.slice(0, end);
}
