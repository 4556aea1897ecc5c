// Which week does a weekly review look back on? The running one from Thursday on, before that the last one.
import { addDays, isoWeekOf, mondayOf } from './isoWeek';

export interface ReviewedWeek {
  /** `2026-W45`. */
  readonly week: string;
  /** Its Monday and Sunday, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
}

/** `today` is `YYYY-MM-DD`. A review on Friday is of this week, one on Monday of the week before. */
export function reviewedWeek(today: string): ReviewedWeek {
  const from = mondayOf(addDays(today, -3));
  return { week: isoWeekOf(from), from, to: addDays(from, 6) };
}
