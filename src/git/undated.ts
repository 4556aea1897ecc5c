import type { History, Moment } from '../core/history';
import type { Git } from './git';
import { parseRawDate } from './rawDate';
import { readObjects } from './objects';

export interface UndatedOptions {
  readonly signal?: AbortSignal | undefined;
  /** Commits that one git is asked for, at least 1. */
  readonly atOnce?: number;
}

/** Commits with their messages are 300 bytes each, nearly always: a start of git for every 6 MB of them, and no more than that in memory. */
const fewEnough = 20_000;

/** Fills in the dates that `git log` leaves empty, such as those before 1970, from the commits themselves. */
export async function dateFromObjects(
  git: Git, history: History, positions: readonly number[], { signal, atOnce = fewEnough }: UndatedOptions = {},
): Promise<void> {
  const ids = Buffer.from(history.ids.buffer, history.ids.byteOffset, history.ids.byteLength);
  const idAt = (position: number): string => ids.toString('hex', position * history.idBytes, (position + 1) * history.idBytes);
  for (let start = 0; start < positions.length; start += atOnce) {
    const some = positions.slice(start, start + atOnce);
    const objects = await readObjects(git, some.map(idAt), { signal });
    for (const position of some) {
      const moment = dateOf(objects.get(idAt(position)), 'author');
      if (moment === null) continue;
      history.authorSeconds[position] = moment.seconds;
      history.authorOffset[position] = moment.offset;
    }
  }
}

/** The date in a commit object's own header line; null if there is none to read. */
export function dateOf(commit: Buffer | undefined, role: 'author' | 'committer'): Moment | null {
  const header = commit?.subarray(0, 65_536).toString('latin1').split('\n\n', 1)[0] ?? '';
  return parseRawDate(new RegExp(`^${role} .*> (.*)$`, 'm').exec(header)?.[1] ?? '');
}
