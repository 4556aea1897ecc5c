// Does this module rest on one person?
import type { PersonShare } from './report';

/**
 * Changes below which nobody is said to be alone: one commit in a quiet module makes a share of 1, and says little about
 * who knows it (our judgement).
 */
export const enoughChanges = 5;

/**
 * The person with a share of at least `alone`, when no second person comes near; else null, also without shares. Near is half
 * of the threshold: with 0.5, a second person who made a quarter of the changes could carry on after some asking, so the module
 * does not stop with the first; several with less than that each know corners of it. Measured against the threshold and not
 * against the first person's share, so that 70 to 30 is two people, and 52 to 24 and 24 is one.
 *
 * @param shares largest first
 * @param changes how many changes the shares rest on; fewer than `enoughChanges` are too thin to judge
 */
export function restsOn(shares: readonly PersonShare[], alone: number, changes: number): PersonShare | null {
  const [first, second] = shares;
  if (changes < enoughChanges || first === undefined || first.share === 0 || first.share < alone) return null;
  return (second?.share ?? 0) < alone / 2 ? first : null;
}
