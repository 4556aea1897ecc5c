import { availableParallelism } from 'node:os';
import type { History, Oid } from '../core/history';
import { BothEnds } from './bothEnds';
import { CommitColumns } from './commitColumns';
import { countCommits } from './countCommits';
import { readCutCommits } from './cutCommits';
import type { Git } from './git';
import { GitFailure } from './gitFailure';
import { joinEnds } from './joinEnds';
import { columnFields, logArguments } from './logFormat';
import { LogParser } from './logParser';
import { Names } from './names';
import { fileArguments, type RenameDetail, withRenames } from './renames';
import { dateFromObjects } from './undated';

export interface HistoryOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called with the number of commits read so far, whenever some were. */
  readonly onProgress?: ((read: number) => void) | undefined;
  /** Told once how closely renames could be followed: on a partial clone not as far as usual. */
  readonly onDetail?: ((detail: RenameDetail) => void) | undefined;
  /** Follow renames no more closely than this: so that what is added to a history was read like the rest of it. */
  readonly detail?: RenameDetail | undefined;
  /** Leave out what is reachable from this commit: only what is new since then. */
  readonly since?: Oid | undefined;
  /** At most so many of the newest commits, committed at or after this (seconds since 1970); read by one process. */
  readonly newest?: { readonly most: number; readonly after: number } | undefined;
  /** Git processes to read with; by default two for a whole history on a machine with two cores. */
  readonly processes?: 1 | 2 | undefined;
}

/** Every commit without merges that is reachable from `tip`, newest first, with the files it touched. */
export async function readHistory(git: Git, tip: Oid, options: HistoryOptions = {}): Promise<History> {
  const processes = options.processes ?? (options.since === undefined && options.newest === undefined && availableParallelism() > 1 ? 2 : 1);
  // Asked while the first commits come: of a history that is not shallow, which is nearly every one, there is nothing to know.
  const cut = readCutCommits(git, options);
  const [{ value, detail }] = await Promise.all([withRenames((level) => readEnds(git, tip, level, cut, { ...options, processes }), options.detail), cut]);
  options.onDetail?.(detail);
  return value;
}

type End = 0 | 1;

/**
 * Git compares trees on one core. So a second process reads from the oldest commit on, and both stop where they meet:
 * about 0.6 of the time on a long history.
 */
async function readEnds(git: Git, tip: Oid, detail: RenameDetail, cut: Promise<ReadonlySet<Oid>>, options: HistoryOptions): Promise<History> {
  const { signal, onProgress, since, newest: part, processes } = options;
  const names = new Names();
  const columns = [new CommitColumns(names, tip.length / 2), new CommitColumns(names, tip.length / 2)] as const;
  const ends = new BothEnds();
  const stop = new AbortController();
  const stopped = signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal]);
  let failure: { readonly reason: unknown } | undefined;

  const readFrom = async (end: End): Promise<void> => {
    const sink = ends.end(end, columns[end]);
    const parser = new LogParser(sink, columnFields);
    try {
      await git.stream(
        ['log', '--no-merges', ...(end === 1 ? ['--reverse'] : []), ...logArguments(columnFields), ...fileArguments(detail),
          ...(part === undefined ? [] : [`--max-count=${part.most}`, `--max-age=${Math.max(0, Math.floor(part.after))}`]), tip, ...(since === undefined ? [] : [`^${since}`])],
        (piece) => {
          parser.push(piece);
          onProgress?.(columns[0].length + columns[1].length);
          return sink.done() ? 'enough' : undefined;
        },
        { signal: stopped },
      );
      if (sink.done()) return;
      if (!parser.complete || columns[end].length === 0 && since === undefined && part === undefined) throw new GitFailure('log', 0, 'its output was cut off');
      ends.ended(end);
    } catch (reason) {
      failure ??= { reason };
      stop.abort();
    }
  };

  await Promise.all(processes === 1 ? [readFrom(0)] : [readFrom(0), readFrom(1)]);
  signal?.throwIfAborted();
  if (failure !== undefined) throw failure.reason;
  const [newest, oldest] = columns;
  // Never seen; but a history is not to be short because two orders differed, or an output ended between two commits.
  if (processes === 2 && !ends.met()) return readEnds(git, tip, detail, cut, { ...options, processes: 1 });
  if (processes === 1 && since === undefined && part === undefined && await countCommits(git, tip, { signal }) !== newest.length) {
    throw new GitFailure('log', 0, 'its output was cut off');
  }
  const history = joinEnds(tip, names, newest, oldest, await cut);
  await dateFromObjects(git, history, [...newest.undated, ...oldest.undated.map((position) => history.commitCount - 1 - position)], { signal });
  return history;
}
