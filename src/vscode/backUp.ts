// Back Up Journal and Restore Journal: one archive, where the lead says.
import { Uri, window } from 'vscode';
import { backUpWords as words, restoredWords } from '../present/backUpWords';
import type { Analysis } from './analysis';
import type { PrivateFolder } from './privateFolder';
import type { Say } from './say';

export interface BackUpOptions {
  readonly analysis: Analysis;
  readonly privateFolder: PrivateFolder;
  readonly say: Say;
  /** `YYYY-MM-DD`. */
  readonly today: () => string;
}

const filters = { [words.kind]: ['gz'] };

export class BackUp {
  constructor(private readonly options: BackUpOptions) {}

  async run(): Promise<void> {
    const { analysis, say, today } = this.options;
    const folder = analysis.privateFolder;
    const suggested = folder === null ? undefined : Uri.joinPath(Uri.file(folder), '..', words.fileName(today()));
    const target = await window.showSaveDialog({ saveLabel: words.save, filters, ...(suggested ? { defaultUri: suggested } : {}) });
    if (target === undefined) return;
    const { files } = await analysis.ask('backUpJournal', { archive: target.fsPath });
    say.done(words.backedUp(files));
  }

  /** Also the way to another machine: the archive of the old one is restored on the new one. */
  async restore(): Promise<void> {
    const { analysis, privateFolder, say } = this.options;
    if (await privateFolder.ensure(false) !== 'ready') return;
    const [archive] = await window.showOpenDialog({ openLabel: words.open, filters }) ?? [];
    if (archive === undefined) return;
    const restored = await analysis.wrote(analysis.ask('restoreJournal', { archive: archive.fsPath }));
    say.done(restoredWords(restored));
  }
}
