// npm run bench -- --editor: what Fulcrum costs in a window, cold (nothing kept) and warm (the second window).
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { tmpdir } from 'node:os';
import { table } from '../../../src/terminal/table';
import { launchBrowser } from '../../host/browser';
import { runFolder } from '../../host/runFolder';
import { leadsEnvironment } from '../leadsEnvironment';
import type { MeasuredRepository } from '../measuredRepository';
import type { BenchOptions } from '../options';
import { summary } from '../summary';
import { livelyClone } from './livelyClone';
import { openedWindow, type OpenedWindow, windowWithout, type WindowWithout } from './openedWindow';

type Start = 'cold' | 'warm';

const rows: readonly { readonly words: string; readonly bar: Readonly<Record<Start, string>>; readonly value: (window: OpenedWindow) => number }[] = [
  { words: 'activate()', bar: { cold: '20', warm: '20' }, value: (w) => w.activationMs },
  { words: 'active until a figure is in the status bar', bar: { cold: '2000', warm: '500' }, value: (w) => w.figureMs },
  { words: 'views opened until ownership is shown', bar: { cold: '', warm: '' }, value: (w) => w.ownershipMs },
  { words: 'longest stop of the host up to the figure', bar: { cold: '50', warm: '50' }, value: (w) => w.stops.start.wall },
  { words: '  of it processor time', bar: { cold: '', warm: '' }, value: (w) => w.stops.start.cpu },
  { words: 'longest stop while views open and the history is read', bar: { cold: '50', warm: '50' }, value: (w) => w.stops.views.wall },
  { words: '  of it processor time', bar: { cold: '', warm: '' }, value: (w) => w.stops.views.cpu },
];

export async function benchEditor(repository: MeasuredRepository, { runs, profile }: BenchOptions): Promise<void> {
  const windows: Readonly<Record<Start, OpenedWindow[]>> = { cold: [], warm: [] };
  const without: WindowWithout[] = [];
  const folder = mkdtempSync(path.join(tmpdir(), 'fulcrum-bench-'));
  const profileOf = (start: Start, round: number): string | null =>
    (profile === null || round < runs ? null : path.join(profile, `${repository.name}-${start}.cpuprofile`));
  const browser = await launchBrowser(folder);
  try {
    for (let round = 1; round <= runs; round++) {
      const run = runFolder();
      try {
        const clone = livelyClone(repository, run.path, leadsEnvironment(run.path, repository));
        for (const start of ['cold', 'warm'] as const) {
          windows[start].push(await openedWindow(browser, run.path, clone, profileOf(start, round)));
        }
        const bare = path.join(run.path, 'without');
        mkdirSync(bare);
        without.push(await windowWithout(browser, bare, clone));
      } finally {
        run.remove();
      }
      console.error(`${repository.name} in the editor: round ${round} of ${runs}`);
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`\n${repository.name} in the editor: ${repository.commits.toLocaleString('en')} commits, milliseconds, median of ${runs} (least–most)`);
  const spread = (values: readonly number[]): string => {
    const { median, least, most } = summary(values);
    return `${median.toFixed(0)} (${least.toFixed(0)}–${most.toFixed(0)})`;
  };
  const cell = (start: Start, value: (window: OpenedWindow) => number): string => spread(windows[start].map(value));
  const lines = rows.map(({ words, bar, value }) => [words, cell('cold', value), bar.cold, cell('warm', value), bar.warm]);
  for (const line of table(['', 'cold', 'at most', 'warm', 'at most'], lines)) console.log(line);
  console.log(`Without Fulcrum the same host's longest stop is ${spread(without.map(({ stops }) => stops.wall))}, of it processor time ${spread(without.map(({ stops }) => stops.cpu))}.`);
}
