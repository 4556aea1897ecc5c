// Is there little in this repository that the lead would have to hand over themselves?
import type { OwnershipReport } from './report';

/** Part of what people know of a repository below which a lead owns little of it: a director who fixes a typo now and then (our judgement). */
const little = 0.1;

/**
 * True for a lead whose fading share of the whole repository is below a tenth, and for one who has never committed to it, as long as no
 * module rests on them alone. Modules weigh by the changes that their shares rest on.
 */
export function ownsLittle({ me, modules }: OwnershipReport): boolean {
  if (modules.some(({ alone }) => alone)) return false;
  const all = modules.reduce((sum, { changes }) => sum + changes, 0);
  return me === null || all === 0 || modules.reduce((sum, { myShare, changes }) => sum + myShare * changes, 0) / all < little;
}
