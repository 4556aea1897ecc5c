// Which repositories are there, in which state? Those of this window, and those the lead has named in the settings.
import { readDefaultBranch } from '../git/defaultBranch';
import { discoverRepositories } from '../git/discoverRepositories';
import { findGit, type KnownVersions } from '../git/findGit';
import { type FoundRepository, withoutHistory } from '../git/foundRepository';
import { Git } from '../git/git';
import { readIdentity } from '../git/identity';
import { readTips } from '../git/tips';
import { uniqueNames } from '../git/uniqueNames';
import type { Configuration, FolderSettings, RepositoryState } from './contract';
import { fingerprint } from './fingerprint';

export interface NearRepository extends Omit<FoundRepository, 'state'> {
  readonly state: RepositoryState;
  /** Null where git may not or cannot be asked. */
  readonly git: Git | null;
  /** False for those that only the settings name: they count, and are no part of this window. */
  readonly inWindow: boolean;
  readonly folderSettings: FolderSettings;
}

export interface Surroundings {
  /** Null without a usable git; for the private folder, which lies in no repository. */
  readonly git: Git | null;
  readonly repositories: readonly NearRepository[];
  /** Changes with whatever figures rest on: tips, default branch, HEAD, last fetch, who the user is. */
  readonly print: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Looking {
  readonly signal?: AbortSignal;
  /** Of gits that were looked at before; added to. */
  readonly versions?: KnownVersions;
  /** Told why a repository could not be looked at, for the log. */
  readonly unreadable: (error: unknown) => void;
}

/** Looks for repositories and at their branches; reads no history. Runs no git at all in a window that is not trusted. */
export async function lookAround(configuration: Configuration, environment: Environment, looking: Looking): Promise<Surroundings> {
  const { folders, trusted, settings, gitPath } = configuration;
  if (!trusted) return withoutTrust(configuration);
  const { versions } = looking;
  const finding = await findGit({ gitPath, environment, ...(versions === undefined ? {} : { versions }) });
  const git = finding.state === 'found' ? new Git(finding.program, configuration.storage, environment) : null;
  const discover = (places: readonly string[]): Promise<readonly FoundRepository[]> =>
    places.length === 0 ? Promise.resolve([]) : discoverRepositories(finding, places, { environment, ...looking });
  const inWindow = await discover(folders);
  // The lead's own word in their own settings: no folder can add itself there.
  const named = await discover(settings.repositories);
  const known = new Set(inWindow.map((one) => one.id));
  const all = [
    ...inWindow.map((one) => ({ ...one, inWindow: true })),
    ...named.filter((one) => one.state === 'ready' && !known.has(one.id)).map((one) => ({ ...one, inWindow: false })),
  ];
  const looked = await Promise.all(uniqueNames(all).map((one) => withPrint({
    ...one,
    git: git !== null && (one.state === 'ready' || one.state === 'noCommits') ? git.in(one.root) : null,
    folderSettings: folderSettingsOf(one.root, configuration),
  }, looking)));
  return { git, repositories: looked.map(({ repository }) => repository), print: fingerprint([finding, looked.map(({ print }) => print)]) };
}

interface Looked {
  readonly repository: NearRepository;
  /** What figures rest on. */
  readonly print: unknown;
}

/** A git that dies over one repository takes nothing from the others. */
async function withPrint(repository: NearRepository, { signal, unreadable }: Looking): Promise<Looked> {
  try {
    return { repository, print: await printOf(repository, signal) };
  } catch (error) {
    signal?.throwIfAborted();
    unreadable(error);
    return { repository: { ...repository, state: 'unreadable', git: null }, print: null };
  }
}

/** Not even git's version is asked: what else counts counts as it was last read. */
function withoutTrust(configuration: Configuration): Surroundings {
  const repositories = uniqueNames(configuration.folders.map((folder) => withoutHistory(folder, 'unreadable'))).map((one): NearRepository => ({
    ...one, state: 'notTrusted', git: null, inWindow: true, folderSettings: folderSettingsOf(one.root, configuration),
  }));
  return { git: null, repositories, print: fingerprint(['notTrusted', configuration.folders]) };
}

async function printOf({ git, folderSettings, ...one }: NearRepository, signal?: AbortSignal): Promise<unknown> {
  if (git === null || one.state !== 'ready') return one;
  const [tips, branch, user] = await Promise.all([readTips(git, { signal }), readDefaultBranch(git, { signal }), readIdentity(git, { signal })]);
  return [one, tips, branch, user];
}

/** What the workspace folder around, at or below the repository's top sets for itself; the innermost wins. */
function folderSettingsOf(root: string, { settings, folderSettings }: Configuration): FolderSettings {
  const around = Object.keys(folderSettings).filter((folder) => isWithin(folder, root) || isWithin(root, folder));
  const innermost = around.sort((a, b) => b.length - a.length)[0];
  return (innermost === undefined ? undefined : folderSettings[innermost])
    ?? { exclude: settings.exclude, modules: settings.modules, decisionsFolder: settings.journal.decisionsFolder };
}

function isWithin(folder: string, place: string): boolean {
  const plain = (text: string): string => `${text.replaceAll('\\', '/').replace(/\/+$/, '')}/`;
  return plain(place).startsWith(plain(folder));
}
