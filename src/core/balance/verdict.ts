// Is the hands-on share where the lead wants it? Said only when the whole range says so.
import { confidenceSteps } from './allowances';
import type { PeriodFigures, Verdict } from './report';

/**
 * `inBand` when [low, high] lies wholly inside the band, bounds included, heavy when wholly outside, else `unclear`;
 * unclear too without a range, and where no hands-on time was seen in less than half of the week. `noBand` without one.
 */
export function verdictOf(figures: PeriodFigures, band: readonly [number, number] | null): Verdict {
  const { balanceLow: low, balanceHigh: high, coverage } = figures;
  if (!band) return 'noBand';
  if (low === null || high === null || (high === 0 && coverage < confidenceSteps.medium)) return 'unclear';
  if (low > band[1]) return 'handsOnHeavy';
  if (high < band[0]) return 'leadingHeavy';
  return low >= band[0] && high <= band[1] ? 'inBand' : 'unclear';
}
