// What is done to decisions that are there: changed, reviewed, found by the code they are about, read whole.
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { RepoId } from '../core/history';
import { HumanError } from '../core/humanError';
import { aboutPath } from '../core/journal/appliesTo';
import { markdownLink } from '../core/journal/codeLink';
import type { DecisionRecord } from '../core/journal/decision';
import type { Stamp } from '../core/journal/entry';
import { saysSomething } from '../core/journal/judgement';
import { linkTarget, linkWords as wordsOf, relativePath, resolvePath } from '../core/journal/recordPath';
import { changeRecord, readExact, type RecordUndo, supersedeRecord, takeBack } from '../store/journal/changeRecord';
import { amendPrediction, type PrivateHalf, writeJudgement } from '../store/journal/companions';
import { readDecisions } from '../store/journal/readDecisions';
import type { ReadBefore } from '../store/journal/readMany';
import { searchRecords } from '../store/journal/searchRecords';
import { plannedRecord, type RecordTarget, writePlannedRecord } from '../store/journal/writeRecord';
import type { DecisionChange, DecisionHalf, DecisionLink, DecisionOnFile, DecisionRequests } from './decisionContract';
import { decisionPlaces, type JournalRepository, targetIn } from './journal';
import type { Handlers } from './rpc';

export interface DecisionParts {
  readonly repository: (id: RepoId) => JournalRepository;
  readonly repositories: () => readonly JournalRepository[];
  readonly before: ReadBefore<DecisionRecord | null>;
  readonly stamp: () => Stamp;
  /** Refuses a private folder that may not be written to; the folder where it may. */
  readonly privateFolder: () => Promise<string>;
}

export function decisionHandlers(parts: DecisionParts): Pick<Handlers, keyof DecisionRequests> {
  const { repository, repositories, before, stamp, privateFolder } = parts;
  const records = async (of: JournalRepository): Promise<readonly DecisionRecord[]> => (await readDecisions(of.root, of.decisionsFolder, before)).records;
  const halfOf = (half: DecisionHalf): PrivateHalf => ('entry' in half ? half : { record: { repository: repository(half.repo).name, file: half.file, title: half.title } });
  return {
    changeDecision: async ({ repo, file, change }) => {
      const of = repository(repo);
      const all = await records(of);
      return changed(of.root, found(all, file), change, all, stamp().day);
    },
    takeBackDecision: async ({ repo, undo }) => {
      const { root } = repository(repo);
      for (const one of undo.toReversed()) await takeBack(root, one);
      return null;
    },
    judgeDecision: async ({ half, judgement, review }) => {
      if (!saysSomething(judgement) && review === null) return null;
      return writeJudgement(await privateFolder(), halfOf(half), judgement, review, stamp(), randomUUID());
    },
    amendPrediction: async ({ half, prediction }) => amendPrediction(await privateFolder(), halfOf(half), prediction, stamp(), randomUUID()),
    decisionsAbout: async ({ repo, path: file }) => decisionsAbout(await records(repository(repo)), file),
    searchDecisions: async ({ words, limit }) => (await Promise.all(repositories().map(async (of) => {
      const hits = await searchRecords(of.root, await records(of), words);
      return hits.map((hit) => ({ ...hit, repo: of.id, repoName: of.name }));
    }))).flat().toSorted((a, b) => b.score - a.score).slice(0, limit).map(({ score: _, ...hit }) => hit),
    planDecision: async ({ repo, draft }) => {
      const of = repo === null ? await onlyPlace(repositories()) : repository(repo);
      const target = await proposedIn(of);
      const file = await plannedRecord(draft, target, stamp().day);
      return { repo: of.id, file, path: path.join(of.root, file) };
    },
    proposeDecision: async ({ repo, file, draft }) => {
      const target = await proposedIn(repository(repo));
      return { file: (await writePlannedRecord(draft, target, stamp().day, file)).file, companion: null };
    },
    readDecision: async ({ repo, file }) => {
      const { root } = repository(repo);
      const { text } = await readExact(root, found(await records(repository(repo)), file).file);
      return text;
    },
  };
}

/** What an agent drafts is nobody's decision yet, and it names nobody as having decided it. */
async function proposedIn(of: JournalRepository): Promise<RecordTarget> {
  return { ...await targetIn(of), deciders: [], proposed: true };
}

async function onlyPlace(all: readonly JournalRepository[]): Promise<JournalRepository> {
  const places = await decisionPlaces(all);
  const [first, ...more] = places.map(({ repo }) => all.find(({ id }) => id === repo)!);
  if (first === undefined) throw new HumanError('None of the open repositories has a decision folder. Make one, such as docs/decisions, and try again.');
  if (more.length > 0) throw new HumanError(`Several repositories have decisions: ${places.map(({ repoName }) => repoName).join(', ')}. Say which.`);
  return first;
}

/** Only what was read as a record of this repository can be changed: a file name from elsewhere finds nothing. */
function found(all: readonly DecisionRecord[], file: string): DecisionRecord {
  const record = all.find((one) => one.file === file);
  if (record === undefined) throw new HumanError('This decision is not where it was. Refresh the journal and choose it again.');
  return record;
}

async function changed(root: string, record: DecisionRecord, change: DecisionChange, all: readonly DecisionRecord[], day: string): Promise<readonly RecordUndo[]> {
  switch (change.type) {
    case 'supersede': return supersedeRecord(root, record, found(all, change.by), day);
    case 'link': return [await changeRecord(root, record, { type: 'link', words: linkWords(change.link, record.file, all) }, day)];
    default: return [await changeRecord(root, record, change, day)];
  }
}

function linkWords(link: DecisionLink, from: string, all: readonly DecisionRecord[]): string {
  const folder = from.slice(0, Math.max(0, from.lastIndexOf('/')));
  switch (link.kind) {
    case 'code': {
      if (resolvePath('', link.code.path) === null) throw new HumanError('That file lies outside the repository, so nothing was linked. Choose one inside it.');
      return markdownLink(link.code, folder);
    }
    case 'commit': return `Commit ${link.commit.slice(0, 10)}: ${link.subject.replace(/\s+/g, ' ').replace(/[[\]\\<`]/g, '\\$&').trim()}`;
    case 'decision': {
      const { id, title, file, number } = found(all, link.file);
      return `[${wordsOf(number === null ? title : `ADR-${id}: ${title}`)}](${linkTarget(relativePath(folder, file))})`;
    }
  }
}

const settled: ReadonlySet<string> = new Set(['rejected', 'deprecated', 'superseded']);

/** Those that stand and are about this file, newest first. */
function decisionsAbout(all: readonly DecisionRecord[], file: string): DecisionRequests['decisionsAbout'][1] {
  return all.filter(({ status, appliesTo }) => appliesTo.length > 0 && !settled.has(status) && aboutPath(appliesTo)(file))
    .toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || b.id.localeCompare(a.id))
    .map((record): DecisionOnFile => ({ file: record.file, id: record.id, title: record.title, status: record.status, date: record.date }));
}
