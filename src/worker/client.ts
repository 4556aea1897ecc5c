// How does the editor ask the analysis thread? Typed calls that always settle, whatever becomes of the thread.
import type { Worker } from 'node:worker_threads';
import { HumanError } from '../core/humanError';
import { logLine } from '../core/logLine';
import type { Configuration, Notice, Requests } from './contract';
import { abortError, fromFailure, type Downward, type Upward } from './rpc';

export interface ClientOptions {
  /** Makes a thread; called at the first question, and once more if that thread dies. */
  readonly start: () => Worker;
  readonly notice: (notice: Notice) => void;
  readonly log: (level: 'info' | 'warn' | 'error', text: string) => void;
}

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** How long a closing thread may take to end its git processes before it is terminated, in milliseconds. */
const farewell = 1000;

const stopped = 'Fulcrum stopped reading, because its analysis ended twice. Run "Developer: Reload Window" to start it again; the log says what happened.';

export class Client {
  private readonly pending = new Map<number, Pending>();
  private worker: Worker | null = null;
  private configuration: Configuration | null = null;
  private lastId = 0;
  private deaths = 0;
  private closed = false;

  constructor(private readonly options: ClientOptions) {}

  /** Asks the thread, starting it if need be. Rejects with an `AbortError` as soon as `signal` fires. */
  ask<K extends keyof Requests>(name: K, argument: Requests[K][0], signal?: AbortSignal): Promise<Requests[K][1]> {
    // The name decides of the types of argument and answer, which the compiler cannot follow through a generic key.
    /* oxlint-disable typescript/no-unsafe-type-assertion */
    if (name === 'configure') this.configuration = argument as Configuration;
    return new Promise((resolve, reject) => {
      if (this.closed || signal?.aborted) return reject(abortError());
      if (this.deaths > 1) return reject(new HumanError(stopped));
      const id = ++this.lastId;
      const onAbort = (): void => {
        this.pending.delete(id);
        this.post({ kind: 'abort', id });
        reject(abortError());
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      const settled = (): void => signal?.removeEventListener('abort', onAbort);
      this.pending.set(id, {
        resolve: (value) => (settled(), resolve(value as Requests[K][1])),
        /* oxlint-enable typescript/no-unsafe-type-assertion */
        reject: (error) => (settled(), reject(error)),
      });
      try {
        this.worker ??= this.begin();
        this.post({ kind: 'ask', id, name, argument });
      } catch (error) {
        // The thread could not be made, or the argument cannot be cloned.
        this.settle(id, (call) => call.reject(error instanceof Error ? error : new Error(String(error))));
      }
    });
  }

  /** Lets the thread end its git processes, then ends it. Whoever still waits gets an `AbortError`. */
  async dispose(): Promise<void> {
    this.closed = true;
    this.rejectAll(abortError());
    const worker = this.worker;
    this.worker = null;
    if (!worker) return;
    const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
    worker.postMessage({ kind: 'close' } satisfies Downward);
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([gone, new Promise<void>((resolve) => (timer = setTimeout(resolve, farewell)))]);
    clearTimeout(timer);
    await worker.terminate();
  }

  private begin(): Worker {
    const worker = this.options.start();
    let reason = '';
    worker.on('message', (message: Upward) => this.hear(message));
    worker.on('messageerror', (error) => this.options.log('error', `a message could not be read: ${logLine(error)}`));
    worker.on('error', (error: unknown) => (reason = logLine(error)));
    worker.once('exit', (code) => {
      if (this.worker === worker) this.died(reason || `exit code ${code}`);
    });
    return worker;
  }

  private died(reason: string): void {
    this.deaths += 1;
    this.worker = null;
    const again = this.deaths === 1;
    this.options.log('error', `the analysis thread ended${again ? ' and is started again' : ' for the second time'}: ${reason}`);
    this.rejectAll(new Error(`the analysis thread ended: ${reason}`));
    // A new thread knows nothing: it is told first what the last one was told last.
    if (again && this.configuration) {
      this.ask('configure', this.configuration).then(
        // Whatever was being asked has failed, and nothing else would make anybody ask again.
        () => { for (const what of ['repositories', 'balance', 'ownership', 'journal'] as const) this.hear({ kind: 'notice', notice: { type: 'changed', what } }); },
        (error: unknown) => this.options.log('error', logLine(error)),
      );
    }
  }

  private hear(message: Upward): void {
    if (message.kind === 'notice') {
      try {
        this.options.notice(message.notice);
      } catch (error) {
        this.options.log('error', logLine(error));
      }
    } else if (message.kind === 'answer') this.settle(message.id, (call) => call.resolve(message.value));
    else this.settle(message.id, (call) => call.reject(fromFailure(message.failure)));
  }

  private post(message: Downward): void {
    this.worker?.postMessage(message);
  }

  /** An answer to a call that was aborted meanwhile finds nobody, and that is fine. */
  private settle(id: number, how: (call: Pending) => void): void {
    const call = this.pending.get(id);
    this.pending.delete(id);
    if (call) how(call);
  }

  private rejectAll(error: Error): void {
    const calls = [...this.pending.values()];
    this.pending.clear();
    for (const call of calls) call.reject(error);
  }
}
