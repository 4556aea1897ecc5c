// The weekly report as Markdown: what one pastes into a wiki or a mail.
import { reportFoot, reportParts, type ReportBlock } from './reportText';
import type { WeeklyReport } from './weeklyReport';

export function reportMarkdown(report: WeeklyReport): string {
  const head = [`# ${escaped(report.title)}`, ...(report.lead === null ? [] : [escaped(report.lead)])];
  const parts = reportParts(report).flatMap(({ heading, blocks }) => [`## ${escaped(heading)}`, ...blocks.map(blockOf)]);
  return `${[...head, ...parts, `*${escaped(reportFoot)}*`].join('\n\n')}\n`;
}

function blockOf(block: ReportBlock): string {
  switch (block.kind) {
    case 'paragraphs': return block.lines.map(escaped).join('\n\n');
    case 'list': return block.items.map(({ term, words }) => `- **${escaped(term)}**: ${escaped(words)}`).join('\n');
    case 'table': {
      const row = (cells: readonly string[]): string => `| ${cells.map((cell) => escaped(cell)).join(' | ')} |`;
      return [row(block.head), `| ${block.head.map((_, at) => (at === 0 ? '---' : '---:')).join(' | ')} |`, ...block.rows.map(row)].join('\n');
    }
  }
}

/** A module or a title may be called anything; it must not become a link, an image or a heading. */
function escaped(words: string): string {
  return words.replace(/[\\`*_[\]<>|#!]/g, (character) => `\\${character}`).replace(/&/g, '&amp;').replace(/\s+/g, ' ');
}
