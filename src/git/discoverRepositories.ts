import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { GitFinding } from './findGit';
import { type FoundRepository, withoutHistory } from './foundRepository';
import { Git } from './git';
import { inspectRepository } from './inspectRepository';
import { exists, nestedRepositories } from './nestedRepositories';
import { uniqueNames } from './uniqueNames';

export interface DiscoverOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal;
  /** Told why a repository could not be looked at, for the log. */
  readonly unreadable?: (error: unknown) => void;
}

/**
 * The repositories of these folders: each folder's own, the one it lies in, and those below it. A folder without any
 * is in the answer with the state that says why; a repository reached twice (two worktrees, two folders) is there once.
 */
export async function discoverRepositories(finding: GitFinding, folders: readonly string[], { environment, ...options }: DiscoverOptions): Promise<FoundRepository[]> {
  if (finding.state !== 'found') return uniqueNames(folders.map((folder) => withoutHistory(folder, finding.state)));
  const byId = new Map<string, FoundRepository>();
  for (const folder of folders) {
    for (const found of await discover(new Git(finding.program, folder, environment), options)) {
      const known = byId.get(found.id);
      byId.set(found.id, known === undefined ? found : { ...known, watch: [...new Set([...known.watch, ...found.watch])] });
    }
  }
  return uniqueNames([...byId.values()]);
}

async function discover(git: Git, options: Omit<DiscoverOptions, 'environment'>): Promise<FoundRepository[]> {
  const own = await inspectRepository(git, options);
  if (own.state === 'gone' || own.state === 'unreadable' || own.state === 'someoneElses') return [own];
  // A folder below a root may still hold others: some people keep their whole home folder in git.
  const here = await realpath(git.folder).catch(() => git.folder);
  const isRoot = own.state !== 'notARepository' && path.relative(own.root, here) === '';
  if (isRoot && !(await exists(path.join(own.root, '.gitmodules')))) return [own];
  const below: FoundRepository[] = [];
  for (const nested of await nestedRepositories(here, options.signal)) {
    const found = await inspectRepository(git.in(nested), options);
    if (found.state !== 'notARepository') below.push(found);
  }
  return own.state === 'notARepository' && below.length > 0 ? below : [own, ...below];
}
