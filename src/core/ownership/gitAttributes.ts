// What do a repository's own `.gitattributes` say about a path?
import { attributePattern } from './attributePattern';

/** A `.gitattributes` as it stands in the measured commit. */
export interface AttributesFile {
  /** Its path in the repository. */
  readonly path: string;
  readonly text: string;
}

/** `null` is an explicit unset or `false`, which is more than saying nothing (`undefined`). */
export type AttributeValue = string | true | null | undefined;

interface Rule {
  readonly folder: string;
  /** Against the path below `folder`, or against the name alone. */
  readonly byName: boolean;
  readonly matches: (text: string) => boolean;
  readonly values: ReadonlyMap<string, AttributeValue>;
}

/** Answers for one path the value of each attribute of `prefix` that some line sets or unsets. */
export type AttributesOf = (path: string) => ReadonlyMap<string, AttributeValue>;

/**
 * Reads attribute files as gitattributes(5) has it: deeper folders overrule, later lines overrule, a pattern without slash
 * meets the name at any depth, one with a slash the path, and a folder's pattern says nothing about what is in it. Only
 * attributes whose name begins with `prefix` are kept. Macros and lines that make no sense are skipped. No files: no attributes.
 */
export function gitAttributes(files: readonly AttributesFile[], prefix: string): AttributesOf {
  const rules = files
    .map(({ path, text }) => ({ folder: path.slice(0, path.lastIndexOf('/') + 1), text }))
    .sort((a, b) => a.folder.split('/').length - b.folder.split('/').length)
    .flatMap(({ folder, text }) => text.split(/\r\n|\n/).flatMap((line) => parseLine(line, folder, prefix)));
  return (path) => {
    const found = new Map<string, AttributeValue>();
    const name = path.slice(path.lastIndexOf('/') + 1);
    for (const { folder, byName, matches, values } of rules) {
      if (!path.startsWith(folder) || !matches(byName ? name : path.slice(folder.length))) continue;
      for (const [attribute, value] of values) found.set(attribute, value);
    }
    return found;
  };
}

function parseLine(line: string, folder: string, prefix: string): Rule[] {
  const match = /^\s*(?:"((?:[^"\\]|\\.)*)"|([^\s"#]\S*))\s+(.*)$/.exec(line);
  const pattern = match?.[1]?.replace(/\\(["\\])/g, '$1') ?? match?.[2];
  if (pattern === undefined || pattern.startsWith('!') || pattern.startsWith('[attr]') || pattern.endsWith('/')) return [];
  const values = new Map((match?.[3] ?? '').split(/\s+/).flatMap((word) => parseWord(word, prefix)));
  if (values.size === 0) return [];
  const glob = pattern.startsWith('/') ? pattern.slice(1) : pattern;
  return [{ folder, byName: !pattern.includes('/'), matches: attributePattern(glob), values }];
}

function parseWord(word: string, prefix: string): [string, AttributeValue][] {
  const [, sign = '', name = '', value] = /^([-!]?)([^=]*)(?:=(.*))?$/.exec(word) ?? [];
  if (!name.startsWith(prefix)) return [];
  if (sign === '!') return [[name, undefined]];
  return [[name, sign === '-' || value === 'false' ? null : value === undefined || value === 'true' ? true : value]];
}
