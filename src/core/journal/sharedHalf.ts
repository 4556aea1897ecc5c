// What of a private decision may go into a shared record when it is moved to a repository?
import { codeLink } from './codeLink';
import type { DecisionDraft } from './decision';
import type { Entry } from './entry';
import { type MarkdownLine } from './markdownLines';

/**
 * Title, decision, options, links and review date; nothing else. Only the sections `## Decision` and `## Considered
 * Options` are read, each up to the next heading of any level, so that no private section can slip in behind them.
 */
export function sharedHalf(entry: Entry, text: string, lines: readonly MarkdownLine[]): DecisionDraft {
  const options = sectionLines(lines, 'considered options').map((line) => /^[*+-][ \t]+(.*)$/.exec(line.bare.trim())?.[1] ?? '');
  return {
    title: entry.title,
    outcome: sectionLines(lines, 'decision').map((line) => text.slice(line.start, line.end)).join('\n').trim(),
    options: options.filter((option) => option !== ''),
    certainty: null,
    expectation: '',
    reviewBy: entry.reviewBy,
    links: entry.links.map(codeLink),
  };
}

function sectionLines(lines: readonly MarkdownLine[], heading: string): readonly MarkdownLine[] {
  const at = lines.findIndex((line) => line.level === 2 && line.heading.toLowerCase() === heading);
  if (at < 0) return [];
  const rest = lines.slice(at + 1);
  const end = rest.findIndex((line) => line.level > 0);
  return end < 0 ? rest : rest.slice(0, end);
}
