// npm run bench: what Fulcrum costs on repositories it makes itself and on any other, beside a plain git. See options.ts.
import { tmpdir } from 'node:os';
import path from 'node:path';
import { benchCalendar } from './calendar/benchCalendar';
import { benchRepository } from './benchRepository';
import { benchEditor } from './editor/benchEditor';
import type { HistorySize } from './history/madeHistory';
import { madeRepository } from './history/madeRepository';
import { benchJournal } from './journal/benchJournal';
import { machine } from './machine';
import { type MeasuredRepository, measuredRepository } from './measuredRepository';
import { benchOptions, type BenchOptions, usage } from './options';
import { measuredNames } from './programs';
import { benchWorker } from './worker/benchWorker';
import { replay } from './replay/replay';

/** `wide` has about 50,000 files, what the Ownership Map is measured on. */
const sizes: Readonly<Record<string, HistorySize>> = {
  '10k': { commits: 10_000 }, '100k': { commits: 100_000 }, '1M': { commits: 1_000_000 }, wide: { commits: 80_000, additions: 410 },
};
/** Measured unless something else is named. */
const usual = ['10k', '100k'];

const madeFolder = path.join(tmpdir(), 'fulcrum-bench');

async function repositories({ repos, made }: BenchOptions): Promise<readonly MeasuredRepository[]> {
  const found: MeasuredRepository[] = [];
  for (const name of made) found.push(measuredRepository(name, await madeRepository(madeFolder, name, sizes[name]!)));
  for (const folder of repos) found.push(measuredRepository(path.basename(folder), folder));
  return found;
}

async function bench(options: BenchOptions): Promise<void> {
  if (options.replay.length > 0) return replay(options.replay);
  console.log(machine());
  if (options.journal) return benchJournal();
  if (options.calendar) return benchCalendar(options);
  const measureOne = options.editor ? benchEditor : options.worker ? benchWorker : benchRepository;
  for (const repository of await repositories(options)) await measureOne(repository, options);
}

if (process.argv.includes('--help')) console.log(usage);
else {
  try {
    const options = benchOptions(process.argv.slice(2), Object.keys(sizes), usual, measuredNames);
    bench(options).catch(fail);
  } catch (error) {
    fail(error);
  }
}

function fail(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
