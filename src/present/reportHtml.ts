// The weekly report as one HTML file that needs nothing else: to be kept, printed or sent.
import { reportFoot, reportParts, type ReportBlock } from './reportText';
import type { WeeklyReport } from './weeklyReport';

/** No script, no font and no picture from anywhere: a strict policy says so, too. */
export function reportHtml(report: WeeklyReport): string {
  const parts = reportParts(report).map(({ heading, blocks }) => `<section>\n<h2>${escaped(heading)}</h2>\n${blocks.map(blockOf).join('\n')}\n</section>`);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(report.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(report.title)}</h1>
${report.lead === null ? '' : `<p>${escaped(report.lead)}</p>\n`}${parts.join('\n')}
<p class="foot">${escaped(reportFoot)}</p>
</main>
</body>
</html>
`;
}

const style = `
:root { color-scheme: light dark; }
body { font: 15px/1.5 system-ui, sans-serif; margin: 0; }
main { max-width: 720px; margin: 0 auto; padding: 32px 16px; }
h1 { font-size: 1.5em; line-height: 1.25; margin: 0 0 16px; }
h2 { font-size: 1.1em; margin: 32px 0 8px; }
p, ul { margin: 0 0 8px; }
ul { padding-left: 20px; }
div { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: 4px 16px 4px 0; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); font-weight: normal; }
thead th { font-weight: 600; }
.foot { margin-top: 32px; font-size: 0.9em; }
@media print { main { padding: 0; } }
`;

function blockOf(block: ReportBlock): string {
  switch (block.kind) {
    case 'paragraphs': return block.lines.map((line) => `<p>${escaped(line)}</p>`).join('\n');
    case 'list': return `<ul>\n${block.items.map(({ term, words }) => `<li><strong><bdi>${escaped(term)}</bdi></strong>: ${escaped(words)}</li>`).join('\n')}\n</ul>`;
    case 'table': {
      const head = block.head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('');
      const rows = block.rows.map((row) => `<tr>${row.map((cell, at) => (at === 0 ? `<th scope="row">${escaped(cell)}</th>` : `<td>${escaped(cell)}</td>`)).join('')}</tr>`);
      return `<div tabindex="0" role="region" aria-label="${escaped(block.head[0] ?? '')}"><table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table></div>`;
    }
  }
}

function escaped(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
