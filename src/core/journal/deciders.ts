// Who decided, from a text or list as people write it?
import { isPlaceholder, linkless, plainText } from './decisionStatus';

/** Characters of a list of people that are looked at. */
const longest = 4000;

/** Splits at commas and semicolons outside brackets; links become their words; placeholders and "none" are nobody. */
export function deciders(given: string | readonly string[]): readonly string[] {
  const parts = typeof given === 'string' ? split(linkless(bracesOff(given.slice(0, longest)))) : given.map((one) => linkless(one.slice(0, longest)));
  return parts.map(plainText).filter((name) => name !== '' && !isPlaceholder(name) && !/^(?:-|—|n\/?a|none|tbd|…|\.\.\.)$/i.test(name));
}

/** `{ Ben Thomas, moonbox3 }` was filled in and kept the template's braces; `{list everyone involved in the decision}` was not. */
function bracesOff(given: string): string {
  if (!isPlaceholder(given)) return given;
  const names = /^\{([^{}|]*)\}$/.exec(given.trim())?.[1]!.split(',').map((name) => name.trim()) ?? [];
  const isName = (name: string): boolean => /^(?:\p{Lu}\S*(?: \S+)* )?\p{Lu}\S*$/u.test(name) || /^@?[\w-]{3,}$/.test(name);
  return names.length > 0 && names.every(isName) && !/\b(?:list|names?|people|everyone|deciders?)\b/i.test(given) ? names.join(', ') : '';
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
