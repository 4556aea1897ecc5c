// Which files of the code is a decision about? Its `applies-to` globs, as a stranger may have written them.
import { resolvePath } from './recordPath';

/** Longer or more globs are nobody's: a pattern's time is the user's. */
const longestGlob = 300;
const mostGlobs = 50;
/** What `{a,b}` may grow to. */
const mostAlternatives = 64;

/**
 * Whether a path from the repository's top matches one of the globs: `*`, `**`, `?` and `{a,b}`. A plain folder means all that
 * lies in it. Not by a regular expression: one made of a stranger's stars can run for hours.
 */
export function aboutPath(globs: readonly string[]): (path: string) => boolean {
  const patterns = usable(globs).flatMap(alternatives).flatMap((glob) => (special.test(glob) ? [glob] : [glob, `${glob}/**`])).map((glob) => glob.split('/'));
  return (path) => patterns.some((pattern) => matches(pattern, path.split('/'), segment));
}

/** The folders below which everything lies that the globs can match; the top is the empty text. */
export function foldersOf(globs: readonly string[]): readonly string[] {
  const bases = usable(globs).flatMap(alternatives).map((glob) => {
    const parts = glob.split('/');
    const at = parts.findIndex((part) => special.test(part));
    return (at < 0 ? parts : parts.slice(0, at)).join('/');
  });
  return bases.includes('') ? [''] : [...new Set(bases)];
}

const special = /[*?]/;

function usable(globs: readonly string[]): readonly string[] {
  return globs.filter((glob) => glob.length <= longestGlob && !glob.startsWith('!')).slice(0, mostGlobs)
    // Absolute ones and those that climb out mean nothing here.
    .map((glob) => resolvePath('', glob) ?? '')
    .filter((glob) => glob !== '');
}

/** `a/{b,c}` is `a/b` and `a/c`; a brace without an end is a letter. */
function alternatives(glob: string): string[] {
  let found = [glob];
  for (;;) {
    const next = found.flatMap((one) => {
      const group = /^(.*?)\{([^{}]*,[^{}]*)\}(.*)$/s.exec(one);
      return group === null ? [one] : group[2]!.split(',').map((choice) => `${group[1]}${choice}${group[3]}`);
    });
    if (next.length === found.length) return next;
    if (next.length > mostAlternatives) return [];
    found = next;
  }
}

/** Whether a list of parts, of which `**` stands for any number, matches a list of items. Time: one times the other. */
function matches<P, I>(parts: readonly P[], items: readonly I[], one: (part: P, item: I) => boolean): boolean {
  // `reach[i]`: the parts so far can stand for the first i items.
  let reach = items.map(() => false);
  reach.unshift(true);
  for (const part of parts) {
    const many = part === '**' || part === '*many';
    const next = reach.map(() => false);
    for (let i = 0; i <= items.length; i++) {
      next[i] = many ? reach[i]! || (i > 0 && next[i - 1]!) : i > 0 && reach[i - 1]! && one(part, items[i - 1]!);
    }
    reach = next;
  }
  return reach[items.length]!;
}

/** One name against one part: `*` any letters, `?` one. */
function segment(part: string, name: string): boolean {
  if (!special.test(part)) return part === name;
  return matches(Array.from(part).map((letter) => (letter === '*' ? '*many' : letter)), Array.from(name), (letter, item) => letter === '?' || letter === item);
}
