import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document } from 'yaml';
import { type Fields, frontMatterPlace, looseFields } from '../../core/journal/frontMatter';

/** Longer front matter is nobody's, and a parser's time is the user's: it is read line by line, in characters. */
const longest = 16 * 1024;

export interface ReadFields {
  /** Null when the text has no front matter. */
  readonly fields: Fields | null;
  /** A sentence when the front matter could not be read as it should. */
  readonly problem: string | null;
}

/**
 * The top-level values of a text's front matter as plain data. Nothing in it is executed, no tag is honoured, and aliases
 * are followed to a single value only, so that a few lines cannot grow into gigabytes.
 */
export function readFields(text: string): ReadFields {
  const place = frontMatterPlace(text);
  if (place === null) return { fields: null, problem: null };
  const yaml = text.slice(place.start, place.end);
  if (!place.closed) return { fields: looseFields(yaml), problem: 'Its front matter is not closed with “---”; it was read line by line.' };
  const document = yaml.length > longest ? null : parsed(yaml);
  if (document === null) return { fields: looseFields(yaml), problem: 'Its front matter is not valid YAML; it was read line by line.' };
  return fieldsOf(yaml, document);
}

/** Null when it is not valid YAML. */
export function parsed(yaml: string): Document | null {
  try {
    // Keys are compared below: the library's own comparison is quadratic.
    const document = parseDocument(yaml, { version: '1.2', schema: 'core', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
    return document.errors.length === 0 && (document.contents === null || isMap(document.contents) || emptyScalar(document.contents)) ? document : null;
  } catch {
    // Brackets nested thousands deep end the parser's stack.
    return null;
  }
}

function emptyScalar(node: unknown): boolean {
  return isScalar(node) && node.value === null;
}

function fieldsOf(yaml: string, document: Document): ReadFields {
  const fields = new Map<string, string | readonly string[]>();
  const seen = new Set<string>();
  let problem: string | null = null;
  for (const { key, value } of isMap(document.contents) ? document.contents.items : []) {
    const name = scalarText(yaml, document, key);
    if (name === null) continue;
    if (seen.has(name)) {
      problem = `Its front matter has the key “${name.slice(0, 60)}” twice; the first one counts.`;
      continue;
    }
    seen.add(name);
    const read = isSeq(value) ? value.items.map((item) => scalarText(yaml, document, item)).filter((item) => item !== null) : scalarText(yaml, document, value);
    if (read !== null && read.length > 0) fields.set(name, read);
  }
  return { fields, problem };
}

/** Text as written: `0012` and `2026-03-02` stay what they are, and so does a template's `{…}`, which YAML takes for a map. Null for nothing and for lists. */
function scalarText(yaml: string, document: Document, node: unknown): string | null {
  if (isMap(node) && node.flow === true && node.range) return yaml.slice(node.range[0], node.range[1]);
  const scalar = isAlias(node) ? node.resolve(document) : node;
  if (!isScalar(scalar) || scalar.value === null || scalar.value === undefined) return null;
  return typeof scalar.value === 'string' ? scalar.value : scalar.source ?? JSON.stringify(scalar.value);
}
