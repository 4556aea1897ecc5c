import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';

/** What was read from files, kept as long as their size and time are the same. One for each kind of reading. */
export class ReadBefore<T> {
  private readonly kept = new Map<string, { readonly mtimeMs: number; readonly size: number; readonly value: T }>();

  async get(file: string, read: (file: string) => Promise<T>): Promise<T> {
    const now = await stat(file);
    const before = this.kept.get(file);
    if (before !== undefined && before.mtimeMs === now.mtimeMs && before.size === now.size) return before.value;
    const value = await read(file);
    // A file written in this very tick may be written again without its time changing: it is read again next time.
    if (settled(now)) this.kept.set(file, { mtimeMs: now.mtimeMs, size: now.size, value });
    else this.kept.delete(file);
    return value;
  }
}

function settled(file: Stats): boolean {
  return Date.now() - file.mtimeMs > 2000;
}

/** Calls `work` for every item, at most `width` at once, and gives the answers in order. */
export async function inParallel<T, R>(items: readonly T[], width: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = Array.from({ length: items.length });
  let next = 0;
  const runner = async (): Promise<void> => {
    while (next < items.length) {
      const at = next++;
      answers[at] = await work(items[at]!);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, runner));
  return answers;
}
