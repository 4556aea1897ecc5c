// How do editor and analysis thread speak? Requests by number, answers, aborts, notices, all plain data over one port.
import type { MessagePort } from 'node:worker_threads';
import { HumanError } from '../core/humanError';
import { withoutNames } from '../core/logLine';
import type { Notice, Requests } from './contract';

/** Said to the thread. */
export type Downward =
  | { readonly kind: 'ask'; readonly id: number; readonly name: keyof Requests; readonly argument: unknown }
  | { readonly kind: 'abort'; readonly id: number }
  | { readonly kind: 'close' };

/** Said by the thread. */
export type Upward =
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly failure: Failure }
  | { readonly kind: 'notice'; readonly notice: Notice };

/** An error as plain data: structured clone keeps neither its class nor its own fields. */
export type Failure =
  | { readonly kind: 'human'; readonly message: string; readonly details: string }
  | { readonly kind: 'aborted'; readonly message: string }
  | { readonly kind: 'other'; readonly message: string; readonly stack: string };

export type Handlers = {
  readonly [K in keyof Requests]: (argument: Requests[K][0], signal: AbortSignal) => Promise<Requests[K][1]>;
};

/** The thread's end of the wire. */
export interface Served {
  notify(notice: Notice): void;
  /** Fires when the editor is done with the thread: whatever runs besides requests ends here. */
  readonly closing: AbortSignal;
}

/** Answers what comes in through `port` until the other side says goodbye. Every request gets exactly one answer. */
export function serve(port: MessagePort, handlers: Handlers): Served {
  const closing = new AbortController();
  const running = new Map<number, AbortController>();
  const say = (message: Upward): void => port.postMessage(message);
  // Nothing else keeps a thread alive: with its port closed it ends by itself.
  const leaveWhenDone = (): void => {
    if (closing.signal.aborted && running.size === 0) port.close();
  };

  const answer = async (id: number, name: keyof Requests, argument: unknown): Promise<void> => {
    const abort = new AbortController();
    running.set(id, abort);
    try {
      if (!Object.hasOwn(handlers, name)) throw new Error(`nobody answers ${JSON.stringify(name)}`);
      // The client's types have made sure that this argument belongs to this name.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const handle = handlers[name] as (argument: unknown, signal: AbortSignal) => Promise<unknown>;
      const value = await handle(argument, AbortSignal.any([abort.signal, closing.signal]));
      say({ kind: 'answer', id, value });
    } catch (error) {
      // Also an answer that cannot be cloned ends here.
      say({ kind: 'failure', id, failure: toFailure(error) });
    } finally {
      running.delete(id);
      leaveWhenDone();
    }
  };

  port.on('message', (message: Downward) => {
    if (message.kind === 'ask') void answer(message.id, message.name, message.argument);
    else if (message.kind === 'abort') running.get(message.id)?.abort(abortError());
    else {
      closing.abort(abortError());
      leaveWhenDone();
    }
  });
  port.on('close', () => closing.abort(abortError()));
  return { notify: (notice) => say({ kind: 'notice', notice }), closing: closing.signal };
}

const stopped = 'Git could not read this repository to the end, so there is nothing new to show. Refresh to try again; the log has what git said.';

function toFailure(error: unknown): Failure {
  if (error instanceof HumanError) return { kind: 'human', message: error.message, details: error.details };
  if (error instanceof Error && error.name === 'AbortError') return { kind: 'aborted', message: error.message };
  // By name: the editor's side shares this file and has no git in it.
  if (error instanceof Error && error.name === 'GitFailure') return { kind: 'human', message: stopped, details: withoutNames(error.message) };
  if (error instanceof Error) return { kind: 'other', message: error.message, stack: error.stack ?? error.message };
  return { kind: 'other', message: String(error), stack: String(error) };
}

export function fromFailure(failure: Failure): Error {
  switch (failure.kind) {
    case 'human':
      return new HumanError(failure.message, failure.details);
    case 'aborted':
      return abortError(failure.message);
    case 'other': {
      const error = new Error(failure.message);
      // The thread's stack says where it happened; the editor's would only say where it arrived.
      error.stack = failure.stack;
      return error;
    }
    default:
      return failure satisfies never;
  }
}

export function abortError(message = 'Nobody waits for this any more.'): Error {
  return Object.assign(new Error(message), { name: 'AbortError' });
}
