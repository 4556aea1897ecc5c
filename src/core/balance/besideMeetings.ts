// Which notes are about a meeting that the calendar already counts? Those of its day and kind add nothing.
import type { Category } from '../settings';
import type { Activity } from './activity';
import { dayOf } from './isoWeek';

/** A mentoring talk stands in the calendar as a one-on-one. */
const kindOf = (category: Category): Category => (category === 'mentoring' ? 'oneOnOne' : category);

/** The entries, those on the day of a matching meeting without minutes: these count in the meeting. */
export function besideMeetings(entries: readonly Activity[], meetings: readonly Activity[]): readonly Activity[] {
  const key = ({ start, category }: Activity): string => `${dayOf(start)} ${kindOf(category)}`;
  const met = new Set(meetings.filter((m) => m.minutes > 0).map(key));
  return entries.map((entry) => (entry.minutes > 0 && met.has(key(entry)) ? { ...entry, minutes: 0, low: 0, high: 0, elsewhere: entry.minutes } : entry));
}
