// What does the Ownership Map show of a repository? Folders, rectangles and details from what was measured, kept while nothing moves.
import type { Oid, RepoId, RepoPath } from '../core/history';
import { mapDetails } from '../core/ownership/map/mapDetails';
import type { MapFacts } from '../core/ownership/map/mapFacts';
import { mapSearch } from '../core/ownership/map/mapSearch';
import { folderAt, type MapFolder, mapTree } from '../core/ownership/map/mapTree';
import { mapSums, mapView, type MapQuestion as ViewQuestion } from '../core/ownership/map/mapView';
import { modulesWithoutLead } from '../core/ownership/map/modulesWithoutLead';
import { readFileSizes } from '../git/fileSizes';
import type { Git } from '../git/git';
import { readSubjects } from '../git/subjects';
import type { MapAnswer, MapQuestion } from './contract';

interface MeasuredMap {
  readonly commit: Oid;
  readonly facts: MapFacts;
}

interface Kept {
  readonly facts: MapFacts;
  readonly tree: MapFolder;
  readonly sums: ViewQuestion['sums'];
  readonly without: readonly RepoPath[];
}

/** Found paths that one answer holds. */
const mostFound = 30;

export class OwnershipMap {
  private readonly kept = new Map<RepoId, Kept>();

  async answer(git: Git, { facts, commit }: MeasuredMap, question: MapQuestion, signal: AbortSignal): Promise<MapAnswer> {
    const kept = this.kept.get(question.repo);
    const { tree, sums, without } = kept?.facts === facts ? kept : await this.build(git, { facts, commit }, question.repo, signal);
    const folder = folderAt(tree, question.folder);
    const selected = question.selected === null ? null : detailsOf(facts, tree, question.selected);
    return {
      commit,
      folder: folder.path,
      files: folder.to - folder.from,
      nodes: mapView({ facts, sums, folder, measure: question.measure }),
      details: selected === null ? null : { ...selected, subjects: await readSubjects(git, selected.newest.map((change) => change.commit), { signal }) },
      found: mapSearch(tree, facts.paths, question.search, mostFound),
      without,
    };
  }

  forget(): void {
    this.kept.clear();
  }

  private async build(git: Git, { facts, commit }: MeasuredMap, repo: RepoId, signal: AbortSignal): Promise<Kept> {
    const sizes = await readFileSizes(git, commit, { signal });
    const made = {
      facts, tree: mapTree(facts.paths), without: modulesWithoutLead(facts),
      sums: mapSums(facts, facts.paths.map((path) => sizes.get(path) ?? 0)),
    };
    this.kept.set(repo, made);
    return made;
  }
}

/** Null for what is no longer there. */
function detailsOf(facts: MapFacts, tree: MapFolder, path: RepoPath): ReturnType<typeof mapDetails> | null {
  const folder = folderAt(tree, path);
  if (folder.path === path) return mapDetails(facts, path, 'folder', folder);
  const file = folder.files.find((at) => facts.paths[at] === path);
  return file === undefined ? null : mapDetails(facts, path, 'file', { from: file, to: file + 1 });
}
