// How does a number of things read?

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** `1 commit`, `41 commits`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `41,000`. Whole numbers; without Intl, whose tables take the host 20 ms to load. */
export function thousands(count: number): string {
  return String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

/** `four weeks`, in words up to twelve: for running text. */
export function countedInWords(count: number, one: string, many = `${one}s`): string {
  return `${small[count] ?? count} ${count === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`; nothing is empty. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** Upper case for a sentence's first letter; everything else stays. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * At most `length` characters, an ellipsis instead of the rest; line breaks and other control characters become spaces,
 * and characters that only turn the direction of writing, with which a name could pose as another one, go.
 */
export function clipped(words: string, length: number): string {
  // A newline or a tab in a name or subject must not break a list apart.
  // oxlint-disable-next-line no-control-regex
  const oneLine = words.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();
  return oneLine.length <= length ? oneLine : `${oneLine.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
