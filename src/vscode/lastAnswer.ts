// Keeps the last answer to one question; asked again when it may have changed, never twice at the same moment.
import type { Disposable } from 'vscode';

type Listener = () => void;

export class LastAnswer<T> implements Disposable {
  /** What was answered last; null before the first answer. Stays while a newer one is awaited or has failed. */
  value: T | null = null;
  /** Why there was no answer the last time; null when there was one. */
  error: unknown = null;
  private running: Promise<void> | null = null;
  private stale = false;
  private readonly abort = new AbortController();
  private readonly listeners: Listener[] = [];

  constructor(private readonly ask: (signal: AbortSignal) => Promise<T>) {}

  onDidChange(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** Asked at least once. */
  get wanted(): boolean {
    return this.running !== null || this.value !== null || this.error !== null;
  }

  get busy(): boolean {
    return this.running !== null;
  }

  /** Asks again. What happens while an answer is under way makes for one more question after it. Never rejects. */
  again(): Promise<void> {
    if (this.running) {
      this.stale = true;
      return this.running;
    }
    this.running = this.run().finally(() => (this.running = null));
    return this.running;
  }

  private async run(): Promise<void> {
    do {
      this.stale = false;
      try {
        this.value = await this.ask(this.abort.signal);
        this.error = null;
      } catch (error) {
        this.error = error;
      }
      if (this.abort.signal.aborted) return;
      for (const listener of this.listeners) listener();
    } while (this.stale);
  }

  dispose(): void {
    this.abort.abort();
    this.listeners.length = 0;
  }
}
