import type { History, Moment } from '../core/history';
import type { Git } from './git';
import { parseRawDate } from './rawDate';
import { readObjects } from './objects';

/** Fills in the dates that `git log` leaves empty, such as those before 1970, from the commits themselves. */
export async function dateFromObjects(
  git: Git, history: History, positions: readonly number[], { signal }: { readonly signal?: AbortSignal | undefined } = {},
): Promise<void> {
  if (positions.length === 0) return;
  const idAt = (position: number): string =>
    Buffer.from(history.ids.subarray(position * history.idBytes, (position + 1) * history.idBytes)).toString('hex');
  const objects = await readObjects(git, positions.map(idAt), { signal });
  for (const position of positions) {
    const moment = dateOf(objects.get(idAt(position)), 'author');
    if (moment === null) continue;
    history.authorSeconds[position] = moment.seconds;
    history.authorOffset[position] = moment.offset;
  }
}

/** The date in a commit object's own header line; null if there is none to read. */
export function dateOf(commit: Buffer | undefined, role: 'author' | 'committer'): Moment | null {
  const header = commit?.subarray(0, 65_536).toString('latin1').split('\n\n', 1)[0] ?? '';
  return parseRawDate(new RegExp(`^${role} .*> (.*)$`, 'm').exec(header)?.[1] ?? '');
}
