// What did nobody see, as the lead estimates it? The usual week, where no source saw anything of that kind.
import { categories, type Category, type Settings } from '../settings';
import type { Activity } from './activity';
import type { Moment } from '../history';

/** What a calendar shows whole: a week in which it shows none of it had none. Of other work it shows only what was invited to. */
const calendarShows: readonly Category[] = ['meeting', 'oneOnOne', 'planning', 'hiring'];

export interface EstimatedWeek {
  readonly start: Moment;
  /** Working part of the week, 0 (away) to 1. */
  readonly part: number;
  /** Whether a calendar speaks of it. */
  readonly calendar: boolean;
  /** Whether reviews on the hosting service are known for all of it. */
  readonly hosting: boolean;
}

/**
 * One activity a category of the lead's usual week, beginning at `start`. In a week in which a source saw minutes of a
 * category, these replace the estimate of that category, however few they are; in a week that a calendar speaks of,
 * meetings of every kind are what it shows, and reviews where a connected hosting service is known for it. In the other weeks the estimate stands.
 * Judged week by week, so that one logged hour does not wipe out the estimate of a quarter, and four weeks are the sum
 * of their weeks. Hours that are not above 0 are left out.
 */
export function usualWeekActivities(
  usualWeek: Settings['usualWeek'], seen: readonly Activity[], { start, part, calendar, hosting }: EstimatedWeek,
): readonly Activity[] {
  const replaced = new Set<Category>([...seen.filter((a) => a.minutes > 0).map((a) => a.category), ...(calendar ? calendarShows : []), ...(hosting ? ['review' as const] : [])]);
  return categories.flatMap((category) => {
    const minutes = (usualWeek[category] ?? 0) * 60 * part;
    if (replaced.has(category) || !(minutes > 0)) return [];
    return [{ start, minutes, low: minutes, high: minutes, category, source: 'estimate' as const, evidence: [] }];
  });
}
