// Who decided, from a text or list as people write it?
import { isPlaceholder, linkless, plainText } from './decisionStatus';

/** Characters of a list of people that are looked at. */
const longest = 4000;

/** Splits at commas and semicolons outside brackets; links become their words; placeholders and "none" are nobody. */
export function deciders(given: string | readonly string[]): readonly string[] {
  const parts = typeof given === 'string' ? (isPlaceholder(given) ? [] : split(linkless(given.slice(0, longest)))) : given.map((one) => linkless(one.slice(0, longest)));
  return parts.map(plainText).filter((name) => name !== '' && !isPlaceholder(name) && !/^(?:-|—|n\/?a|none|tbd|…|\.\.\.)$/i.test(name));
}

function split(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    const character = text[i];
    if (character === '(' || character === '<') depth++;
    else if (character === ')' || character === '>') depth = Math.max(0, depth - 1);
    else if (character === undefined || (depth === 0 && (character === ',' || character === ';'))) {
      parts.push(text.slice(from, i));
      from = i + 1;
    }
  }
  return parts;
}
