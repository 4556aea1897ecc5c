// The analysis thread as the editor has it, with no editor around it.
import { Worker } from 'node:worker_threads';
import path from 'node:path';
import { defaultSettings } from '../../../src/core/settings';
import type { OwnershipReport } from '../../../src/core/ownership/report';
import { Client } from '../../../src/worker/client';
import type { Configuration, MapAnswer } from '../../../src/worker/contract';

export const workerBundle = path.join(__dirname, '../../../dist/worker.js');

export interface Answered {
  /** Milliseconds from asking to the answer. */
  readonly ms: number;
  readonly report: OwnershipReport;
}

export interface RunningWorker {
  figures(signal?: AbortSignal): Promise<Answered>;
  /** As when the editor has noticed that something has moved. */
  figuresAfterMove(): Promise<Answered>;
  /** A look at the Ownership Map; the top is empty. */
  map(folder: string): Promise<{ readonly ms: number; readonly answer: MapAnswer }>;
  close(): Promise<void>;
}

export function configurationOf(folder: string, storage: string): Configuration {
  return {
    folders: [folder], trusted: true, settings: { ...defaultSettings, timeZone: 'UTC' }, folderSettings: {}, gitPath: null, storage, privateFolder: null, calendarFiles: [],
  };
}

/** A thread that knows `folder` and has read nothing of it yet. `storage` is where the index is kept. */
export async function runningWorker(folder: string, storage: string, env: NodeJS.ProcessEnv): Promise<RunningWorker> {
  const say = (level: string, text: string): void => { if (level !== 'info') console.error(text); };
  const client = new Client({
    // Without what this was started with: a loader of TypeScript would read the bundle again.
    start: () => new Worker(workerBundle, { env, execArgv: [] }),
    notice: (notice) => { if (notice.type === 'log') say(notice.level, notice.text); },
    log: say,
  });
  const [repository] = await client.ask('configure', configurationOf(folder, storage));
  if (repository?.state !== 'ready') throw new Error(`${folder} is ${repository?.state ?? 'not there'}`);
  const repo = repository.id;
  const timed = async (ask: () => Promise<OwnershipReport>): Promise<Answered> => {
    const begin = performance.now();
    const report = await ask();
    return { ms: performance.now() - begin, report };
  };
  return {
    figures: (signal) => timed(() => client.ask('ownership', { repo }, signal)),
    figuresAfterMove: () => timed(async () => {
      await client.ask('refresh', null);
      return client.ask('ownership', { repo });
    }),
    map: async (at) => {
      const begin = performance.now();
      const answer = await client.ask('ownershipMap', { repo, folder: at, measure: 'size', selected: at, search: '' });
      return { ms: performance.now() - begin, answer };
    },
    close: () => client.dispose(),
  };
}
