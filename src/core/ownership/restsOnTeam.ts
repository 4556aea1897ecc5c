// Which modules rest on one person of the lead's team?
import type { TeamMember } from '../team/team';
import { teamPeople } from '../team/teamPeople';
import type { ModuleOwnership, OwnershipReport } from './report';

/** Most changed first: what stops most when that person is away. Of people outside the team nothing is said; of those who left too, as they are. */
export function restsOnTeam({ modules, people }: OwnershipReport, team: readonly TeamMember[]): readonly ModuleOwnership[] {
  const known = people.map(({ person }) => person);
  const members = new Set(teamPeople(team, known).map((at) => known[at]?.emails[0]));
  return modules
    .filter(({ restsOn, alone }) => restsOn !== null && !alone && members.has(restsOn.emails[0]))
    .toSorted((a, b) => b.changesPerMonth - a.changesPerMonth || (a.path < b.path ? -1 : 1));
}
