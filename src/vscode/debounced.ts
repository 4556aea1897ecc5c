// Calls once when a burst of events has come to rest, and at the latest after a while, should it never rest.
import type { Disposable } from 'vscode';

export interface Debounced extends Disposable {
  (): void;
}

/** `rest` and `latest` in milliseconds. */
export function debounced(call: () => void, rest: number, latest: number): Debounced {
  let timer: NodeJS.Timeout | undefined;
  let since = 0;
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const trigger = (): void => {
    const now = Date.now();
    if (timer === undefined) since = now;
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      call();
    }, Math.max(0, Math.min(rest, since + latest - now)));
  };
  return Object.assign(trigger, { dispose: stop });
}
