// Which person of this history is the lead?
import { addressKey } from './addressKey';
import type { JoinedPeople } from './joinedPeople';
import { isPlaceholderName } from './placeholder';

/**
 * Index of the lead's person, -1 where this history knows neither the addresses nor, as a last resort, the full name.
 * Addresses (`fulcrum.me`, else git's `user.email`) decide in their order; the name only when it is one person's alone.
 */
export function findLead(joined: JoinedPeople, emails: readonly string[], name: string): number {
  for (const email of emails) {
    const person = joined.byAddress.get(addressKey(email));
    if (person !== undefined) return person;
  }
  if (isPlaceholderName(name)) return -1;
  const wanted = plain(name);
  const bearers = joined.names.flatMap((names, person) =>
    joined.kinds[person] === 'human' && names.some((borne) => plain(borne) === wanted) ? [person] : []);
  return bearers.length === 1 ? bearers[0] ?? -1 : -1;
}

function plain(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
