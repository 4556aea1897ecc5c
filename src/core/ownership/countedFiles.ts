// Which files of a commit count for ownership?
import picomatch from 'picomatch';
import type { RepoPath } from '../history';
import { type AttributesFile, gitAttributes } from './gitAttributes';
import { leftOut } from './leftOut';
import { isSourceName } from './sourceName';

/**
 * The paths that are the team's own source: source by name, not left out by name, as the repository's `linguist-*` attributes
 * correct it in both directions, and not under one of the user's globs (`fulcrum.exclude`), which have the last word. In the order given.
 */
export function countedFiles(files: readonly RepoPath[], attributes: readonly AttributesFile[], exclude: readonly string[]): RepoPath[] {
  const attributesOf = gitAttributes(attributes, 'linguist-');
  const isExcluded = pathMatcher(exclude);
  return files.filter((path) => {
    if (isExcluded(path)) return false;
    const said = attributesOf(path);
    if (said.get('linguist-vendored') || said.get('linguist-generated') || said.get('linguist-documentation')) return false;
    const detectable = said.get('linguist-detectable');
    if (detectable === null || !(isSourceName(path) || detectable)) return false;
    const reason = leftOut(path);
    // An explicit unset says that our guess is wrong here.
    return reason === null || said.get(`linguist-${reason}`) === null;
  });
}

/**
 * Matches paths by the globs of a setting: `*.pb.go` at any depth, `src/gen` and `src/gen/` with all they hold,
 * `src/**` as usual. Without globs nothing matches.
 */
export function pathMatcher(globs: readonly string[]): (path: RepoPath) => boolean {
  const patterns = globs.map((glob) => glob.trim().replace(/^\.?\//, '')).filter((glob) => glob !== '').flatMap((glob) => {
    const bare = glob.replace(/\/+$/, '');
    const anchored = bare.includes('/') || glob.endsWith('/') ? bare : `**/${bare}`;
    return [anchored, `${anchored}/**`];
  });
  return patterns.length === 0 ? () => false : picomatch(patterns, { dot: true });
}
