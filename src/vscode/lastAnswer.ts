// Keeps the last answer to one question; asked again when it may have changed, never twice at the same moment.
import type { Disposable } from 'vscode';

type Listener = () => void;

export class LastAnswer<T> implements Disposable {
  /** What was answered last; null before the first answer. Stays while a newer one is awaited or has failed. */
  value: T | null = null;
  /** Why there was no answer the last time; null when there was one. */
  error: unknown = null;
  /** An answer is under way. */
  busy = false;
  /** Somebody ended the last question; nothing is asked until somebody wants to know again. */
  stopped = false;
  private stale = false;
  private abort = new AbortController();
  private disposed = false;
  private readonly listeners: Listener[] = [];

  constructor(private readonly ask: (signal: AbortSignal) => Promise<T>) {}

  onDidChange(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** Hears every answer, and no error. */
  onAnswer(listener: (value: T) => void): void {
    this.onDidChange(() => {
      if (this.value !== null && this.error === null) listener(this.value);
    });
  }

  /** Asked at least once. */
  get wanted(): boolean {
    return !this.stopped && (this.busy || this.value !== null || this.error !== null);
  }

  /** Takes an answer that came another way. */
  set(value: T): void {
    this.value = value;
    this.error = null;
    this.tell();
  }

  /** Asks again. What happens while an answer is under way makes for one more question after it. */
  again(): void {
    this.stopped = false;
    if (this.busy) this.stale = true;
    else void this.run();
  }

  /** Ends the question that is under way, if there is one; what was answered before stays. */
  stop(): void {
    if (!this.busy) return;
    this.stopped = true;
    this.stale = false;
    this.abort.abort();
  }

  private async run(): Promise<void> {
    this.busy = true;
    this.stale = false;
    this.abort = new AbortController();
    const { signal } = this.abort;
    try {
      this.value = await this.ask(signal);
      this.error = null;
    } catch (error) {
      if (!signal.aborted) this.error = error;
    }
    this.busy = false;
    if (this.disposed) return;
    this.tell();
    if (this.stale) this.again();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }

  dispose(): void {
    this.disposed = true;
    this.abort.abort();
    this.listeners.length = 0;
  }
}
