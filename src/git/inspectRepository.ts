import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Oid } from '../core/history';
import { askRepository } from './askRepository';
import { type FoundRepository, type FoundState, withoutHistory } from './foundRepository';
import type { Git } from './git';
import { GitFailure } from './gitFailure';
import { readLastFetch } from './lastFetch';
import { readPlainFile } from './plainFile';
import { readTips } from './tips';

interface Options { readonly signal?: AbortSignal | undefined }

interface InspectOptions extends Options {
  /** Told what git or the file system said when the repository could not be looked at. */
  readonly unreadable?: (error: unknown) => void;
}

/** The repository a folder is or lies in. Whatever is wrong with it is its state; only the signal rejects. */
export async function inspectRepository(git: Git, { signal, unreadable }: InspectOptions = {}): Promise<FoundRepository> {
  const absent = await absenceOf(git.folder);
  if (absent !== null) return withoutHistory(git.folder, absent);
  try {
    return await look(git, { signal });
  } catch (error) {
    signal?.throwIfAborted();
    const found = error instanceof GitFailure ? await explain(git.folder, error) : withoutHistory(git.folder, 'unreadable');
    if (found.state === 'unreadable') unreadable?.(error);
    return found;
  }
}

async function look(git: Git, options: Options): Promise<FoundRepository> {
  const { signal } = options;
  const { bare, shallow, gitDir, commonDir, top, head, fullBranch } = await askRepository(git, options);
  const own = await realpath(gitDir);
  const common = await realpath(path.resolve(git.folder, commonDir));
  const [root, branch, lastFetch] = await Promise.all([
    bare || top === null ? own : trustedTop(git.folder, top, own), branchOf(fullBranch, own), readLastFetch(common),
  ]);
  const inside = git.in(root);
  const hasCommits = head !== null || (await readTips(inside, { signal })).length > 0;
  return {
    ...withoutHistory(root, hasCommits ? 'ready' : 'noCommits', common),
    branch, head, lastFetch,
    shallowSince: shallow && head !== null ? await readShallowSince(inside, head, { signal }) : null,
    watch: own === common ? [common] : [own, common],
  };
}

/**
 * The top of the work tree; the git directory where there is none: inside it, or when the repository's own
 * configuration names a work tree elsewhere, which may be somebody else's repository.
 */
async function trustedTop(folder: string, shown: string, gitDir: string): Promise<string> {
  const top = await realpath(shown);
  const inside = path.relative(top, await realpath(folder));
  return inside === '..' || inside.startsWith(`..${path.sep}`) || path.isAbsolute(inside) ? gitDir : top;
}

async function branchOf(full: string | null, gitDir: string): Promise<string | null> {
  if (full !== null) return full.startsWith('refs/heads/') ? full.slice('refs/heads/'.length) : null;
  // A branch without a commit: git names it only in commands that look at the work tree.
  const head = await readPlainFile(path.join(gitDir, 'HEAD'));
  return /^ref: refs\/heads\/(.+)$/m.exec(head)?.[1] ?? null;
}

/** In a shallow history the commits whose parents were cut off count as having none. */
async function readShallowSince(git: Git, head: Oid, { signal }: Options): Promise<string | null> {
  const days = (await git.text(['log', '--max-parents=0', '--no-patch', '--date=short', '--format=tformat:%cd', head], { signal })).split('\n');
  return days.filter((day) => day !== '').sort()[0] ?? null;
}

async function absenceOf(folder: string): Promise<FoundState | null> {
  try {
    return (await stat(folder)).isDirectory() ? null : 'notARepository';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'gone' : 'unreadable';
  }
}

async function explain(folder: string, { stderr }: GitFailure): Promise<FoundRepository> {
  const root = await nearestWithGit(folder);
  const at = (state: FoundState): FoundRepository =>
    withoutHistory(root ?? folder, state, root === null ? folder : path.join(root, '.git'));
  if (/dubious ownership|unsafe repository/.test(stderr)) return at('someoneElses');
  // A `.git` that git does not take for one is a damaged repository, not a folder without.
  if (/not a git repository/i.test(stderr) && root === null) return withoutHistory(folder, 'notARepository');
  return at('unreadable');
}

/** The folder itself or the nearest one above that has a `.git`. */
async function nearestWithGit(folder: string): Promise<string | null> {
  for (let current = folder; ; current = path.dirname(current)) {
    if (await stat(path.join(current, '.git')).then(() => true, () => false)) return current;
    if (path.dirname(current) === current) return null;
  }
}
