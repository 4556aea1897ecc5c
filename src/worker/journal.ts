// What is in the journal, and where does a new record go? Decisions of the open repositories, entries of the private folder.
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { checkDecisions, type RecordElsewhere } from '../core/journal/checkDecisions';
import type { DecisionDraft, DecisionRecord } from '../core/journal/decision';
import { feedback } from '../core/journal/draftEntry';
import type { Entry, FeedbackDraft, Stamp } from '../core/journal/entry';
import { HumanError } from '../core/humanError';
import type { RepoId } from '../core/history';
import { neverARecord } from '../core/journal/recordName';
import { listFiles } from '../git/fileList';
import { filesOnBranches } from '../git/filesOnBranches';
import type { Git } from '../git/git';
import { readIdentity } from '../git/identity';
import { isIgnoredFolder } from '../git/ignored';
import { decisionFolders } from '../store/journal/decisionFolders';
import { asDecision } from '../store/journal/decisionsReport';
import { listEntries } from '../store/journal/listEntries';
import { logDecision } from '../store/journal/logDecision';
import { moveDecision } from '../store/journal/moveDecision';
import { checkPrivateFolder } from '../store/journal/privateFolder';
import { readDecisions } from '../store/journal/readDecisions';
import type { ReadBefore } from '../store/journal/readMany';
import { writeEntry } from '../store/journal/writeEntry';
import type { RecordTarget } from '../store/journal/writeRecord';
import type { CodeUnderDecisions } from './codeUnderDecisions';
import type { DecisionPlace, FolderVerdict, Requests, Written } from './contract';
import { OldNames } from './oldNames';
import { uncommittedSince } from './uncommitted';

/** A repository that may hold decisions. */
export interface JournalRepository {
  readonly id: RepoId;
  readonly name: string;
  /** Top of its work tree. */
  readonly root: string;
  readonly head: string | null;
  readonly git: Git;
  /** `fulcrum.journal.decisionsFolder` for this folder. */
  readonly decisionsFolder: string;
}

export interface DecisionsQuestion {
  readonly repositories: readonly JournalRepository[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** What was read of records before; files that are as they were are not read again. */
  readonly before: ReadBefore<DecisionRecord | null>;
  /** What became of the code they are about. */
  readonly code: CodeUnderDecisions;
  /** What their folders once held. */
  readonly oldNames: OldNames;
  /** The lead's day of an instant, milliseconds since 1970. */
  readonly dayAt: (milliseconds: number) => string;
  readonly failed: (error: unknown) => void;
  readonly signal?: AbortSignal;
}

/** Decisions of every repository, problems named. A repository that cannot be read leaves the others as they are. */
export async function journalDecisions({ repositories, today, before, code, oldNames, dayAt, failed, signal }: DecisionsQuestion): Promise<Requests['decisions'][1]> {
  const all = await Promise.all(repositories.map(async (repository) => {
    try {
      const [{ records, files, folders }, elsewhere] = await Promise.all([
        readDecisions(repository.root, repository.decisionsFolder, before), recordsElsewhere(repository, signal, oldNames),
      ]);
      const tops = folders.map((folder) => folder.path);
      const checked = checkDecisions(records, { files, folders: tops, elsewhere, today });
      const [aging, uncommitted] = await Promise.all([
        code.notes(repository, records, today, signal), uncommittedSince(repository, records.map(({ file }) => file), tops, signal),
      ]);
      return checked.map((record) => {
        const since = uncommitted.get(record.file);
        return {
          repo: repository.id, repoName: repository.name, decision: asDecision(record), line: record.line, appliesTo: record.appliesTo,
          aging: aging.get(record.file) ?? [], uncommittedSince: since === undefined ? null : dayAt(since),
        };
      });
    } catch (error) {
      signal?.throwIfAborted();
      failed(error);
      return [];
    }
  }));
  return all.flat();
}

/** Files on other branches that one look asks after; a branch with a whole other folder is none of this history's. */
const mostOldNames = 200;

/**
 * Records on branches that are not checked out: their numbers are taken too. What this history once had and renamed or
 * removed is no second record; an old branch simply does not know yet.
 */
export async function recordsElsewhere({ id, root, git, head, decisionsFolder }: JournalRepository, signal?: AbortSignal, oldNames = new OldNames()): Promise<readonly RecordElsewhere[]> {
  const folders = (await decisionFolders(root, decisionsFolder)).map(({ path: folder }) => folder).filter((folder) => folder !== '');
  const elsewhere = (await filesOnBranches(git, folders, head, { signal })).filter(({ file }) => !neverARecord(path.posix.basename(file)));
  if (head === null || elsewhere.length === 0) return elsewhere;
  const here = new Set((await listFiles(git, head, { paths: folders, signal })).map((file) => file.path));
  const others = elsewhere.map(({ file }) => file).filter((file) => !here.has(file)).slice(0, mostOldNames);
  const old = await oldNames.among(id, git, head, others, signal);
  return elsewhere.filter(({ file }) => here.has(file) || !old.has(file));
}

/** Repositories that have a decision folder already; none is ever made unasked. */
export async function decisionPlaces(repositories: readonly JournalRepository[]): Promise<readonly DecisionPlace[]> {
  const places = await Promise.all(repositories.map(async ({ id, name, root, decisionsFolder }) => {
    const [folder] = await decisionFolders(root, decisionsFolder);
    return folder ? [{ repo: id, repoName: name, folder: folder.path }] : [];
  }));
  return places.flat();
}

export async function privateEntries(folder: string | null, since?: string, before?: ReadBefore<Entry | null>): Promise<readonly Entry[]> {
  return folder === null ? [] : listEntries(folder, since === undefined ? {} : { since }, before);
}

export async function writeDecision(
  repository: JournalRepository | null, draft: DecisionDraft, privateFolder: string | null, at: Stamp,
): Promise<Written> {
  const target = repository === null ? null : await targetIn(repository);
  return logDecision({ draft, target, privateFolder, id: randomUUID(), at });
}

export async function writeFeedback(draft: FeedbackDraft, privateFolder: string | null, at: Stamp): Promise<Written> {
  const folder = chosenFolder(privateFolder);
  return { file: await writeEntry(folder, feedback(draft, randomUUID(), at), at.day), companion: null };
}

export async function moveToRepository(entry: string, repository: JournalRepository, privateFolder: string | null, at: Stamp): Promise<Written> {
  return moveDecision(chosenFolder(privateFolder), entry, await targetIn(repository), at);
}

/** Git answers for the private folder alone, and only where there is a git to ask. */
export async function judgePrivateFolder(folder: string, allowIgnored: boolean, git: Git | null): Promise<FolderVerdict> {
  return checkPrivateFolder({
    folder, allowIgnored,
    isIgnored: async (workTree, place) => git !== null && isIgnoredFolder(git.in(workTree), path.dirname(place)),
  });
}

export async function targetIn(repository: JournalRepository): Promise<RecordTarget> {
  const { root, name, decisionsFolder, git } = repository;
  const [folder] = await decisionFolders(root, decisionsFolder);
  if (folder === undefined) throw new HumanError(`${name} has no folder for decisions any more, so nothing was written. Log the decision again to keep it as a private entry.`);
  const [{ name: decider }, elsewhere] = await Promise.all([readIdentity(git), recordsElsewhere(repository)]);
  return { root, name, folder: folder.path, setting: decisionsFolder, deciders: decider === '' ? [] : [decider], elsewhere };
}

/** Throws a HumanError where none is chosen. */
export function chosenFolder(folder: string | null): string {
  if (folder === null) throw new HumanError('There is no folder for private entries yet, so nothing was written. Choose one and try again.');
  return folder;
}
