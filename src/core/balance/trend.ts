// Is there more or less of it than in the lead's own last quarter? Weeks against weeks of the same person, by the same rule.
import { fewestTrendWeeks } from './allowances';
import type { PeriodFigures, Trend } from './report';

/** One week with its figures. */
export interface TrendWeek {
  readonly start: string;
  readonly away: boolean;
  readonly figures: Pick<PeriodFigures, 'handsOnMinutes' | 'leadingMinutes' | 'learningMinutes' | 'workingMinutes'>;
}

/**
 * Minutes a full week of hands-on and of leading work that was seen, in the headline's weeks and in the quarter before
 * them: the sum over the weeks at work, divided by their working time, times `fullWeek` (minutes). Both sides are counted
 * by the same rule, so that what the rule gets wrong it gets wrong on both. Null with fewer than four weeks of the
 * quarter in which anything was seen, and where the history read begins after the quarter does.
 */
export function trendOf(now: readonly TrendWeek[], quarter: readonly TrendWeek[], fullWeek: number, historyFrom: string | null): Trend | null {
  const before = quarter.filter((w) => !w.away);
  const seen = before.filter(({ figures: f }) => f.handsOnMinutes + f.leadingMinutes + f.learningMinutes > 0);
  const from = before[0]?.start ?? '';
  if (seen.length < fewestTrendWeeks || now.length === 0 || (historyFrom !== null && historyFrom > from)) return null;
  const perWeek = (weeks: readonly TrendWeek[], key: 'handsOnMinutes' | 'leadingMinutes'): number => {
    const working = sum(weeks, 'workingMinutes');
    return working > 0 ? (sum(weeks, key) / working) * fullWeek : 0;
  };
  return {
    from, weeks: before.length,
    handsOn: perWeek(now, 'handsOnMinutes'), handsOnBefore: perWeek(before, 'handsOnMinutes'),
    leading: perWeek(now, 'leadingMinutes'), leadingBefore: perWeek(before, 'leadingMinutes'),
  };
}

function sum(weeks: readonly TrendWeek[], key: keyof TrendWeek['figures']): number {
  return weeks.reduce((all, { figures }) => all + figures[key], 0);
}
