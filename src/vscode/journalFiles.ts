// Opens and moves what the journal lists: shared records and private entries. Paths are checked to stay where they belong.
import path from 'node:path';
import { commands, Uri, ViewColumn, window } from 'vscode';
import type { RepoId } from '../core/history';
import { HumanError } from '../core/humanError';
import { decisionWords, journalGone, placeWords } from '../present/decisionWords';
import type { Analysis } from './analysis';
import { pathWithin } from './pathWithin';
import { askOnce } from './questions';

export interface JournalFilesOptions {
  readonly analysis: Analysis;
  /** Absolute; null until chosen. */
  readonly privateFolder: () => string | null;
}

export class JournalFiles {
  constructor(private readonly options: JournalFilesOptions) {}

  /** An entry is read in the journal's editor. */
  async readEntry(file: string): Promise<void> {
    await commands.executeCommand('fulcrum.openJournal', { read: file });
  }

  /** As text, in an editor of its own. */
  async openEntry(file: string): Promise<void> {
    const folder = this.options.privateFolder();
    if (folder === null) throw new HumanError(journalGone);
    await show(below(folder, file));
  }

  async openDecision(repo: RepoId, file: string): Promise<void> {
    const known = this.options.analysis.repositories.value?.find(({ id }) => id === repo);
    if (!known) throw new HumanError(journalGone);
    await show(below(known.root, file));
  }

  /** "Move to a repository…": asks which where there are several. */
  async moveDecision(entry: string): Promise<void> {
    const { analysis } = this.options;
    const places = await analysis.ask('decisionPlaces', null);
    const repo = places.length > 1
      ? await askOnce(decisionWords.move.title, {
        kind: 'pick',
        prompt: decisionWords.place.prompt,
        items: places.map((place) => ({ value: place.repo, ...placeWords(place.repoName, place.folder) })),
        value: places[0]!.repo,
      })
      : places[0]?.repo;
    if (places.length === 0) throw new HumanError(decisionWords.move.nowhere);
    if (repo === undefined) return;
    const written = await analysis.ask('moveDecision', { entry, repo });
    analysis.readJournal();
    await show(written.file);
  }
}

/** What a view sends is parsed as a path that cannot climb; this is the second wall. */
function below(folder: string, file: string): string {
  const whole = path.resolve(folder, file);
  if (pathWithin(folder, whole) === null) throw new Error('a path outside its folder');
  return whole;
}

async function show(file: string): Promise<void> {
  await window.showTextDocument(Uri.file(file), { viewColumn: ViewColumn.Active, preview: true });
}
