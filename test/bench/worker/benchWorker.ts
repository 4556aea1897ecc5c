// npm run bench -- --worker: what a running analysis thread takes for figures, how much it keeps, and how fast it lets go.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { table } from '../../../src/terminal/table';
import { leadsEnvironment } from '../leadsEnvironment';
import type { MeasuredRepository } from '../measuredRepository';
import type { BenchOptions } from '../options';
import { summary } from '../summary';
import { gone, someGitProcessesOf } from './gitProcesses';
import { indexSize } from './indexSize';
import { type MovableClone, movableClone } from './movableClone';
import { configurationOf, runningWorker, workerBundle } from './runningWorker';

const rewritten = 10_000;

interface Place {
  readonly clone: MovableClone;
  readonly storage: string;
  readonly env: NodeJS.ProcessEnv;
}

export async function benchWorker(repository: MeasuredRepository, { runs }: BenchOptions): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fulcrum-bench-'));
  try {
    const env = leadsEnvironment(folder, repository);
    const place = { clone: movableClone(repository, folder, env), storage: path.join(folder, 'storage'), env };
    const first = await once(place);
    const size = indexSize(path.join(place.storage, 'index'));
    const rows: readonly (readonly [string, string, readonly number[]])[] = [
      ['nothing kept: until figures', '', [first]],
      ['index kept: until figures', '150', await repeated(runs, () => once(place))],
      ...await maps(place, runs),
      ['one new commit: until new figures', '150', await afterCommits(place, runs)],
      ...await moves(place, repository, Math.min(runs, 3)),
      ...process.platform === 'linux' ? [
        ['cancelled: until no git runs', '200', await repeated(runs, () => cancelled(place, first))],
        ['host killed: until no git runs', '2000', await repeated(runs, () => killed(place, first))],
      ] as const : [],
    ];
    console.log(`\n${repository.name} in a running worker: ${repository.commits.toLocaleString('en')} commits, milliseconds, median of ${runs} (least–most)`);
    for (const line of table(['', 'median', 'least–most', 'at most'], rows.map(([words, bar, values]) => {
      const { median, least, most } = summary(values);
      return [words, median.toFixed(0), `${least.toFixed(0)}–${most.toFixed(0)}`, bar];
    }))) console.log(line);
    console.log(size);
    const memory = [takes(place, `${place.storage}-none`), takes(place, place.storage)].map((bytes) => `${Math.round(bytes / 1e6)} MB`);
    console.log(`memory above a thread that has read nothing: ${memory[0]} with nothing kept, ${memory[1]} with the index`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function repeated(times: number, run: () => Promise<number>): Promise<readonly number[]> {
  const values: number[] = [];
  for (let time = 0; time < times; time++) values.push(await run());
  return values;
}

/** A thread that has just been started and asked nothing else. */
async function once({ clone, storage, env }: Place): Promise<number> {
  const worker = await runningWorker(clone.folder, storage, env);
  try {
    return (await worker.figures()).ms;
  } finally {
    await worker.close();
  }
}

/** A thread that has just been started, and then one that the map is open in: into every folder that stands there, and out again. */
async function maps({ clone, storage, env }: Place, runs: number): Promise<readonly (readonly [string, string, readonly number[]])[]> {
  const [opened, zoomed]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run++) {
    const worker = await runningWorker(clone.folder, storage, env);
    try {
      const { ms, answer } = await worker.map('');
      opened.push(ms);
      for (const { kind, path: folder } of answer.nodes) {
        if (kind === 'folder') zoomed.push((await worker.map(folder)).ms, (await worker.map('')).ms);
      }
    } finally {
      await worker.close();
    }
  }
  return [['index kept: until the Ownership Map', '500', opened], ...(zoomed.length === 0 ? [] : [['in the map: one zoom', '50', zoomed] as const])];
}

async function afterCommits({ clone, storage, env }: Place, runs: number): Promise<readonly number[]> {
  const worker = await runningWorker(clone.folder, storage, env);
  try {
    const before = (await worker.figures()).report.commits;
    let part = 0;
    return await repeated(runs, async () => {
      clone.commit(++part);
      const { ms, report } = await worker.figuresAfterMove();
      if (report.commits !== before + part) throw new Error(`${report.commits} commits where ${before + part} were due`);
      return ms;
    });
  } finally {
    await worker.close();
  }
}

/** As after a force-push: away, where the index does not help, and back, where it may. */
async function moves({ clone, storage, env }: Place, { commits }: MeasuredRepository, runs: number): Promise<readonly (readonly [string, string, readonly number[]])[]> {
  if (commits < rewritten * 2) return [];
  const [away, back]: [number[], number[]] = [[], []];
  const home = clone.revision(clone.branch);
  const other = clone.rewritten(rewritten);
  for (let run = 0; run < runs; run++) {
    const worker = await runningWorker(clone.folder, `${storage}-${run}`, env);
    try {
      const before = (await worker.figures()).report;
      clone.moveTo(other);
      away.push((await worker.figuresAfterMove()).ms);
      clone.moveTo(home);
      const { ms, report } = await worker.figuresAfterMove();
      back.push(ms);
      if (report.commit !== before.commit || report.commits !== before.commits || report.busFactor !== before.busFactor) throw new Error('other figures after the way back');
    } finally {
      await worker.close();
    }
  }
  return [[`branch rewritten, ${rewritten.toLocaleString('en')} commits: until figures`, '2000', away], ['and back: until figures', '300', back]];
}

/** Bytes that figures take at most, above what the thread's process held before. */
function takes({ clone, env }: Place, storage: string): number {
  const host = [path.join(__dirname, 'readOnce.cjs'), workerBundle, JSON.stringify(configurationOf(clone.folder, storage))];
  return Number(execFileSync(process.execPath, host, { env, encoding: 'utf8' }));
}

/** In the middle of the reading told that nobody wants to know any more. */
async function cancelled({ clone, storage, env }: Place, whole: number): Promise<number> {
  const worker = await runningWorker(clone.folder, `${storage}-none`, env);
  try {
    const stop = new AbortController();
    const asked = worker.figures(stop.signal).then(() => { throw new Error('read before it was cancelled'); }, () => undefined);
    await reading(whole);
    const running = await someGitProcessesOf(process.pid);
    stop.abort();
    await asked;
    return await gone(running);
  } finally {
    await worker.close();
    rmSync(`${storage}-none`, { recursive: true, force: true });
  }
}

/** Nobody is left who could tell git to stop. */
async function killed({ clone, storage, env }: Place, whole: number): Promise<number> {
  const host = spawn(process.execPath, [path.join(__dirname, 'readForEver.cjs'), workerBundle, JSON.stringify(configurationOf(clone.folder, `${storage}-none`))], { env, stdio: 'ignore' });
  try {
    await reading(whole);
    const running = await someGitProcessesOf(host.pid!);
    host.kill('SIGKILL');
    return await gone(running);
  } finally {
    host.kill('SIGKILL');
    rmSync(`${storage}-none`, { recursive: true, force: true });
  }
}

/** Long enough for both ends to be read, and not to the end; `whole` is how long that takes. */
function reading(whole: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.min(500, whole / 3)));
}
