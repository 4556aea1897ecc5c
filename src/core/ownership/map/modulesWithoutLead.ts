// Which modules would have nobody if the lead were away?
import type { RepoPath } from '../../history';
import type { MapFacts } from './mapFacts';

/** Fewer files that anybody knows say little of a module. */
const enoughFiles = 2;

/** Modules of which the lead alone knows at least half of the files that anybody knows now (authors in the fading model), most such files first. */
export function modulesWithoutLead({ modules, module, known }: MapFacts): readonly RepoPath[] {
  const mine = new Uint32Array(modules.length);
  const anybodys = new Uint32Array(modules.length);
  known.forEach((who, file) => {
    const at = module[file] ?? 0;
    if (who === 1) mine[at]!++;
    if (who !== 0) anybodys[at]!++;
  });
  return modules.map((path, at) => ({ path, mine: mine[at] ?? 0, anybodys: anybodys[at] ?? 0 }))
    .filter((one) => one.anybodys >= enoughFiles && one.mine * 2 >= one.anybodys)
    .sort((a, b) => b.mine - a.mine || (a.path < b.path ? -1 : 1))
    .map(({ path }) => path);
}
