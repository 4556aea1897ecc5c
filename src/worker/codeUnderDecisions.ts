// What has become of the code that decisions are about, and of those who made them? Asked of git once a commit and record.
import { dayOf, secondsOfDay } from '../core/balance/isoWeek';
import type { Oid, RepoId } from '../core/history';
import { aboutPath, foldersOf } from '../core/journal/appliesTo';
import { type CodeUnderDecision, codeUnderDecision } from '../core/journal/codeUnderDecision';
import type { DecisionRecord } from '../core/journal/decision';
import { changesSince } from '../git/changesSince';
import { listFiles } from '../git/fileList';
import type { Git } from '../git/git';
import { lastCommitNamed } from '../git/lastCommitNamed';

/** More people than this decided together: then somebody is still there. */
const mostDeciders = 8;

export interface CodeRepository {
  readonly id: RepoId;
  readonly head: Oid | null;
  readonly git: Git;
}

export class CodeUnderDecisions {
  private readonly known = new Map<RepoId, { readonly head: Oid; readonly records: Map<string, CodeUnderDecision> }>();

  /** Sentences by the record's file; only decisions that stand and say what they are about. `today` is `YYYY-MM-DD`. */
  async notes({ id, head, git }: CodeRepository, records: readonly DecisionRecord[], today: string, signal?: AbortSignal): Promise<ReadonlyMap<string, readonly string[]>> {
    const wanted = records.filter(({ status, appliesTo, date }) => status === 'accepted' && appliesTo.length > 0 && date !== null);
    if (head === null || wanted.length === 0) return new Map();
    let of = this.known.get(id);
    if (of?.head !== head) this.known.set(id, (of = { head, records: new Map() }));
    const paths = wanted.every((record) => of.records.has(keyOf(record))) ? [] : (await listFiles(git, head, { signal })).map(({ path }) => path);
    const notes = new Map<string, readonly string[]>();
    for (const record of wanted) {
      const key = keyOf(record);
      const code = of.records.get(key) ?? await look(git, head, record, paths, signal);
      of.records.set(key, code);
      const sentences = codeUnderDecision(code, today);
      if (sentences.length > 0) notes.set(record.file, sentences);
    }
    return notes;
  }
}

function keyOf({ file, date, appliesTo, deciders }: DecisionRecord): string {
  return JSON.stringify([file, date, appliesTo, deciders]);
}

async function look(git: Git, head: Oid, record: DecisionRecord, paths: readonly string[], signal: AbortSignal | undefined): Promise<CodeUnderDecision> {
  const about = aboutPath(record.appliesTo);
  const files = new Set(paths.filter(about));
  const since = record.date!;
  // What was committed on the day itself may still be the decision's own work.
  const commits = (await changesSince(git, head, { since: secondsOfDay(since) + 86_400, folders: foldersOf(record.appliesTo), signal }))
    .map((touched) => touched.filter((path) => files.has(path))).filter((touched) => touched.length > 0);
  const deciders: { name: string; lastCommit: string }[] = [];
  for (const name of record.deciders.slice(0, mostDeciders)) {
    const last = await lastCommitNamed(git, head, name, { signal });
    if (last !== null) deciders.push({ name, lastCommit: dayOf({ seconds: last, offset: 0 }) });
  }
  return { since, files: files.size, changedFiles: new Set(commits.flat()).size, commits: commits.length, deciders: record.deciders.length > mostDeciders ? [] : deciders };
}
