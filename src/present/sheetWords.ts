// How does the sheet for a one-on-one read? On screen, and as plain text to print or to copy.
import type { OneOnOneSheet, SheetLine } from '../core/journal/oneOnOneSheet';
import type { PanelSheet } from '../protocol/journalPanelSnapshot';
import { clipped } from './counted';
import { dayWords } from './dates';

interface List {
  readonly title: string;
  readonly none: string;
  readonly rows: readonly SheetLine[];
  readonly meta: (day: string, today: string) => string;
}

function lists(sheet: OneOnOneSheet): readonly List[] {
  const until = (day: string, today: string): string => (day < today ? `since ${dayWords(day, today)}` : `by ${dayWords(day, today)}`);
  const agenda = [sheet.lastAgenda].filter((one) => one !== null).flatMap(({ words, ...line }) => words.split('\n').filter((one) => one.trim() !== '').map((one) => ({ ...line, words: one.replace(/^[ \t]*[-*+][ \t]+(?:\[[ xX]\][ \t]+)?/, ''), day: null })));
  return [
    { title: 'You promised', none: 'Nothing open.', rows: sheet.mine, meta: until },
    { title: 'Promised to you', none: 'Nothing open.', rows: sheet.theirs, meta: until },
    { title: 'Written, not delivered', none: 'Nothing.', rows: sheet.notDelivered, meta: (day, today) => `written ${dayWords(day, today)}` },
    { title: 'Look at again', none: 'Nothing due.', rows: sheet.checkIns, meta: (day, today) => `since ${dayWords(day, today)}` },
    { title: 'Last agenda', none: 'None written.', rows: agenda, meta: () => '' },
    { title: 'Goals', none: 'None open.', rows: sheet.goals, meta: until },
  ];
}

export function sheetWords(sheet: OneOnOneSheet, today: string): PanelSheet {
  return {
    lines: summary(sheet, today).map(([name, line]) => (line === null ? [`${name}: none written`] : [`${name}: `, { link: `${clipped(line.words, 80)}, ${dayWords(line.day ?? '', today)}`, does: { type: 'read' as const, file: line.file } }])),
    lists: lists(sheet).map(({ title, none, rows, meta }) => ({
      title, none,
      rows: rows.slice(0, 30).map((line) => ({ words: clipped(line.words, 300), meta: line.day === null ? '' : meta(line.day, today), open: { type: 'read' as const, file: line.file } })),
    })),
  };
}

/** Markdown, with room for notes at the end. */
export function sheetText(sheet: OneOnOneSheet, today: string): string {
  const blocks = lists(sheet).flatMap(({ title, none, rows, meta }) => [
    `## ${title}`,
    rows.length === 0 ? none : rows.map((line) => `- ${clipped(line.words, 300)}${line.day === null || meta(line.day, today) === '' ? '' : ` (${meta(line.day, today)})`}`).join('\n'),
  ]);
  const lines = summary(sheet, today).map(([name, line]) => `${name}: ${line === null ? 'none written' : `${clipped(line.words, 80)}, ${dayWords(line.day ?? '', today)}`}`);
  return `${[`# One-on-one with ${clipped(sheet.person, 120)}, ${dayWords(today, '')}`, lines.join('  \n'), ...blocks, '## Notes'].join('\n\n')}\n\n`;
}

function summary(sheet: OneOnOneSheet, today: string): readonly (readonly [name: string, line: SheetLine | null])[] {
  const cadence = sheet.cadence === null ? '' : ` (every ${sheet.cadence.every}${sheet.cadence.next < today ? `, was due ${dayWords(sheet.cadence.next, today)}` : ''})`;
  return [[`Last one-on-one${cadence}`, sheet.lastNote], ['Last praise', sheet.lastPraise], ['Last thing asked to change', sheet.lastCorrection]];
}
