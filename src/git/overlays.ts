// What lies over a repository's commits and changes its history while every branch stays where it is?
import path from 'node:path';
import type { Git } from './git';
import { readPlainFile } from './plainFile';

const replacements = 'refs/replace/';

export interface Overlays {
  /** A shallow clone, whose history may be fetched whole at any moment. */
  readonly shallow: boolean;
  /** Grafts and `git replace`, as one text that changes with them; empty for nearly every repository. */
  readonly replaced: string;
}

export async function readOverlays(git: Git, { signal }: { readonly signal?: AbortSignal | undefined } = {}): Promise<Overlays> {
  // The folder, then what replaces, then the names of what is replaced: one start of git for all.
  const output = await git.text(['rev-parse', '--git-common-dir', `--glob=${replacements}`, '--symbolic-full-name', `--glob=${replacements}`], { signal });
  const lines = output.split('\n');
  const count = lines.length - 1 - lines.findLastIndex((line) => !line.startsWith(replacements));
  // Of a folder whose name has line ends these are the rest.
  const folder = lines.slice(0, lines.length - 2 * count).join('\n');
  const [shallow, grafts] = await Promise.all(['shallow', 'info/grafts'].map(async (name) => (await readPlainFile(path.resolve(git.folder, folder, name))).trim()));
  return { shallow: shallow !== '', replaced: [grafts, ...lines.slice(lines.length - 2 * count)].filter((text) => text !== '').join('\n') };
}
