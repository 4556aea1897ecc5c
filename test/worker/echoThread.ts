// A thread for the tests of the wire: it answers, fails, waits or dies as it is told by the `folder` of the question.
import { parentPort, workerData } from 'node:worker_threads';
import { HumanError } from '../../src/core/humanError';
import { GitFailure } from '../../src/git/gitFailure';
import type { Configuration, FolderVerdict } from '../../src/worker/contract';
import { abortError, serve, type Handlers } from '../../src/worker/rpc';

if (!parentPort) throw new Error('this runs in a worker thread');
let configured: Configuration | null = null;

async function act(folder: string, signal: AbortSignal): Promise<FolderVerdict> {
  switch (folder) {
    case 'human':
      throw new HumanError('The disk is full. Make room and try again.', 'ENOSPC');
    case 'git':
      throw new GitFailure('log', 128, "fatal: bad object 'secret' in /home/ada/client/.git");
    case 'throw':
      setImmediate(() => { throw new Error("open '/home/ada/client/a.md'"); });
      return { ok: true };
    case 'bug':
      throw new TypeError('x is not a function');
    case 'wait':
      served.notify({ type: 'log', level: 'info', text: 'waiting' });
      await new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          served.notify({ type: 'log', level: 'info', text: 'aborted in the thread' });
          reject(abortError());
        });
      });
      return { ok: true };
    case 'unclonable':
      return { ok: true, f: () => 1 } as FolderVerdict;
    case 'die':
      process.exit(3);
    case 'configured?':
      return { ok: false, reason: 'relative', where: configured?.storage ?? 'never' };
    default:
      return { ok: false, reason: 'relative', where: folder };
  }
}

const served = serve(parentPort, {
  configure: async (configuration: Configuration) => ((configured = configuration), []),
  checkPrivateFolder: ({ folder }: { folder: string }, signal: AbortSignal) => act(folder, signal),
} as unknown as Handlers);

if (workerData === 'dies at once') process.exit(4);
