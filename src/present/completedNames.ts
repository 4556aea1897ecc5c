// Which names complete an @ in the journal's editor? People of the lead's team first, then those who committed here within a year.
import type { Moment } from '../core/history';
import type { OwnershipReport } from '../core/ownership/report';

const year = 365 * 86_400;

/** Each name once, without the lead's own. */
export function completedNames(team: readonly string[], reports: readonly Pick<OwnershipReport, 'me' | 'people'>[], now: Moment): readonly string[] {
  const recent = reports.flatMap(({ me, people }) => people.filter(({ person, last }) => !person.bot && person.name !== me?.name && now.seconds - last < year).map(({ person }) => person.name));
  return [...new Set([...team, ...recent])];
}
