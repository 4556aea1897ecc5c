// Which of these texts does a list of globs mean, where a star is any text and all else stands for itself?

/**
 * Says of a text whether one of the globs means all of it. One regular expression for them takes longer to be compiled than to be asked
 * about every name of a history; so globs whose only stars are at their ends, which nearly all are, are compared as what they are.
 */
export function starGlobs(globs: readonly string[]): (text: string) => boolean {
  const exact = new Set<string>();
  const starts = new Map<string, string[]>();
  const ends: string[] = [];
  const inside: string[] = [];
  const others: RegExp[] = [];
  for (const glob of globs) {
    const [before, after] = [glob.startsWith('*'), glob.length > 1 && glob.endsWith('*')];
    const words = glob.slice(before ? 1 : 0, after ? -1 : undefined);
    if (words.includes('*')) others.push(expressionOf(glob));
    else if (before && after) inside.push(words);
    else if (before) ends.push(words);
    else if (after && words !== '') starts.set(words.charAt(0), [...starts.get(words.charAt(0)) ?? [], words]);
    else exact.add(glob);
  }
  return (text) => exact.has(text)
    || starts.get(text.charAt(0))?.some((start) => text.startsWith(start)) === true
    || ends.some((end) => text.endsWith(end))
    || inside.some((part) => text.includes(part))
    || others.some((expression) => expression.test(text));
}

function expressionOf(glob: string): RegExp {
  return new RegExp(`^${glob.split('*').map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`, 's');
}
