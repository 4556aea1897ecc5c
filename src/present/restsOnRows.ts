// Which modules rest on one person of the team? For leads who own little themselves: modules first, the person in the tooltip only.
import type { Moment } from '../core/history';
import { restsOnTeam } from '../core/ownership/restsOnTeam';
import type { TeamMember } from '../core/team/team';
import { sentence } from './counted';
import { asOfFetch, type ModuleRow, moduleRows, sizeWords } from './delegationRow';
import { personName } from './personName';
import type { RepositoryOwnership } from './situation';

export function restsOnRows(o: RepositoryOwnership, team: readonly TeamMember[], now: Moment): readonly ModuleRow[] {
  const everybody = o.report.people.map(({ person }) => person);
  return moduleRows(o, 'restsOn', restsOnTeam(o.report, team), (module) => {
    const monthly = Math.round(module.changesPerMonth);
    const pace = monthly > 0 ? `${monthly} a month` : 'seldom changed';
    return {
      description: pace,
      spoken: `rests on one person, ${pace}`,
      tooltip: [
        `${module.restsOn === null ? 'One person' : personName(module.restsOn, everybody)} knows it, and nobody else comes near${asOfFetch(o.repository, now)}.`,
        `${sentence(sizeWords(module))}. If they are away, it waits for them.`,
      ],
    };
  });
}
