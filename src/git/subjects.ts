import type { Oid } from '../core/history';
import type { Git } from './git';
import { readObjects } from './objects';

/** The first line of each commit's message, as far as the repository has them. */
export async function readSubjects(git: Git, ids: readonly Oid[], { signal }: { readonly signal?: AbortSignal | undefined } = {}): Promise<ReadonlyMap<Oid, string>> {
  const objects = await readObjects(git, ids, { signal });
  return new Map([...objects].map(([id, content]) => {
    const text = content.subarray(0, 65_536).toString('utf8');
    return [id, text.slice(text.indexOf('\n\n') + 2).trimStart().split('\n', 1)[0]?.trim() ?? ''];
  }));
}
