// Whom does the lead work with, and who else might be one of them?
import { HumanError } from '../core/humanError';
import type { Person } from '../core/history';
import type { OwnershipReport } from '../core/ownership/report';
import type { TeamMember } from '../core/team/team';
import { readTeamFile, teamFile, writeTeamFile } from '../store/journal/teamFile';
import type { Team } from './contract';

/** Who has not committed for so long is typed if the lead still works with them; seconds. */
const recently = 183 * 86_400;

export async function readTeam(privateFolder: string | null): Promise<Team> {
  const members = privateFolder === null ? null : await readTeamFile(privateFolder);
  return privateFolder === null || members === null ? { file: null, members: [] } : { file: teamFile(privateFolder), members };
}

export async function keepTeam(privateFolder: string | null, members: readonly TeamMember[]): Promise<Team> {
  if (privateFolder === null) throw new HumanError('There is no folder for private entries yet, so nothing was written. Choose one and try again.');
  await writeTeamFile(privateFolder, members);
  return readTeam(privateFolder);
}

/** By name, as nobody is ranked. Somebody who commits to two repositories is named once. */
export function recentCommitters(reports: readonly OwnershipReport[]): readonly Person[] {
  const found: Person[] = [];
  const known = new Set<string>();
  for (const { people, me, asOf } of reports) {
    const since = Date.parse(asOf) / 1000 - recently;
    for (const { person, last } of people) {
      if (person.bot || last < since || person.emails.some((email) => me?.emails.includes(email) === true || known.has(email))) continue;
      for (const email of person.emails) known.add(email);
      found.push(person);
    }
  }
  return found.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
