// Which people of a history are of the lead's team?
import type { Person } from '../history';
import type { TeamMember } from './team';

/**
 * For each member the index of their person in `people`, -1 for who commits nothing here: by any of their addresses, else by a
 * full name that one person alone bears, upper and lower case alike. Bots are nobody.
 */
export function teamPeople(members: readonly TeamMember[], people: readonly Person[]): readonly number[] {
  const byAddress = new Map<string, number>();
  const byName = new Map<string, number>();
  people.forEach(({ name, emails, bot }, at) => {
    if (bot) return;
    for (const email of emails) if (!byAddress.has(email)) byAddress.set(email, at);
    const key = name.toLowerCase();
    byName.set(key, byName.has(key) ? -1 : at);
  });
  return members.map(({ name, emails }) => {
    const address = emails.find((email) => byAddress.has(email));
    return (address === undefined ? byName.get(name.toLowerCase()) : byAddress.get(address)) ?? -1;
  });
}
