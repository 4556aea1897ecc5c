import type { History, Oid } from '../core/history';
import type { Git } from './git';
import { HistoryBuilder } from './historyBuilder';
import { logArguments } from './logFormat';
import { LogParser } from './logParser';
import { fileArguments } from './renames';

export interface HistoryOptions {
  readonly signal?: AbortSignal;
  /** Called with the number of commits read so far, at most a few times a second. */
  readonly onProgress?: (read: number) => void;
  /** Leave out what is reachable from this commit: only the history that is new since then. */
  readonly since?: Oid;
}

/** Every commit without merges that is reachable from `tip`, newest first, with the files it touched. */
export async function readHistory(git: Git, tip: Oid, { signal, onProgress, since }: HistoryOptions = {}): Promise<History> {
  const builder = new HistoryBuilder(tip);
  const parser = new LogParser(builder);
  await git.stream(
    ['log', '--no-merges', ...logArguments, ...fileArguments('similar'), tip, ...(since === undefined ? [] : [`^${since}`])],
    (piece) => {
      parser.push(piece);
      onProgress?.(builder.commitCount);
    },
    { signal },
  );
  return builder.finish();
}
