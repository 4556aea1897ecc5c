// What does the Ownership Map show of a repository? Folders, rectangles and details from what was measured, kept while nothing moves.
import type { Oid, RepoId, RepoPath } from '../core/history';
import { mapDetails } from '../core/ownership/map/mapDetails';
import type { MapFacts } from '../core/ownership/map/mapFacts';
import { mapSearch } from '../core/ownership/map/mapSearch';
import { folderAt, type MapFolder, mapTree } from '../core/ownership/map/mapTree';
import { mapSums, mapView, type MapQuestion as ViewQuestion } from '../core/ownership/map/mapView';
import { modulesWithoutLead } from '../core/ownership/map/modulesWithoutLead';
import { placeOfModule } from '../core/ownership/map/placeOfModule';
import { fileOwners, type FileOwners, ownersOf } from '../core/ownership/owners/fileOwners';
import { ownersReality } from '../core/ownership/owners/ownersReality';
import { readOwners, type OwnersFile } from '../core/ownership/owners/readOwners';
import type { ModuleOwnership } from '../core/ownership/report';
import { readFileSizes } from '../git/fileSizes';
import type { Git } from '../git/git';
import { readSubjects } from '../git/subjects';
import type { SizeCache } from '../store/sizeCache';
import type { KnownPath, MapAnswer, MapQuestion } from './contract';

/** What was measured of a repository, as far as the map rests on it. */
export interface MeasuredMap {
  readonly commit: Oid;
  readonly facts: MapFacts;
  readonly modules: readonly ModuleOwnership[];
  /** Every path of the commit. */
  readonly files: readonly RepoPath[];
  /** Its CODEOWNERS file; null without one. */
  readonly owners: { readonly path: RepoPath; readonly text: string } | null;
}

export interface MapSources {
  readonly git: Git;
  readonly sizes: SizeCache;
}

interface Kept {
  readonly of: MeasuredMap;
  readonly tree: MapFolder;
  readonly without: readonly RepoPath[];
  readonly owners: { readonly file: OwnersFile; readonly counted: FileOwners; readonly answer: MapAnswer['owners'] } | null;
  /** Asked of git when the map is first drawn. */
  sums: Promise<ViewQuestion['sums']> | null;
}

/** Found paths that one answer holds. */
const mostFound = 30;
/** Subjects that are kept of one repository. */
const mostSubjects = 2000;

export class OwnershipMap {
  private readonly kept = new Map<RepoId, Kept>();
  /** First lines of the messages of commits that were on screen. */
  private readonly read = new Map<RepoId, Map<Oid, string>>();

  /** `unkept` is told when sizes could not be kept: the map is the same, only slower the next time. */
  constructor(private readonly unkept: (error: unknown) => void) {}

  async answer({ git, sizes }: MapSources, measured: MeasuredMap, question: MapQuestion, signal: AbortSignal): Promise<MapAnswer> {
    const kept = this.keep(measured, question.repo);
    const { facts, commit } = measured;
    const folder = folderAt(kept.tree, placeOf(kept, question.folder));
    const selected = question.selected === null ? null : known(kept, placeOf(kept, question.selected));
    return {
      commit,
      folder: folder.path,
      files: folder.to - folder.from,
      nodes: mapView({ facts, sums: await sumsOf(kept, () => this.sizesOf(question.repo, commit, { git, sizes }, signal)), folder, measure: question.measure }),
      details: selected === null ? null : { ...selected, subjects: this.subjectsRead(question.repo, selected.newest.map((change) => change.commit)) },
      found: mapSearch(kept.tree, facts.paths, question.search, mostFound),
      without: kept.without,
      owners: kept.owners?.answer ?? null,
    };
  }

  /** Empty for a commit that the repository does not have. */
  async subjects(git: Git, repo: RepoId, commits: readonly Oid[], signal: AbortSignal): Promise<ReadonlyMap<Oid, string>> {
    const found = await readSubjects(git, commits, { signal });
    const all = this.read.get(repo) ?? new Map<Oid, string>();
    if (all.size > mostSubjects) all.clear();
    for (const commit of commits) all.set(commit, found.get(commit) ?? '');
    this.read.set(repo, all);
    return this.subjectsRead(repo, commits);
  }

  private subjectsRead(repo: RepoId, commits: readonly Oid[]): ReadonlyMap<Oid, string> {
    const all = this.read.get(repo);
    return new Map(commits.flatMap((commit): [Oid, string][] => {
      const subject = all?.get(commit);
      return subject === undefined ? [] : [[commit, subject]];
    }));
  }

  /** Of one file or folder; null for what is not on the map. */
  path(measured: MeasuredMap, repo: RepoId, path: RepoPath): KnownPath | null {
    return known(this.keep(measured, repo), path);
  }

  forget(): void {
    this.kept.clear();
    this.read.clear();
  }

  /** Of a commit that was looked at before without git. */
  private async sizesOf(repo: RepoId, commit: Oid, { git, sizes }: MapSources, signal: AbortSignal): Promise<ReadonlyMap<RepoPath, number>> {
    const before = await sizes.read(repo, commit);
    if (before !== null) return before;
    const asked = await readFileSizes(git, commit, { signal });
    await sizes.write(repo, commit, asked).catch(this.unkept);
    return asked;
  }

  private keep(measured: MeasuredMap, repo: RepoId): Kept {
    const before = this.kept.get(repo);
    if (before?.of === measured) return before;
    const { facts, owners, files, modules } = measured;
    const made: Kept = { of: measured, tree: mapTree(facts.paths), without: modulesWithoutLead(facts), owners: null, sums: null };
    const read = owners === null ? null : readOwners(owners.path, owners.text);
    const counted = read === null ? null : fileOwners(read, facts.paths);
    const whole = read === null || counted === null ? made : {
      ...made,
      owners: { file: read, counted, answer: { path: read.path, findings: ownersReality({ owners: read, all: fileOwners(read, files), counted, facts, modules }) } },
    };
    this.kept.set(repo, whole);
    return whole;
  }
}

function sumsOf(kept: Kept, read: () => Promise<ReadonlyMap<RepoPath, number>>): Promise<ViewQuestion['sums']> {
  kept.sums ??= read().then(
    (sizes) => {
      // Where a partial clone lacks a content, it is drawn as large as the others are.
      const usual = sizes.size === 0 ? 1 : Math.round([...sizes.values()].reduce((sum, size) => sum + size, 0) / sizes.size);
      return mapSums(kept.of.facts, kept.of.facts.paths.map((path) => sizes.get(path) ?? usual));
    },
    (error: unknown) => {
      // The next look asks again.
      kept.sums = null;
      throw error;
    },
  );
  return kept.sums;
}

/** A path as it is; of a module that is no folder the folder its files lie in. */
function placeOf(kept: Kept, path: RepoPath): RepoPath {
  const { path: nearest } = folderAt(kept.tree, path);
  if (path === '' || nearest === path || nearest.startsWith(`${path}/`)) return path;
  return placeOfModule(kept.of.facts, path) ?? path;
}

function known({ of: { facts }, tree, owners }: Kept, path: RepoPath): KnownPath | null {
  const folder = folderAt(tree, path);
  const file = folder.path === path ? undefined : folder.files.find((at) => facts.paths[at] === path);
  if (folder.path !== path && file === undefined) return null;
  const range = file === undefined ? folder : { from: file, to: file + 1 };
  return { ...mapDetails(facts, path, file === undefined ? 'folder' : 'file', range), owners: owners === null ? null : named(owners, range) };
}

/** A folder whose files have several owners has none of its own. */
function named({ file, counted }: NonNullable<Kept['owners']>, { from, to }: Pick<MapFolder, 'from' | 'to'>): KnownPath['owners'] {
  const first = ownersOf(file, counted, from);
  const same = first.join(' ');
  for (let at = from + 1; at < to; at++) if (ownersOf(file, counted, at).join(' ') !== same) return null;
  return first;
}
