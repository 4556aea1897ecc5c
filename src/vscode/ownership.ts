// Who knows what, beyond the figures: the Delegation view's rows, the team. A bundle of its own, loaded when one of them is first wanted.
import { window } from 'vscode';
import { dayOf } from '../core/balance/isoWeek';
import { HumanError } from '../core/humanError';
import { fetchWords } from '../present/fetchWords';
import type { Analysis } from './analysis';
import { ChooseTeam } from './chooseTeam';
import { DelegationContent } from './delegationContent';
import type { GitExtension } from './gitExtension';
import type { PrivateFolder } from './privateFolder';
import type { Say } from './say';
import type { Screen } from './screen';

export interface OwnershipOptions {
  readonly analysis: Analysis;
  readonly screen: Screen;
  readonly git: GitExtension;
  readonly privateFolder: PrivateFolder;
  readonly say: Say;
}

export type OwnershipCommand = 'fulcrum.chooseTeam' | 'fulcrum.fetch';

export interface OwnershipPart {
  readonly delegation: DelegationContent;
  readonly team: ChooseTeam;
  /** What each command of this part does, by its id. */
  readonly commands: Readonly<Record<OwnershipCommand, (argument: unknown) => Promise<unknown>>>;
}

export function ownership({ analysis, screen, git, privateFolder, say }: OwnershipOptions): OwnershipPart {
  const team = new ChooseTeam({
    privateFolder, say,
    today: () => dayOf(screen.now()),
    team: () => analysis.ask('team', null),
    recent: () => analysis.ask('recentCommitters', null),
    keep: async (members) => {
      const kept = await analysis.ask('setTeam', members);
      analysis.team.set(kept);
      return kept;
    },
  });
  /** What moved is noticed by the watcher; FETCH_HEAD moves even if no branch did. */
  const fetch = async (id: unknown): Promise<void> => {
    const known = analysis.repositories.value?.find((repository) => repository.id === id);
    const fetched = known !== undefined && await window.withProgress(
      { location: { viewId: 'fulcrum.delegation' } },
      () => git.fetch(known.root).catch((error: unknown) => {
        say.quietly(error);
        throw new HumanError(fetchWords.failed);
      }),
    );
    if (!fetched) throw new HumanError(fetchWords.notOpen);
    await analysis.refresh();
  };
  return { delegation: new DelegationContent(analysis, screen), team, commands: { 'fulcrum.chooseTeam': () => team.run(), 'fulcrum.fetch': fetch } };
}
