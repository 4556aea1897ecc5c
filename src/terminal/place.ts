// Which repository does the terminal speak of, and as of which commit?
import path from 'node:path';
import type { Oid } from '../core/history';
import { HumanError } from '../core/humanError';
import { readDefaultBranch } from '../git/defaultBranch';
import { discoverRepositories } from '../git/discoverRepositories';
import { findGit } from '../git/findGit';
import type { FoundRepository } from '../git/foundRepository';
import { Git } from '../git/git';
import { resolveCommit } from '../git/revision';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Place extends FoundRepository {
  readonly git: Git;
}

const absences: Readonly<Record<Exclude<FoundRepository['state'], 'ready'>, (folder: string) => string>> = {
  noCommits: (folder) => `${folder} has no commits yet.`,
  notARepository: (folder) => `${folder} is not in a git repository. Name one with --repo.`,
  someoneElses: (folder) => `${folder} belongs to another user, so git does not read it. If you trust it: git config --global --add safe.directory ${folder}`,
  gitMissing: () => 'There is no git on PATH. Install git and try again.',
  gitTooOld: () => 'This git is older than 2.25, the oldest one Fulcrum can work with. Install a newer one.',
  unreadable: (folder) => `${folder} cannot be read as a repository: git refuses it.`,
  gone: (folder) => `There is no folder ${folder}.`,
};

/** The repositories that these folders are or lie in. Throws a HumanError where there is none. */
export async function placesOf(folders: readonly string[], environment: Environment): Promise<readonly Place[]> {
  const finding = await findGit({ gitPath: null, environment });
  const found = await discoverRepositories(finding, folders.map((folder) => path.resolve(folder)), { environment });
  return found.map((repository) => {
    if (finding.state !== 'found' || repository.state !== 'ready') {
      throw new HumanError(absences[repository.state === 'ready' ? 'gitMissing' : repository.state](repository.root));
    }
    return { ...repository, git: new Git(finding.program, repository.root, environment) };
  });
}

/** The commit that `--as-of` names, else the default branch as ownership is measured on. */
export async function measuredCommit(place: Place, asOf: string | null): Promise<Oid> {
  const commit = asOf === null ? (await readDefaultBranch(place.git))?.tip ?? null : await resolveCommit(place.git, asOf);
  if (commit !== null) return commit;
  throw new HumanError(asOf === null ? `${place.root} has no commit to measure: name one with --as-of.` : `${place.root} has no commit called ${asOf}.`);
}
