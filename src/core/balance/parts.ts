// How is a piece of work divided among categories?
import { categories, type Category } from '../settings';

/** Parts above 0 that sum to 1; empty when the work is neutral. */
export type Parts = Readonly<Partial<Record<Category, number>>>;

/** The parts one by one, in the order of the categories. */
export function partsOf(parts: Parts): readonly (readonly [Category, number])[] {
  return categories.flatMap((category) => {
    const part = parts[category];
    return part === undefined ? [] : [[category, part] as const];
  });
}
