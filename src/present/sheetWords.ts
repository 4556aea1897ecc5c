// How does the sheet for a one-on-one read? On screen, and as plain text to print or to copy.
import type { OneOnOneSheet, PromiseLine, SheetLine } from '../core/journal/oneOnOneSheet';
import type { EntryPromise } from '../core/journal/promises';
import type { PanelSheet } from '../protocol/journalPanelSnapshot';
import { clipped } from './counted';
import { dayWords } from './dates';

interface List {
  readonly title: string;
  readonly none: string;
  readonly rows: readonly (SheetLine | PromiseLine)[];
  /** Whose promises they are; null where they are none. */
  readonly side: EntryPromise['side'] | null;
  readonly meta: (day: string, today: string) => string;
}

function lists(sheet: OneOnOneSheet): readonly List[] {
  const until = (day: string, today: string): string => (day < today ? `since ${dayWords(day, today)}` : `by ${dayWords(day, today)}`);
  const agenda = [sheet.lastAgenda].filter((one) => one !== null).flatMap(({ words, ...line }) => words.split('\n').filter((one) => one.trim() !== '').map((one) => ({ ...line, words: one.replace(/^[ \t]*[-*+][ \t]+(?:\[[ xX]\][ \t]+)?/, ''), day: null })));
  return [
    { title: 'You promised', none: 'Nothing open.', rows: sheet.mine, meta: until, side: 'mine' },
    { title: 'Promised to you', none: 'Nothing open.', rows: sheet.theirs, meta: until, side: 'theirs' },
    { title: 'Written, not delivered', none: 'Nothing.', rows: sheet.notDelivered, meta: (day, today) => `written ${dayWords(day, today)}`, side: null },
    { title: 'Look at again', none: 'Nothing due.', rows: sheet.checkIns, meta: (day, today) => `since ${dayWords(day, today)}`, side: null },
    { title: 'Last agenda', none: 'None written.', rows: agenda, meta: () => '', side: null },
    { title: 'Goals', none: 'None open.', rows: sheet.goals, meta: until, side: null },
  ];
}

/** `draft` is the one-on-one that is being written below it. */
export function sheetWords(sheet: OneOnOneSheet, draft: string, today: string): PanelSheet {
  return {
    lines: summary(sheet, today).map(([name, line]) => (line === null ? [`${name}: none written`] : [`${name}: `, { link: `${clipped(line.words, 80)}, ${dayWords(line.day ?? '', today)}`, does: { type: 'read' as const, file: line.file } }])),
    lists: lists(sheet).map(({ title, none, rows, meta, side }) => ({
      title, none,
      rows: rows.slice(0, 30).map((line, at) => ({
        words: clipped(line.words, 300), meta: metaOf(line, meta, today), open: { type: 'read' as const, file: line.file },
        box: side === null || !('kept' in line) ? null : { ticked: line.kept, does: { type: 'tick' as const, draft, side, at, kept: !line.kept } },
      })),
    })),
  };
}

/** Markdown, with room for notes at the end. */
export function sheetText(sheet: OneOnOneSheet, today: string): string {
  const blocks = lists(sheet).flatMap(({ title, none, rows, meta }) => [
    `## ${title}`,
    rows.length === 0 ? none : rows.map((line) => `- ${clipped(line.words, 300)}${metaOf(line, meta, today) === '' ? '' : ` (${metaOf(line, meta, today)})`}`).join('\n'),
  ]);
  const lines = summary(sheet, today).map(([name, line]) => `${name}: ${line === null ? 'none written' : `${clipped(line.words, 80)}, ${dayWords(line.day ?? '', today)}`}`);
  return `${[`# One-on-one with ${clipped(sheet.person, 120)}, ${dayWords(today, '')}`, lines.join('  \n'), ...blocks, '## Notes'].join('\n\n')}\n\n`;
}

function metaOf(line: SheetLine | PromiseLine, meta: List['meta'], today: string): string {
  return 'kept' in line && line.kept ? 'kept' : line.day === null ? '' : meta(line.day, today);
}

function summary(sheet: OneOnOneSheet, today: string): readonly (readonly [name: string, line: SheetLine | null])[] {
  const cadence = sheet.cadence === null ? '' : ` (every ${sheet.cadence.every}${sheet.cadence.next < today ? `, was due ${dayWords(sheet.cadence.next, today)}` : ''})`;
  return [[`Last one-on-one${cadence}`, sheet.lastNote], ['Last praise', sheet.lastPraise], ['Last thing asked to change', sheet.lastCorrection]];
}
