// Which modules would have nobody if the lead were away?
import type { RepoPath } from '../../history';
import { enoughChanges } from '../restsOn';
import type { MapFacts } from './mapFacts';

/**
 * Modules of which the lead alone knows at least half of the files that anybody knows now (authors in the fading model), most such files
 * first. Only where the lead's share is at the threshold, too, and enough changes say so: half of two files that were touched once is no finding.
 */
export function modulesWithoutLead({ modules, module, known, weighed, start, person, weight, lead, alone }: MapFacts): readonly RepoPath[] {
  const sums = modules.map((path) => ({ path, mine: 0, anybodys: 0, changes: 0, leads: 0, all: 0 }));
  known.forEach((who, file) => {
    const sum = sums[module[file] ?? 0];
    if (sum === undefined) return;
    if (who === 1) sum.mine++;
    if (who !== 0) sum.anybodys++;
    sum.changes += weighed[file] ?? 0;
    for (let entry = start[file] ?? 0; entry < (start[file + 1] ?? 0); entry++) {
      sum.all += weight[entry] ?? 0;
      if (person[entry] === lead) sum.leads += weight[entry] ?? 0;
    }
  });
  return sums.filter(({ mine, anybodys, changes, leads, all }) => mine > 0 && mine * 2 >= anybodys && changes >= enoughChanges && leads >= alone * all)
    .sort((a, b) => b.mine - a.mine || (a.path < b.path ? -1 : 1))
    .map(({ path }) => path);
}
