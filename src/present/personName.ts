// How is another person called? By first name where it is unique, otherwise in full.
import type { Person } from '../core/history';
import { clipped } from './counted';

/** What is no first name. */
const title = /^(?:dr|prof|mr|mrs|ms|mx|sir)\.?$/i;

/** `everybody` are the people a first name could be confused with, `person` among them or not. */
export function personName(person: Person, everybody: readonly Person[]): string {
  const full = clipped(person.name, 80) || (person.emails[0] ?? 'somebody');
  const first = full.split(' ')[0] ?? full;
  if (title.test(first)) return full;
  const alike = everybody.filter((p) => p.emails[0] !== person.emails[0] && clipped(p.name, 80).split(' ')[0]?.toLowerCase() === first.toLowerCase());
  return alike.length === 0 ? first : full;
}
