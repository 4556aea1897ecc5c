// Is the hands-on share where the lead wants it? Said only when the whole range says so.
import type { PeriodFigures, Verdict } from './report';

/**
 * `inBand` when [low, high] lies wholly inside the band, bounds included, heavy when wholly outside, else `unclear`;
 * unclear too without a range. `noBand` without a band.
 */
export function verdictOf(figures: PeriodFigures, band: readonly [number, number] | null): Verdict {
  const { balanceLow: low, balanceHigh: high } = figures;
  if (!band) return 'noBand';
  if (low === null || high === null) return 'unclear';
  if (low > band[1]) return 'handsOnHeavy';
  if (high < band[0]) return 'leadingHeavy';
  return low >= band[0] && high <= band[1] ? 'inBand' : 'unclear';
}
