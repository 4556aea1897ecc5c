// Where do private entries live? Known, or asked once; on a remote machine only knowingly.
import type { FolderVerdict } from '../worker/contract';

export interface PrivateFolderOptions {
  /** The folder as it is set; empty when none is. */
  readonly chosen: () => string;
  /** Keeps the choice, and returns once the analysis thread knows of it. */
  readonly keep: (folder: string) => Promise<void>;
  readonly check: (folder: string, allowIgnored: boolean) => Promise<FolderVerdict>;
  /** The user's home folder on the machine where entries would be kept. */
  readonly home: string;
  /** That machine's name where it is not the one the user sits at; null where it is. */
  readonly remoteHost: string | null;
}

/** `withoutPrivate`: the shared part alone is wanted. `notNow`: nothing private here, for now. `left`: the question was left. */
export type PrivateFolderAnswer = 'ready' | 'withoutPrivate' | 'notNow' | 'left';

export class PrivateFolder {
  constructor(private readonly options: PrivateFolderOptions) {}

  /** Makes sure that there is a place for private entries. With `shared`, the private part can be left out instead. */
  async ensure(shared: boolean): Promise<PrivateFolderAnswer> {
    return this.options.chosen() === '' ? this.choose(shared) : 'ready';
  }

  async choose(shared: boolean): Promise<PrivateFolderAnswer> {
    const { AskPrivateFolder } = await import('./askPrivateFolder');
    return new AskPrivateFolder(this.options).choose(shared);
  }
}
