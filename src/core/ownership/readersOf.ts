// How many people read in review what the lead knows of a module?
import { trailerKeys } from '../history';
import type { Knowledge } from './knowledge';
import type { Module } from './modules';

const reviewedBy = trailerKeys.indexOf('reviewed-by');

/** People besides the lead who reviewed a change of the lead's that still counts. Linear in the module's changes; 0 where the lead is unknown. */
export function readersOf({ history, joined, contributors, histories, weights, lead }: Knowledge, { files }: Module): number {
  const { trailerStart, trailerKey, trailerIdent } = history;
  const readers = new Set<number>();
  for (const file of lead < 0 ? [] : files) {
    for (let at = histories.start[file] ?? 0; at < (histories.start[file + 1] ?? 0); at++) {
      const commit = histories.commit[at] ?? 0;
      if (contributors.author[commit] !== lead || (weights[commit] ?? 0) === 0) continue;
      for (let trailer = trailerStart[commit] ?? 0; trailer < (trailerStart[commit + 1] ?? 0); trailer++) {
        const person = trailerKey[trailer] === reviewedBy ? joined.personOf[trailerIdent[trailer] ?? 0] ?? -1 : -1;
        if (person !== lead && joined.kinds[person] === 'human') readers.add(person);
      }
    }
  }
  return readers.size;
}
