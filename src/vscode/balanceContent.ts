// What the Balance view shows: which evidence is open, and what each of its intentions does.
import { commands } from 'vscode';
import { balanceView } from '../present/balanceView';
import { parseBalanceIntention, type BalanceIntention } from '../protocol/balanceIntention';
import type { BalanceSnapshot } from '../protocol/balanceSnapshot';
import type { Figure } from '../protocol/figure';
import type { Analysis } from './analysis';
import { chooseCalendar } from './chooseCalendar';
import type { JournalFiles } from './journalFiles';
import type { OpenCommit } from './openCommit';
import type { Say } from './say';
import type { Screen } from './screen';
import { section, writeSetting } from './settings';
import type { WebviewContent } from './webviewHost';

export interface BalanceContentOptions {
  readonly analysis: Analysis;
  readonly screen: Screen;
  readonly openCommit: OpenCommit;
  readonly files: JournalFiles;
  readonly say: Say;
}

export class BalanceContent implements WebviewContent {
  private open: readonly Figure[] = [];
  /** Asked of the view until it has opened them. */
  private unfold: readonly Figure[] = [];

  constructor(private readonly options: BalanceContentOptions) {}

  snapshot(): BalanceSnapshot {
    const shown = balanceView(this.options.screen.situation(), this.open);
    return this.unfold.length === 0 ? shown : { ...shown, unfold: [...this.unfold] };
  }

  /** Opens what the headline rests on. */
  explain(): void {
    const rows = balanceView(this.options.screen.situation(), []).figures?.rows ?? [];
    this.unfold = rows.flatMap(({ figure }) => figure ?? []);
  }

  async take(message: unknown): Promise<boolean> {
    const intention = parseBalanceIntention(message);
    if (intention !== null) await this.act(intention);
    return intention !== null;
  }

  private async act(intention: BalanceIntention): Promise<void> {
    const { analysis, openCommit, files, say, screen } = this.options;
    switch (intention.type) {
      case 'ready':
      case 'showEvidence':
        this.open = intention.open;
        this.unfold = this.unfold.filter((figure) => !this.open.includes(figure));
        return;
      case 'openCommit':
        return openCommit.open(intention.repo, intention.commit);
      case 'openEntry':
        return files.openEntry(intention.file);
      case 'chooseMe':
        return writeSetting('me', intention.emails);
      case 'trustFolder':
        await commands.executeCommand('workbench.trust.manage');
        return;
      case 'openFolder':
        await commands.executeCommand('workbench.action.files.openFolder');
        return;
      case 'chooseCalendar':
        return chooseCalendar(screen.situation().settings.calendar.files);
      case 'refresh':
        await analysis.refresh();
        return;
      case 'setRole':
        return writeSetting('role', intention.role);
      case 'setUsualWeek':
        return writeSetting('usualWeek', intention.hours);
      case 'setNotWork':
        analysis.repositories.set(await analysis.ask('setNotWork', { repo: intention.repo, notWork: intention.value }));
        analysis.balance.again();
        return;
      case 'openSettings':
        return say.openSettings(`${section}.${intention.key}`);
      case 'showDelegation':
        await commands.executeCommand('fulcrum.delegation.focus');
        return;
      case 'showJournal':
        await commands.executeCommand('fulcrum.journal.focus');
        return;
      case 'openHelp':
        return say.help(intention.topic);
      default:
        return intention satisfies never;
    }
  }
}
