// What does a CODEOWNERS file say? GitHub's rules, and the sections that GitLab adds.

export interface OwnersRule {
  /** Counted from 1. */
  readonly line: number;
  readonly pattern: string;
  /** `@user`, `@org/team` or an address, as written; none clears the ownership of what the pattern means. */
  readonly owners: readonly string[];
  /** Empty outside of sections; of several sections each has its say about a file. */
  readonly section: string;
}

export interface OwnersFile {
  readonly path: string;
  readonly rules: readonly OwnersRule[];
  /** Lines that the hosting service skips, counted from 1. */
  readonly invalid: readonly { readonly line: number; readonly text: string }[];
}

/** Where it may lie; the first that is there counts. */
export const ownersPaths = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'] as const;

const owner = /^(?:@[\w.-]+(?:\/[\w./-]+)?|@@[\w-]+|[^@\s]+@[^@\s]+\.[^@\s]+)$/;
const heading = /^\^?\[([^\]]+)\](?:\[\d+\])?(.*)$/;
/** More lines than that are nobody's; the rest is left out. */
const mostRules = 5000;

export function readOwners(path: string, text: string): OwnersFile {
  const rules: OwnersRule[] = [];
  const invalid: { readonly line: number; readonly text: string }[] = [];
  const names = new Map<string, string>();
  let section = '';
  let standing: readonly string[] = [];
  text.split(/\r?\n/).slice(0, mostRules).forEach((raw, at) => {
    const line = at + 1;
    const words = wordsOf(raw);
    const [first] = words;
    if (first === undefined) return;
    const [, name, rest = ''] = heading.exec(raw.trim()) ?? [];
    if (name !== undefined) {
      const owners = wordsOf(rest);
      // Sections of one name are one, upper and lower case alike; the first heading names it.
      section = names.get(name.trim().toLowerCase()) ?? name.trim();
      names.set(section.toLowerCase(), section);
      standing = owners.every((one) => owner.test(one)) ? owners : [];
      return;
    }
    const owners = words.slice(1);
    if (/^!|[[\]]/.test(first) || first.startsWith('\\#') || !owners.every((one) => owner.test(one))) {
      invalid.push({ line, text: raw.trim() });
      return;
    }
    rules.push({ line, pattern: first, owners: owners.length === 0 ? standing : owners, section });
  });
  return { path, rules, invalid };
}

/** Separated by blanks, `\ ` being a blank of the pattern's own, up to a comment. */
function wordsOf(raw: string): readonly string[] {
  const words = [...raw.matchAll(/(?:\\.|[^\s\\])+/g)].map(([word]) => word);
  const comment = words.findIndex((word) => word.startsWith('#'));
  return (comment < 0 ? words : words.slice(0, comment)).map((word) => word.replaceAll('\\ ', ' '));
}
