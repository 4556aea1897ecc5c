// npm run bench -- --journal: what a key stroke of the search costs in a journal of ten thousand entries on the disk.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { emptyContent } from '../../../src/core/journal/entryContent';
import type { Entry } from '../../../src/core/journal/entry';
import { entryName } from '../../../src/core/journal/entryName';
import { noFilter } from '../../../src/core/journal/journalFilter';
import { newEntry } from '../../../src/core/journal/newEntry';
import { listEntries } from '../../../src/store/journal/listEntries';
import { ReadBefore } from '../../../src/store/journal/readMany';
import { table } from '../../../src/terminal/table';
import { PrivateJournal } from '../../../src/worker/privateJournal';
import { random } from '../../demo/random';
import { summary } from '../summary';
import { words } from './words';

const entries = 10_000;
const types = ['feedback', 'oneOnOne', 'mentoring', 'learning', 'reflection', 'goal'] as const;
/** Typed letter by letter, some of them wrong. */
const typed = ['retrospective', 'retrospektive planning', 'invoice export figures', 'harbour', 'unicorns', 'the review on thursday'];
const never = new AbortController().signal;

export async function benchJournal(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fulcrum-bench-'));
  try {
    make(folder);
    const { handlers } = new PrivateJournal(() => ({
      privateFolder: folder, storage: path.join(folder, 'storage'), stamp: { day: '2026-11-04', iso: '2026-11-04T12:00:00Z' }, now: 0,
      checkWall: () => Promise.resolve(), checkPlace: () => Promise.resolve(), decisions: () => Promise.resolve([]), entries: () => listEntries(folder, {}, read),
    }));
    const read = new ReadBefore<Entry | null>();
    const prepare = async (person: number): Promise<number> => {
      const begin = performance.now();
      await handlers.oneOnOne({ person: `Person ${person}` }, never);
      return performance.now() - begin;
    };
    const ask = async (asked: string): Promise<number> => {
      const begin = performance.now();
      await handlers.searchJournal({ typed: asked, filter: noFilter, limit: 150 }, never);
      return performance.now() - begin;
    };
    const first = await ask('');
    const strokes: number[] = [];
    for (const whole of typed) for (let at = 1; at <= whole.length; at++) strokes.push(await ask(whole.slice(0, at)));
    const { median, least, most } = summary(strokes);
    // A window has read the heads when it opened.
    await prepare(0);
    const sheets: number[] = [];
    for (let person = 1; person < 12; person++) sheets.push(await prepare(person));
    const sheet = summary(sheets);
    console.log(`\n${entries.toLocaleString('en')} entries, milliseconds`);
    for (const line of table(['', 'median', 'least–most', 'at most'], [
      ['everything read for the first time', first.toFixed(0), '', ''],
      [`one of ${strokes.length} key strokes`, median.toFixed(1), `${least.toFixed(1)}–${most.toFixed(1)}`, '50'],
      [`one of ${sheets.length} one-on-ones prepared`, sheet.median.toFixed(0), `${sheet.least.toFixed(0)}–${sheet.most.toFixed(0)}`, '1,000'],
    ])) console.log(line);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function make(folder: string): void {
  const dice = random(7);
  const some = (count: number): string => Array.from({ length: count }, () => words[Math.floor((dice.between(0, 1000) / 1001) * (dice.between(0, 1000) / 1001) * words.length)]!).join(' ');
  for (let year = 2017; year <= 2026; year++) mkdirSync(path.join(folder, String(year)), { recursive: true });
  for (let at = 0; at < entries; at++) {
    const type = types[at % types.length]!;
    const day = `${2017 + (at % 10)}-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`;
    const empty = emptyContent(type);
    const content = { ...empty, title: some(4), fields: { ...empty.fields, person: `Person ${at % 30}`, tags: some(2).replace(' ', ', ') }, sections: empty.sections.map(({ heading }) => ({ heading, text: heading === '' ? '' : some(25) })) };
    writeFileSync(path.join(folder, entryName(day, type, String(at))), newEntry(content, String(at), { day, iso: `${day}T10:00:00Z` }).text);
  }
}
