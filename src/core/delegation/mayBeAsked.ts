// Who of these people is of the lead's team, and there?
import type { Person } from '../history';
import { canBeAsked, type TeamMember } from '../team/team';
import { teamPeople } from '../team/teamPeople';

/** Nobody without a team. `today` is `YYYY-MM-DD`. */
export function mayBeAsked(team: readonly TeamMember[], people: readonly Person[], today: string): (person: Person) => boolean {
  const asked = new Set(teamPeople(team, people).flatMap((at, index) => {
    const [person, member] = [people[at], team[index]];
    return person !== undefined && member !== undefined && canBeAsked(member, today) ? [person] : [];
  }));
  return (person) => asked.has(person);
}
