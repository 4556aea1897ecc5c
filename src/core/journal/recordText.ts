// Which other records does a record's text speak of?
import type { RecordReference } from './decision';
import { isPlaceholder } from './decisionStatus';
import type { MarkdownLine } from './markdownLines';
import { markdownTarget, references } from './recordReferences';

/** Targets of all links to Markdown files inside the repository, each once; not those of a template's placeholders. */
export function linksOf(lines: readonly MarkdownLine[], folder: string): readonly string[] {
  const found = new Set<string>();
  for (const line of lines) {
    if (line.hidden || !line.bare.includes('](') || isPlaceholder(line.bare.slice(line.bare.indexOf(':') + 1))) continue;
    for (const link of withoutCode(line.bare).matchAll(/\]\(\s{0,9}(<[^>]{1,1000}>|[^)\s]{1,1000})/g)) {
      const file = markdownTarget(link[1]!, folder);
      if (file !== null) found.add(file);
    }
  }
  return [...found];
}

/** The numbers of records named in the text: `ADR-0012`. */
export function mentionsOf(lines: readonly MarkdownLine[]): readonly number[] {
  const found = new Set<number>();
  for (const line of lines) {
    if (!line.hidden) for (const one of line.bare.matchAll(/\bADR[-_ #]{0,2}(\d{1,6})\b/gi)) found.add(Number(one[1]));
  }
  return [...found];
}

/** What stands behind "Supersedes" (adr-tools spells it with c) at the start of a line or list item. */
export function supersedesOf(text: string, lines: readonly MarkdownLine[], folder: string): readonly RecordReference[] {
  return lines.flatMap((line) => {
    if (line.hidden) return [];
    const said = /^[ \t]*(?:[*+-][ \t]+)?\|?[ \t]*(?:\*\*|_)?super[sc]edes(?:\*\*|_)?[ \t]*[:|]?[ \t]*(.*)$/i.exec(text.slice(line.start, line.end));
    return said === null ? [] : references(said[1]!, folder);
  });
}

function withoutCode(line: string): string {
  return line.includes('`') ? line.replace(/`[^`]*`/g, '') : line;
}
