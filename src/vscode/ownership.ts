// Who knows what, beyond the tree: the team. A bundle of its own, loaded when one of its commands is first called.
import type { Analysis } from './analysis';
import { ChooseTeam } from './chooseTeam';
import type { PrivateFolder } from './privateFolder';
import type { Say } from './say';

export interface OwnershipOptions {
  readonly analysis: Analysis;
  readonly privateFolder: PrivateFolder;
  readonly say: Say;
  /** `YYYY-MM-DD`. */
  readonly today: () => string;
}

export interface OwnershipPart {
  readonly team: ChooseTeam;
  /** What each command of this part does, by its id. */
  readonly commands: Readonly<Record<OwnershipCommand, (argument: unknown) => Promise<unknown>>>;
}

export type OwnershipCommand = 'fulcrum.chooseTeam';

export function ownership({ analysis, privateFolder, say, today }: OwnershipOptions): OwnershipPart {
  const team = new ChooseTeam({
    privateFolder, say, today,
    team: () => analysis.ask('team', null),
    recent: () => analysis.ask('recentCommitters', null),
    keep: async (members) => {
      const kept = await analysis.ask('setTeam', members);
      analysis.team.set(kept);
      return kept;
    },
  });
  return { team, commands: { 'fulcrum.chooseTeam': () => team.run() } };
}
