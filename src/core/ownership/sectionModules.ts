// Which parts has the team named in its CODEOWNERS file?
import type { RepoPath } from '../history';
import type { ModuleSize } from './folderModules';
import type { OwnersFile } from './owners/readOwners';
import { ownersPattern } from './owners/ownersPattern';

export interface NamedModule {
  readonly name: string;
  readonly matches: (path: RepoPath) => boolean;
}

/**
 * Each section with a name of its own is a module of what its rules fit, in the file's order; several of one name are one. Sections that
 * fit more than a quarter of the project are a kind of file rather than a part ("backend", "documentation"), and those of next to nothing
 * are a rule: both are left out. GitHub has no sections, so there the file names no modules.
 */
export function sectionModules({ rules }: OwnersFile, counted: readonly RepoPath[], { least, most }: ModuleSize): readonly NamedModule[] {
  const sections = new Map<string, ((path: RepoPath) => boolean)[]>();
  for (const { section, pattern } of rules) {
    if (section !== '') sections.set(section, [...(sections.get(section) ?? []), ownersPattern(pattern)]);
  }
  return [...sections].map(([name, patterns]): NamedModule => ({ name, matches: (path) => patterns.some((fits) => fits(path)) })).filter(({ matches }) => {
    const files = counted.reduce((sum, path) => sum + Number(matches(path)), 0);
    return files >= least && files <= most;
  });
}
