// What was last read of a calendar address? A copy for when it cannot be read, beside what it takes to ask whether it is still the same.
import { mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { withFileLock } from './fileLock';
import { replaceFile } from './replaceFile';

export interface AddressState {
  /** Milliseconds since 1970 before which it is not asked again. */
  readonly next: number;
  /** What the server said of the copy. */
  readonly etag: string;
  readonly lastModified: string;
  /** Why it could not be read the last time, as it stands after a colon; null when it could. */
  readonly problem: string | null;
}

/** Readable by the user alone. Files bear the address's number, a random one, and nothing of the address itself. */
export class AddressCopies {
  private readonly folder: string;

  /** `storage` is the folder that all windows share. */
  constructor(storage: string) {
    this.folder = path.join(storage, 'addresses');
  }

  /** Where the copy is, or would be. */
  fileOf(id: string): string {
    return path.join(this.folder, `${id}.ics`);
  }

  /** Milliseconds since 1970 when the calendar was last read or found to be the same; null without a copy. */
  async readAt(id: string): Promise<number | null> {
    return stat(this.fileOf(id)).then(({ mtimeMs }) => mtimeMs, () => null);
  }

  /** Null when there is none, or none that can be read: then the address is asked as if for the first time. */
  async state(id: string): Promise<AddressState | null> {
    try {
      return stateFrom(JSON.parse(await readFile(this.stateFile(id), 'utf8')));
    } catch {
      return null;
    }
  }

  /** `body` replaces the copy, null leaves the one there is; `readAt` is when either was found to be what the address has, null when it was not. */
  async keep(id: string, state: AddressState, { body, readAt }: { readonly body: Uint8Array | null; readonly readAt: number | null }): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    if (body !== null) await replaceFile(this.fileOf(id), body);
    if (readAt !== null) await utimes(this.fileOf(id), readAt / 1000, readAt / 1000);
    await replaceFile(this.stateFile(id), JSON.stringify(state));
  }

  /** Removes the copy of every other address. */
  async keepOnly(ids: readonly string[]): Promise<void> {
    const names = await readdir(this.folder).catch(() => []);
    await Promise.all(names.filter((name) => !ids.some((id) => name.startsWith(`${id}.`))).map((name) => rm(path.join(this.folder, name), { force: true })));
  }

  /** After any other window that is asking; milliseconds of patience, then it rejects with `LockBusy`. */
  alone(id: string, work: () => Promise<void>, patience: number, signal: AbortSignal): Promise<void> {
    return withFileLock(this.stateFile(id), work, { patience, signal });
  }

  private stateFile(id: string): string {
    return path.join(this.folder, `${id}.json`);
  }
}

function stateFrom(value: unknown): AddressState | null {
  if (typeof value !== 'object' || value === null || !('next' in value && 'etag' in value && 'lastModified' in value && 'problem' in value)) return null;
  const { next, etag, lastModified, problem } = value;
  if (typeof next !== 'number' || typeof etag !== 'string' || typeof lastModified !== 'string' || !(problem === null || typeof problem === 'string')) return null;
  return { next, etag, lastModified, problem };
}
