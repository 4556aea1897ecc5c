// Which figure's evidence is open on screen? Figures have names, so that a view can ask for one and get it again.
import * as v from 'valibot';
import { category, isoWeek } from './limits';

/** A category of the headline's period (its row's first one), an ISO week, the running week, the headline itself, the trend, or what nobody saw. */
export const figure = v.union([category, v.picklist(['headline', 'thisWeek', 'trend', 'unseen']), isoWeek]);
export type Figure = v.InferOutput<typeof figure>;

/** More open figures than a person has use for at once. */
export const openFigures = v.pipe(v.array(figure), v.maxLength(24));

/** The figures in whatever a view had kept of itself; what is none is left out. */
export function figuresIn(kept: unknown): Figure[] {
  return Array.isArray(kept) ? kept.flatMap((one) => (v.is(figure, one) ? [one] : [])).slice(0, 24) : [];
}
