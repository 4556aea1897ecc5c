// Who knows what, beyond the figures: the Delegation view's rows, the team. A bundle of its own, loaded when one of them is first wanted.
import { commands, Disposable, window, type LogOutputChannel, type Memento, type Uri, type WebviewPanel } from 'vscode';
import { dayOf } from '../core/balance/isoWeek';
import { HumanError } from '../core/humanError';
import { fetchWords } from '../present/fetchWords';
import { type HandoverRow, isHandoverRow } from '../present/handoverRow';
import type { OpenSuggestion } from '../present/openSuggestions';
import type { Analysis } from './analysis';
import { AwaySheet } from './awaySheet';
import { ChooseTeam } from './chooseTeam';
import { DelegationContent } from './delegationContent';
import { FileHint } from './fileHint';
import type { GitExtension } from './gitExtension';
import { HandoverCommands } from './handoverCommands';
import { Handovers } from './handovers';
import { MapPanel } from './mapPanel';
import { moduleOfRow } from './moduleOfRow';
import type { OpenCommit } from './openCommit';
import { planSubject, type PlanSubject } from './planSubject';
import type { PrivateFolder } from './privateFolder';
import type { Say } from './say';
import type { Screen } from './screen';

export interface OwnershipOptions {
  readonly extensionUri: Uri;
  readonly log: LogOutputChannel;
  readonly analysis: Analysis;
  readonly screen: Screen;
  readonly git: GitExtension;
  readonly openCommit: OpenCommit;
  readonly privateFolder: PrivateFolder;
  readonly say: Say;
  /** The editor's, over all windows. */
  readonly memory: Memento;
  /** `fulcrum.fileHint` as it is now. */
  readonly wantsHint: () => boolean;
  /** Takes what could be handed over. */
  readonly suggested: (suggestions: readonly OpenSuggestion[]) => void;
  /** Opens the form of a plan in the journal. */
  readonly planIn: (subject: PlanSubject) => Promise<void>;
  /** Takes what there is to say of the file in the editor. */
  readonly hint: (lines: readonly string[]) => void;
}

export type OwnershipCommand =
  | 'fulcrum.chooseTeam' | 'fulcrum.openOwnershipMap' | 'fulcrum.fetch'
  | 'fulcrum.planDelegation' | 'fulcrum.notNow' | 'fulcrum.bringBack' | 'fulcrum.checkIn' | 'fulcrum.tellReceiver' | 'fulcrum.openPlan' | 'fulcrum.awaySheet' | 'fulcrum.seenReturn';

export interface OwnershipPart extends Disposable {
  readonly delegation: DelegationContent;
  readonly team: ChooseTeam;
  /** The map's editor that a reload left, and what its page remembers. */
  readonly adoptMap: (panel: WebviewPanel, remembered: unknown) => void;
  /** The settings changed, or who sees the screen. */
  readonly redraw: () => void;
  /** What each command of this part does, by its id. */
  readonly commands: Readonly<Record<OwnershipCommand, (argument: unknown) => Promise<unknown>>>;
}

export function ownership(options: OwnershipOptions): OwnershipPart {
  const { analysis, screen, git, privateFolder, say, memory } = options;
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
  const handovers = new Handovers(analysis, screen, memory);
  handovers.onDidChange(() => options.suggested(handovers.open()));
  /** Candidates come from the team alone, so the first plan asks for it; without one a name can still be typed. */
  const plan = async (subject: PlanSubject): Promise<void> => {
    if (await privateFolder.ensure(false) !== 'ready') return;
    await team.ensure();
    await options.planIn(subject);
  };
  const away = new AwaySheet(analysis, screen, handovers, say);
  const rows = new HandoverCommands(analysis, screen, handovers, say);
  const hint = new FileHint({ analysis, screen, say, wanted: options.wantsHint, show: options.hint });
  const map = new MapPanel({
    ...options, fetch,
    plan: async ({ repo, path }) => {
      const repository = analysis.repositories.value?.find(({ id }) => id === repo);
      if (repository !== undefined) await plan({ repository, path, receiver: null });
    },
  });
  return {
    delegation: new DelegationContent(analysis, screen, handovers), team,
    commands: {
      'fulcrum.chooseTeam': () => team.run(), 'fulcrum.fetch': fetch, 'fulcrum.openOwnershipMap': async (argument) => map.open(moduleOfRow(argument) ?? undefined),
      'fulcrum.planDelegation': async (argument) => plan(await planSubject(argument, analysis, handovers.open())),
      'fulcrum.awaySheet': () => away.run(),
      'fulcrum.seenReturn': () => handovers.setAway(null),
      'fulcrum.notNow': onRow((row) => rows.notNow(row)),
      'fulcrum.bringBack': onRow((row) => rows.bringBack(row)),
      'fulcrum.checkIn': onPlan((file) => rows.checkIn(file)),
      'fulcrum.tellReceiver': onPlan((file) => rows.tell(file)),
      'fulcrum.openPlan': onPlan(async (read) => void await commands.executeCommand('fulcrum.openJournal', { read })),
    },
    adoptMap: (panel, remembered) => map.adopt(panel, remembered),
    redraw: () => {
      map.redraw();
      void hint.look();
    },
    dispose: () => Disposable.from(map, hint).dispose(),
  };
}

/** Without a row, as from somebody's key, there is nothing to do it with. */
function onRow(act: (row: HandoverRow) => Promise<void>): (argument: unknown) => Promise<void> {
  return async (argument) => {
    if (isHandoverRow(argument)) await act(argument);
  };
}

/** A row of the view, or the plan's file alone, as its page in the journal says it. */
function onPlan(act: (file: string) => Promise<void>): (argument: unknown) => Promise<void> {
  return async (argument) => {
    const file = isHandoverRow(argument) ? argument.about.file : argument;
    if (typeof file === 'string') await act(file);
  };
}
