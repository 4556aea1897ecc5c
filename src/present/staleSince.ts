// Is a clone fresh enough to say what others did not do?
import type { Moment } from '../core/history';
import { dayOf } from '../core/balance/isoWeek';
import { daysBetween } from './dates';
import type { Repository } from './repository';

/** A clone that was not fetched for longer makes no claim about others. */
const freshDays = 3;

/** The day of the last fetch, `YYYY-MM-DD`, where that is too long ago; null when it is fresh, or there is nowhere to fetch from. */
export function staleSince(repository: Pick<Repository, 'lastFetch'>, now: Moment): string | null {
  if (repository.lastFetch === null) return null;
  const fetched = dayOf({ seconds: repository.lastFetch, offset: now.offset });
  return daysBetween(fetched, dayOf(now)) > freshDays ? fetched : null;
}
