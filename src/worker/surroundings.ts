// Which repositories are there, in which state? Those of this window, and those the lead has named in the settings.
import { discoverRepositories } from '../git/discoverRepositories';
import { findGit, type KnownVersions } from '../git/findGit';
import { type FoundRepository, withoutHistory } from '../git/foundRepository';
import { Git } from '../git/git';
import { readStanding, type Standing } from '../git/standing';
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
  /** What every answer about it rests on until the next look; null where git may not or cannot be asked. */
  readonly standing: Standing | null;
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
  const repositories = await Promise.all(uniqueNames(all).map(async (one): Promise<NearRepository> => ({
    ...one, folderSettings: folderSettingsOf(one.root, configuration), ...await seen(one, git, looking),
  })));
  return { git, repositories, print: fingerprint([finding, repositories.map(({ git: _git, folderSettings: _own, ...one }) => one)]) };
}

/** A git that dies over one repository takes nothing from the others. */
async function seen(one: FoundRepository, git: Git | null, { signal, unreadable }: Looking): Promise<Pick<NearRepository, 'state' | 'git' | 'standing'>> {
  const { state } = one;
  if (git === null || (state !== 'ready' && state !== 'noCommits')) return { state, git: null, standing: null };
  const own = git.in(one.root);
  try {
    return { state, git: own, standing: state === 'ready' ? await readStanding(own, one, { signal }) : null };
  } catch (error) {
    signal?.throwIfAborted();
    unreadable(error);
    return { state: 'unreadable', git: null, standing: null };
  }
}

/** Not even git's version is asked: what else counts counts as it was last read. */
function withoutTrust(configuration: Configuration): Surroundings {
  const repositories = uniqueNames(configuration.folders.map((folder) => withoutHistory(folder, 'unreadable'))).map((one): NearRepository => ({
    ...one, state: 'notTrusted', git: null, inWindow: true, folderSettings: folderSettingsOf(one.root, configuration), standing: null,
  }));
  return { git: null, repositories, print: fingerprint(['notTrusted', configuration.folders]) };
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
