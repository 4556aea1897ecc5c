// What lies over a repository's commits and changes its history while every branch stays where it is?
import path from 'node:path';
import type { Git } from './git';
import { readPlainFile } from './plainFile';

export interface Overlays {
  /** A shallow clone, whose history may be fetched whole at any moment. */
  readonly shallow: boolean;
  /** Grafts and `git replace`, as one text that changes with them; empty for nearly every repository. */
  readonly replaced: string;
}

export async function readOverlays(git: Git, { signal }: { readonly signal?: AbortSignal | undefined } = {}): Promise<Overlays> {
  const [folder, replaced] = await Promise.all([
    git.text(['rev-parse', '--git-common-dir'], { signal }),
    git.text(['for-each-ref', '--format=%(refname) %(objectname)', 'refs/replace'], { signal }),
  ]);
  const [shallow, grafts] = await Promise.all(['shallow', 'info/grafts'].map(async (name) => (await readPlainFile(path.resolve(git.folder, folder, name))).trim()));
  return { shallow: shallow !== '', replaced: [grafts, replaced].filter((text) => text !== '').join('\n') };
}
