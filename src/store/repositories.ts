// Which repositories count? Every one that was ever opened with Fulcrum, the same list in every window of this machine.
import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { RepoId } from '../core/history';
import { withFileLock } from './fileLock';
import { codeOf, replaceFile } from './replaceFile';

export interface RememberedRepository {
  readonly id: RepoId;
  /** Top of its work tree when it was last open. */
  readonly root: string;
  readonly name: string;
  /** Taken out by the user. */
  readonly notWork: boolean;
  /** Seconds since 1970 when it was last open. */
  readonly lastSeen: number;
}

export class Repositories {
  private readonly file: string;

  constructor(storage: string) {
    this.file = join(storage, 'repositories.json');
  }

  /** In the order in which they were first opened. Empty when there is no list yet. */
  async list(): Promise<RememberedRepository[]> {
    const text = await this.text();
    return text === null ? [] : parse(text) ?? [];
  }

  /** Adds those not known yet and brings the others up to date; what the user took out stays out. */
  async remember(found: readonly { readonly id: RepoId; readonly root: string; readonly name: string }[], now: number): Promise<RememberedRepository[]> {
    return this.change((list) => {
      const byId = new Map(list.map((repository) => [repository.id, repository]));
      for (const { id, root, name } of found) {
        byId.set(id, { id, root, name, notWork: byId.get(id)?.notWork ?? false, lastSeen: now });
      }
      return [...byId.values()];
    });
  }

  async setNotWork(id: RepoId, notWork: boolean): Promise<RememberedRepository[]> {
    return this.change((list) => list.map((repository) => (repository.id === id ? { ...repository, notWork } : repository)));
  }

  private async change(edit: (list: RememberedRepository[]) => RememberedRepository[]): Promise<RememberedRepository[]> {
    return withFileLock(this.file, async () => {
      const text = await this.text();
      const list = text === null ? [] : parse(text);
      // What the user took out is in there: a list that cannot be read is put aside, not written over.
      if (list === null) await rename(this.file, `${this.file}.unreadable`);
      const edited = edit(list ?? []);
      const contents = `${JSON.stringify({ version: 1, repositories: edited }, null, 2)}\n`;
      if (contents !== text) await replaceFile(this.file, contents);
      return edited;
    });
  }

  private async text(): Promise<string | null> {
    try {
      return await readFile(this.file, 'utf8');
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    }
  }
}

/** Null when it is no list at all; an entry that is none is left out. */
function parse(text: string): RememberedRepository[] | null {
  try {
    const found: unknown = JSON.parse(text);
    const list = typeof found === 'object' && found !== null && 'repositories' in found ? found.repositories : null;
    return Array.isArray(list) ? list.filter(isRemembered) : null;
  } catch {
    return null;
  }
}

function isRemembered(entry: unknown): entry is RememberedRepository {
  return typeof entry === 'object' && entry !== null
    && 'id' in entry && typeof entry.id === 'string'
    && 'root' in entry && typeof entry.root === 'string'
    && 'name' in entry && typeof entry.name === 'string'
    && 'notWork' in entry && typeof entry.notWork === 'boolean'
    && 'lastSeen' in entry && typeof entry.lastSeen === 'number';
}
