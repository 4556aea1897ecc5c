// Which repository does the terminal speak of, and as of which commit?
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Oid } from '../core/history';
import { HumanError } from '../core/humanError';
import { discoverRepositories } from '../git/discoverRepositories';
import { findGit } from '../git/findGit';
import type { FoundRepository } from '../git/foundRepository';
import { Git } from '../git/git';
import { resolveCommit } from '../git/revision';
import { readStanding, type Standing } from '../git/standing';

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

/**
 * The repositories that these folders are or lie in, each once; of a folder in none, those below it that can be read. Throws a
 * HumanError where there is none.
 */
export async function placesOf(
  folders: readonly string[], environment: Environment, wanted: readonly FoundRepository['state'][] = ['ready'],
): Promise<readonly Place[]> {
  const finding = await findGit({ gitPath: null, environment });
  const places = new Map<string, Place>();
  for (const folder of folders.map((given) => path.resolve(given))) {
    const found = await discoverRepositories(finding, [folder], { environment });
    const [first] = found;
    // The first is the one that the folder is or lies in, if there is one: then its submodules were not asked about.
    const inside = first === undefined ? '' : path.relative(await realpath(folder).catch(() => folder), first.root);
    const areBelow = inside !== '' && inside.split(path.sep)[0] !== '..' && !path.isAbsolute(inside);
    const meant = (areBelow ? found : found.slice(0, 1)).filter(({ state }) => wanted.includes(state));
    if (finding.state !== 'found' || meant.length === 0) throw new HumanError(absences[absenceOf(first)](first?.root ?? folder));
    for (const one of meant) places.set(one.id, { ...one, git: new Git(finding.program, one.root, environment) });
  }
  return [...places.values()];
}

function absenceOf(found: FoundRepository | undefined): keyof typeof absences {
  return found === undefined || found.state === 'ready' ? 'notARepository' : found.state;
}

export interface MeasuredCommit extends Pick<Standing, 'overlays' | 'user'> {
  readonly commit: Oid;
  readonly head: Oid | null;
}

/** The commit that `--as-of` names, else the default branch as ownership is measured on, with what HEAD has besides. */
export async function measuredCommit(place: Place, asOf: string | null): Promise<MeasuredCommit> {
  const [{ branch, overlays, user }, named] = await Promise.all([readStanding(place.git, place), asOf === null ? null : resolveCommit(place.git, asOf)]);
  if (asOf !== null) {
    if (named === null) throw new HumanError(`${place.root} has no commit called ${asOf}.`);
    return { commit: named, head: null, overlays, user };
  }
  if (branch === null) throw new HumanError(`${place.root} has no commit to measure: name one with --as-of.`);
  return { commit: branch.tip, head: branch.remote ? place.head : null, overlays, user };
}
