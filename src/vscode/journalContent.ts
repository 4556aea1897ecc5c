// What the Journal view shows: private titles only while it has the focus, and what its intentions do.
import { commands } from 'vscode';
import { HumanError } from '../core/humanError';
import { journalView } from '../present/journalView';
import { sharingWords } from '../present/sharingWords';
import { parseJournalIntention, type JournalIntention } from '../protocol/journalIntention';
import type { JournalSnapshot } from '../protocol/journalSnapshot';
import type { Analysis } from './analysis';
import type { DecisionsPart } from './decisions';
import type { JournalFiles } from './journalFiles';
import type { LogDecision } from './logDecision';
import type { LogFeedback } from './logFeedback';
import type { PrivateFolder } from './privateFolder';
import type { Say } from './say';
import type { Screen } from './screen';
import { section } from './settings';
import type { WebviewContent } from './webviewHost';

export interface JournalContentOptions {
  readonly analysis: Analysis;
  readonly screen: Screen;
  readonly files: JournalFiles;
  readonly logDecision: LogDecision;
  readonly logFeedback: LogFeedback;
  readonly privateFolder: PrivateFolder;
  readonly decisions: () => Promise<DecisionsPart>;
  readonly say: Say;
}

export class JournalContent implements WebviewContent {
  private focused = false;

  constructor(private readonly options: JournalContentOptions) {}

  snapshot(): JournalSnapshot {
    return journalView(this.options.screen.journal(this.focused));
  }

  async take(message: unknown): Promise<boolean> {
    const intention = parseJournalIntention(message);
    if (intention !== null) await this.act(intention);
    return intention !== null;
  }

  private async act(intention: JournalIntention): Promise<void> {
    const { analysis, files, say } = this.options;
    switch (intention.type) {
      case 'ready':
        this.focused = false;
        return;
      case 'focus':
        this.focused = intention.has;
        return;
      case 'refresh':
        analysis.readJournal();
        return;
      case 'searchEverything':
        await commands.executeCommand('fulcrum.openJournal', { typed: intention.typed });
        return;
      case 'logDecision':
        return this.options.logDecision.run(intention.title);
      case 'logFeedback':
        // As the palette's command, which is refused while others see the screen.
        if (this.options.screen.sharing) throw new HumanError(sharingWords.refused);
        return this.options.logFeedback.run(intention.situation);
      case 'beginEntry':
        await commands.executeCommand('fulcrum.openJournal', { begin: intention.entryType, title: intention.title });
        return;
      case 'openDecision':
        return files.openDecision(intention.repo, intention.file);
      case 'openEntry':
        return files.readEntry(intention.file);
      case 'moveDecision':
        return files.moveDecision(intention.entry);
      case 'reviewDecision':
        return (await this.options.decisions()).run('fulcrum.reviewDecision', intention);
      case 'reviewEntry': {
        const title = analysis.entries.value?.find(({ file }) => file === intention.file)?.title ?? '';
        return (await this.options.decisions()).reviewEntry(intention.file, title, intention.answer);
      }
      case 'changeDecision':
        return (await this.options.decisions()).change(intention);
      case 'choosePrivateFolder':
        await this.options.privateFolder.choose(false);
        return;
      case 'trustFolder':
        await commands.executeCommand('workbench.trust.manage');
        return;
      case 'openSettings':
        return say.openSettings(`${section}.${intention.key}`);
      default:
        return intention satisfies never;
    }
  }
}
