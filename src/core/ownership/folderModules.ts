// Where a part of the tree has no manifests to go by: which of its folders would a team name?

/** Bounds of a module's size, in counted files. */
export interface ModuleSize {
  readonly least: number;
  readonly most: number;
}

export interface PathOfFile {
  readonly path: string;
  /** Index into the counted files. */
  readonly file: number;
}

/** Takes the files of one module, as indices. */
export type Emit = (path: string, files: readonly number[]) => void;

interface Folder {
  readonly path: string;
  readonly own: number[];
  readonly children: Map<string, Folder>;
}

/** Nobody says "I own src": what is named is in these. */
const containers = new Set([
  'src', 'lib', 'libs', 'app', 'apps', 'source', 'sources', 'packages', 'modules', 'crates', 'internal', 'pkg', 'cmd', 'services',
  'components', 'plugins', 'main', 'java', 'kotlin', 'scala', 'python', 'js', 'ts', 'projects', 'include',
]);

/** Folders deeper than this are not looked into: no team names them, and a stranger's tree may be bottomless. */
const deepest = 32;

/**
 * Cuts the files below `base` (a folder, or the top as '') into modules. A folder of more than `most` files is opened, so
 * are containers such as `src` and folders that hold nothing but one folder; every other folder of at least `least` files is
 * a module. What lies directly in an opened folder, with its folders too small to name, is a module under that folder's
 * own name if it is `least` files, else falls to the folder above; what is left at the base bears the base's name, `.` for the top.
 */
export function folderModules(base: string, files: readonly PathOfFile[], size: ModuleSize, emit: Emit): void {
  const top = tree(base, files);
  const rest = [...top.own, ...[...top.children.values()].flatMap((child) => settle(child, size, emit))];
  if (rest.length > 0) emit(base === '' ? '.' : base, rest);
}

/** Emits the modules of a folder and returns the files that belong to none of them. */
function settle(folder: Folder, size: ModuleSize, emit: Emit): number[] {
  const all = filesBelow(folder);
  if (all.length < size.least) return all;
  const name = folder.path.slice(folder.path.lastIndexOf('/') + 1).toLowerCase();
  const passes = folder.own.length === 0 && folder.children.size === 1;
  if (!passes && !containers.has(name) && all.length <= size.most) {
    emit(folder.path, all);
    return [];
  }
  const rest = [...folder.own, ...[...folder.children.values()].flatMap((child) => settle(child, size, emit))];
  if (rest.length < size.least) return rest;
  emit(folder.path, rest);
  return [];
}

function filesBelow(folder: Folder): number[] {
  return [...folder.own, ...[...folder.children.values()].flatMap(filesBelow)];
}

function tree(base: string, files: readonly PathOfFile[]): Folder {
  const top: Folder = { path: base, own: [], children: new Map() };
  for (const { path, file } of files) {
    let folder = top;
    for (const segment of path.slice(base === '' ? 0 : base.length + 1).split('/').slice(0, -1).slice(0, deepest)) {
      let child = folder.children.get(segment);
      if (child === undefined) {
        child = { path: folder.path === '' ? segment : `${folder.path}/${segment}`, own: [], children: new Map() };
        folder.children.set(segment, child);
      }
      folder = child;
    }
    folder.own.push(file);
  }
  return top;
}
