import type { Commit, Oid } from '../core/history';
import { behindSetBack } from './behindSetBack';
import { CommitSink } from './commitSink';
import { readCutCommits } from './cutCommits';
import type { Git } from './git';
import { GitFailure } from './gitFailure';
import { allFields, logArguments } from './logFormat';
import { LogParser } from './logParser';
import { readObjects } from './objects';
import { fileArguments, withRenames } from './renames';
import { resolveCommit } from './revision';
import { readTips } from './tips';
import { dateOf } from './undated';

export interface CommitsOptions {
  /** Committed at or after this instant, seconds since 1970. */
  readonly sinceSeconds: number;
  /** Read what is reachable from these; all local and remote-tracking branches and HEAD unless told. */
  readonly tips?: readonly Oid[];
  /** Leaves out tips that are no longer there instead of failing: those of deleted branches, which git cleans up some day. */
  readonly ifThere?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The commits of all local and remote-tracking branches and HEAD, merges included, newest first. Empty without commits.
 * Never a part of them: what an output that was cut off lacks is read, or it is a `GitFailure`.
 */
export async function readCommits(git: Git, { sinceSeconds, tips: given, ifThere = false, signal }: CommitsOptions): Promise<Commit[]> {
  const since = Math.max(0, Math.floor(sinceSeconds));
  const range = [`--max-age=${since}`, ...(ifThere ? ['--ignore-missing'] : [])];
  let tips = given ?? await readTips(git, { signal });
  const commits = new Map<Oid, Commit>();
  const unread = (id: Oid): boolean => !commits.has(id);
  for (let readings = 0; tips.length > 0; readings++) {
    const read = await collect(git, range, tips, signal);
    // What is read again is of these weeks: there is something new each time, or this would go on for ever.
    if (readings > 0 && !read.some(({ id }) => unread(id))) throw cutOff();
    for (const commit of read) commits.set(commit.id, commit);
    const ends = { tips: tips.filter(unread), parents: [...new Set(read.flatMap(({ parents }) => parents.filter(unread)))] };
    tips = (await behindSetBack(git, ends, { since, ifThere, signal })).filter(unread);
    if (tips.length === 0 && readings === 0) return read;
  }
  return [...commits.values()].sort((one, other) => other.committed.seconds - one.committed.seconds);
}

function cutOff(): GitFailure {
  return new GitFailure('log', 0, 'its output was cut off');
}

/** One commit whole; null when the repository does not have it. */
export async function readCommit(git: Git, id: Oid, { signal }: { readonly signal?: AbortSignal | undefined } = {}): Promise<Commit | null> {
  const found = await resolveCommit(git, id, { signal });
  return found === null ? null : (await collect(git, ['--max-count=1'], [found], signal))[0] ?? null;
}

async function collect(git: Git, range: readonly string[], tips: readonly Oid[], signal: AbortSignal | undefined): Promise<Commit[]> {
  const { value, detail: known } = await withRenames(async (detail) => {
    const sink = new CommitSink();
    const parser = new LogParser(sink, allFields);
    await git.stream(
      ['log', ...logArguments(allFields), ...fileArguments(detail), ...range, '--stdin'],
      (piece) => parser.push(piece),
      // On standard input, because a thousand branches do not fit on a command line everywhere.
      { signal, input: `${tips.join('\n')}\n` },
    );
    if (!parser.complete) throw cutOff();
    return sink;
  });
  const commits = await withDates(git, value, signal);
  if (known === 'noFiles') return commits.map(withoutFiles);
  // Only a commit that has no parents here can be one whose parents were left out.
  if (!commits.some(({ parents }) => parents.length === 0)) return commits;
  const cut = await readCutCommits(git, { signal });
  return commits.map((commit) => (cut.has(commit.id) ? withoutFiles(commit) : commit));
}

function withoutFiles(commit: Commit): Commit {
  return { ...commit, changes: [], filesUnknown: true };
}

/** Takes from the commits themselves the dates that `git log` did not print. */
async function withDates(git: Git, { commits, undated }: CommitSink, signal: AbortSignal | undefined): Promise<Commit[]> {
  const objects = await readObjects(git, undated.map((position) => commits[position]!.id), { signal });
  for (const position of undated) {
    const commit = commits[position]!;
    const object = objects.get(commit.id);
    commits[position] = {
      ...commit, authored: dateOf(object, 'author') ?? commit.authored, committed: dateOf(object, 'committer') ?? commit.committed,
    };
  }
  return commits;
}
