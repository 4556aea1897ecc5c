// Which other records does a record name, and how?
import type { RecordReference } from './decision';
import { recordName } from './recordName';
import { resolvePath } from './recordPath';

/** The first record that `text` names, such as what stands behind "superseded by"; null when it names none. */
export function firstReference(text: string, folder: string): RecordReference | null {
  return references(text, folder)[0] ?? null;
}

/** Links to Markdown files, `ADR-0012`, `#12`, and a text that is nothing but a number. */
export function references(text: string, folder: string): readonly RecordReference[] {
  const found: RecordReference[] = [];
  const without = text.replace(/!?\[((?:\\.|\[[^[\]]{0,200}\]|[^[\]\\]){0,500})\]\(([^)\s]{1,1000})[^)]{0,500}\)/g, (_, words: string, target: string) => {
    const file = markdownTarget(target, folder);
    if (file !== null) found.push({ file, number: recordName(nameOf(file)).number, text: words });
    else found.push(...numbers(words));
    return ' ';
  });
  found.push(...numbers(without));
  return found;
}

function numbers(text: string): RecordReference[] {
  const named = [...text.matchAll(/\b(?:ADR|MADR|decision|record)[-_ #]{0,2}(\d{1,6})\b/gi), ...text.matchAll(/(?:^|[\s(])#(\d{1,6})\b/g)];
  if (named.length === 0 && /^[ \t]*\d{1,6}[ \t.]*$/.test(text)) return [{ file: null, number: Number(text.replace('.', '')), text: text.trim() }];
  const file = named.length === 0 ? /^[ \t]*([\w./-]+\.(?:md|markdown))\b/i.exec(text) : null;
  if (file !== null) return [{ file: file[1]!, number: recordName(nameOf(file[1]!)).number, text: file[1]! }];
  return named.map((one) => ({ file: null, number: Number(one[1]), text: one[0].trim() }));
}

/** The path from the repository's top that a link's target means; null for addresses, anchors and other kinds of file. */
export function markdownTarget(target: string, folder: string): string | null {
  const path = decoded(target.replace(/^<|>$/g, '').replace(/[#?].*$/, ''));
  if (!/\.(?:md|markdown)$/i.test(path) || /^[A-Za-z][A-Za-z0-9+.-]*:|^\/\//.test(path)) return null;
  return path.startsWith('/') ? resolvePath('', path.slice(1)) : resolvePath(folder, path);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
