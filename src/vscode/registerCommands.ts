// What the command palette and the view titles can do. Titles stand in package.json.
import { commands, Disposable, Uri, workspace } from 'vscode';
import { HumanError } from '../core/humanError';
import { commandWords } from '../present/commandWords';
import { sharingWords } from '../present/sharingWords';
import type { Analysis } from './analysis';
import type { DecisionCommand, DecisionsPart } from './decisions';
import type { HostingCommand, Hosting } from './hosting';
import type { JournalCommand, JournalEditorPart } from './journalEditor';
import type { OwnershipCommand, OwnershipPart } from './ownership';
import type { ReviewCommand, ReviewPart } from './review';
import type { Say } from './say';
import type { Sharing } from './sharing';
import type { Views } from './views';

/** These show private words or names, whatever else they do. */
const hidden: ReadonlySet<string> = new Set([
  'fulcrum.chooseTeam', 'fulcrum.openOwnershipMap', 'fulcrum.planDelegation', 'fulcrum.checkIn', 'fulcrum.tellReceiver', 'fulcrum.openPlan', 'fulcrum.openJournal',
  'fulcrum.prepareOneOnOne', 'fulcrum.askForFeedback', 'fulcrum.forgetPerson', 'fulcrum.weeklyReview', 'fulcrum.logFeedback', 'fulcrum.awaySheet',
  'fulcrum.addCalendarAddress', 'fulcrum.removeCalendarAddress',
]);

export interface CommandsOptions {
  readonly sharing: Sharing;
  readonly analysis: Analysis;
  readonly views: Pick<Views, 'explain' | 'sidebar'>;
  readonly say: Say;
  /** Loaded at the first of its commands. */
  readonly ownership: () => Promise<OwnershipPart>;
  readonly journalEditor: () => Promise<JournalEditorPart>;
  readonly decisions: () => Promise<DecisionsPart>;
  readonly review: () => Promise<ReviewPart>;
  readonly hosting: () => Promise<Hosting>;
}

const ofOwnership: readonly OwnershipCommand[] = [
  'fulcrum.chooseTeam', 'fulcrum.openOwnershipMap', 'fulcrum.fetch', 'fulcrum.planDelegation', 'fulcrum.notNow', 'fulcrum.bringBack', 'fulcrum.checkIn', 'fulcrum.tellReceiver', 'fulcrum.openPlan', 'fulcrum.awaySheet', 'fulcrum.seenReturn',
];
const ofHosting: readonly HostingCommand[] = ['fulcrum.connectReviews', 'fulcrum.disconnectReviews'];
const ofReview: readonly ReviewCommand[] = ['fulcrum.weeklyReview', 'fulcrum.exportReport'];
const ofJournal: readonly JournalCommand[] = ['fulcrum.openJournal', 'fulcrum.prepareOneOnOne', 'fulcrum.askForFeedback', 'fulcrum.backUpJournal', 'fulcrum.restoreJournal', 'fulcrum.forgetPerson'];

const ofDecisions: readonly DecisionCommand[] = [
  'fulcrum.acceptDecision', 'fulcrum.rejectDecision', 'fulcrum.deprecateDecision', 'fulcrum.supersedeDecision', 'fulcrum.amendDecision',
  'fulcrum.linkDecision', 'fulcrum.reviewDecision',
];

export function registerCommands({ sharing, analysis, views, say, ownership, journalEditor, decisions, review, hosting }: CommandsOptions): Disposable {
  const run: Readonly<Record<string, (argument: unknown) => Promise<void>>> = {
    'fulcrum.logDecision': async () => (await views.sidebar()).logDecision.run(),
    'fulcrum.logFeedback': async (argument) => (await views.sidebar()).logFeedback.run('', personIn(argument)),
    'fulcrum.logTime': async () => (await views.sidebar()).logTime.run(),
    'fulcrum.addCalendarAddress': async () => (await views.sidebar()).calendarAddress.add(),
    'fulcrum.removeCalendarAddress': async () => (await views.sidebar()).calendarAddress.remove(),
    'fulcrum.showBalance': () => focus('fulcrum.balance'),
    'fulcrum.explain': async () => {
      await views.explain();
      await focus('fulcrum.balance');
    },
    'fulcrum.refresh': async () => {
      const looked = await analysis.lookAgain();
      analysis.readJournal();
      // Where it did not work the views say why.
      if (looked) say.done(commandWords.refreshed);
    },
    'fulcrum.clearIndex': async () => {
      await analysis.ask('clearIndex', null);
      analysis.readAgain();
      say.done(commandWords.indexCleared);
    },
    'fulcrum.stopReading': async () => analysis.stopReading(),
    'fulcrum.toggleSharing': async () => say.done(await sharing.toggle()),
    'fulcrum.revealModule': reveal,
    ...Object.fromEntries(ofJournal.map((id) => [id, async (argument: unknown) => (await journalEditor()).commands[id](argument)])),
    ...Object.fromEntries(ofDecisions.map((id) => [id, async (argument: unknown) => (await decisions()).run(id, argument)])),
    ...Object.fromEntries(ofHosting.map((id) => [id, async () => (await hosting()).commands[id]()])),
    ...Object.fromEntries(ofReview.map((id) => [id, async () => (await review()).commands[id]()])),
    ...Object.fromEntries(ofOwnership.map((id) => [id, async (argument: unknown) => void await (await ownership()).commands[id](argument)])),
  };
  return Disposable.from(...Object.entries(run).map(([id, act]) => commands.registerCommand(id, async (argument: unknown) => {
    try {
      if (sharing.on && hidden.has(id)) throw new HumanError(sharingWords.refused);
      await act(argument);
    } catch (error) {
      say.problem(error);
    }
  })));
}

/** Whom a command is about, where it was called for somebody. */
function personIn(argument: unknown): string {
  return typeof argument === 'object' && argument !== null && 'person' in argument && typeof argument.person === 'string' ? argument.person : '';
}

async function focus(view: string): Promise<void> {
  await commands.executeCommand(`${view}.focus`);
}

/** A module named in the settings is no folder, and a folder may be gone: then there is nothing to show. */
async function reveal(folder: unknown): Promise<void> {
  if (!(folder instanceof Uri)) return;
  const exists = await workspace.fs.stat(folder).then(() => true, () => false);
  if (exists) await commands.executeCommand('revealInExplorer', folder);
  else await commands.executeCommand('workbench.action.openSettings', 'fulcrum.modules');
}
