// Into which parts, as a team would name them, does this repository fall?
import type { RepoPath } from '../history';
import { pathMatcher } from './countedFiles';
import { folderModules, type ModuleSize, type PathOfFile } from './folderModules';
import type { OwnersFile } from './owners/readOwners';
import { packageFolders } from './packageFolders';
import { sectionModules } from './sectionModules';

export interface Module {
  /** Folder, or name from the settings or of a CODEOWNERS section; `.` is what lies outside every module. */
  readonly path: string;
  /** Indices into the counted files. */
  readonly files: readonly number[];
}

/**
 * Every counted file is in exactly one module. First the modules of the settings take what their globs match, in their order; then the
 * sections of the CODEOWNERS file, as its team has named its parts; then each package (a folder with a manifest of its own) takes what is
 * below it and in no deeper package, unless that is next to nothing; what is left falls into folders of sensible size. A package of more
 * than 400 files is cut into folders like the rest. Sorted by path. Without files: no modules.
 *
 * @param all every path of the commit, for the manifests
 * @param counted the files to distribute
 * @param owners the CODEOWNERS file, null without one; only its sections name modules
 */
export function modules(
  all: readonly RepoPath[], counted: readonly RepoPath[], own: Readonly<Record<string, readonly string[]>>, owners: OwnersFile | null,
): Module[] {
  const found = new Map<string, number[]>();
  const emit = (path: string, files: readonly number[]): void => {
    const known = found.get(path);
    if (known === undefined) found.set(path, [...files]);
    else for (const file of files) known.push(file);
  };
  const size = sensibleSize(counted.length);
  const named = [
    ...Object.entries(own).map(([name, globs]) => ({ name, matches: pathMatcher(globs) })),
    ...(owners === null ? [] : sectionModules(owners, counted, size)),
  ];
  const left: PathOfFile[] = [];
  counted.forEach((path, file) => {
    const module = named.find(({ matches }) => matches(path));
    if (module !== undefined) emit(module.name, [file]);
    else left.push({ path, file });
  });
  for (const [home, files] of byPackage(left, packageFolders(all), Math.min(smallestPackage, size.least))) {
    if (home === '' || files.length > largest) folderModules(home, files, home === '' ? size : { ...size, most: largest }, emit);
    else emit(home, files.map(({ file }) => file));
  }
  return [...found].map(([path, files]) => ({ path, files })).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The files of each package, those outside all packages under ''. One of fewer than `least` files goes to the package around it. */
function byPackage(files: readonly PathOfFile[], packages: ReadonlySet<string>, least: number): ReadonlyMap<string, readonly PathOfFile[]> {
  const groups = new Map<string, PathOfFile[]>();
  for (const one of files) {
    const home = packageOf(one.path, packages);
    const group = groups.get(home);
    if (group === undefined) groups.set(home, [one]);
    else group.push(one);
  }
  // The deepest first, so that what is put together may be enough then.
  for (const home of [...groups.keys()].sort((a, b) => b.length - a.length)) {
    const group = groups.get(home) ?? [];
    if (home === '' || group.length >= least) continue;
    const around = packageOf(home, packages);
    groups.delete(home);
    groups.set(around, [...(groups.get(around) ?? []), ...group]);
  }
  return groups;
}

/** A package of one or two files is a part of what is around it. */
const smallestPackage = 3;

/** A module is 5 to 400 files in a large project; in a small one a folder of two may be what the team talks about. */
const smallest = 5;
const largest = 400;

/** A twentieth of the project is enough to be named, a quarter of it too much to be one thing, unless that is no more than 25 files. */
function sensibleSize(files: number): ModuleSize {
  return {
    least: Math.min(smallest, Math.max(1, Math.floor(files / 20))),
    most: Math.min(largest, Math.max(25, Math.round(files / 4))),
  };
}

function packageOf(path: string, packages: ReadonlySet<string>): string {
  for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
    const folder = path.slice(0, slash);
    if (packages.has(folder)) return folder;
  }
  return '';
}
