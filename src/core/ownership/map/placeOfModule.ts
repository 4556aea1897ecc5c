// Where on the map is a module that is no folder: one that the settings name, or a section of CODEOWNERS?
import type { RepoPath } from '../../history';
import type { MapFacts } from './mapFacts';

/** The deepest folder that holds all of its files, the top being empty; null where no module is called so, or it has no file on the map. */
export function placeOfModule({ modules, module, paths }: Pick<MapFacts, 'modules' | 'module' | 'paths'>, name: RepoPath): RepoPath | null {
  const wanted = modules.indexOf(name);
  const [first, last] = [module.indexOf(wanted), module.lastIndexOf(wanted)];
  if (wanted < 0 || first < 0) return null;
  // Paths are sorted: what the first and the last have in common, all of them have.
  const [one, other] = [(paths[first] ?? '').split('/').slice(0, -1), (paths[last] ?? '').split('/').slice(0, -1)];
  const apart = one.findIndex((part, at) => part !== other[at]);
  return one.slice(0, apart < 0 ? one.length : apart).join('/');
}
