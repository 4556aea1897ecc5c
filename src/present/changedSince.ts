// Which modules that are partly or wholly the lead's did somebody else change since a day?
import type { ModuleOwnership } from '../core/ownership/report';
import type { RepositoryOwnership } from './situation';

export interface ChangedModule {
  readonly module: ModuleOwnership;
  readonly of: RepositoryOwnership;
}

/** Who wrote less of a module is not the one to hear of it; 0 to 1. */
export const everMine = 0.25;

/** `since` is `YYYY-MM-DD`, included. What changes most and is most the lead's comes first. */
export function changedSince(ownership: readonly RepositoryOwnership[], since: string): readonly ChangedModule[] {
  const order = ({ module }: ChangedModule): number => module.myShare * module.changesPerMonth;
  return ownership
    .flatMap((of) => of.report.modules.map((module) => ({ module, of })))
    .filter(({ module }) => module.path !== '.' && Math.max(module.myTimelessShare, module.myShare) >= everMine && module.lastByAnotherPerson !== null && module.lastByAnotherPerson >= since)
    .toSorted((a, b) => order(b) - order(a) || (a.module.path < b.module.path ? -1 : 1));
}
