// What the Balance view shows: which evidence is open, and what each of its intentions does.
import { commands } from 'vscode';
import type { WeekNoteChange } from '../core/journal/weekNote';
import { balanceView } from '../present/balanceView';
import { parseBalanceIntention, type BalanceIntention } from '../protocol/balanceIntention';
import type { BalanceSnapshot } from '../protocol/balanceSnapshot';
import type { Figure } from '../protocol/figure';
import type { Analysis } from './analysis';
import type { CalendarAddresses } from './calendarAddresses';
import { chooseCalendar } from './chooseCalendar';
import type { Hosting } from './hosting';
import type { JournalFiles } from './journalFiles';
import type { LogTime } from './logTime';
import type { OpenCommit } from './openCommit';
import { planModule } from './planModule';
import type { PrivateFolder } from './privateFolder';
import type { Say } from './say';
import type { Screen } from './screen';
import { section, writeSetting } from './settings';
import type { WebviewContent } from './webviewHost';

export interface BalanceContentOptions {
  readonly analysis: Analysis;
  readonly screen: Screen;
  readonly openCommit: OpenCommit;
  readonly files: JournalFiles;
  readonly logTime: LogTime;
  readonly privateFolder: PrivateFolder;
  readonly addresses: Pick<CalendarAddresses, 'value'>;
  readonly say: Say;
  readonly hosting: () => Promise<Hosting>;
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
    this.unfold = rows.length === 0 ? [] : ['headline', ...rows.flatMap(({ figure }) => figure ?? [])];
  }

  async take(message: unknown): Promise<boolean> {
    const intention = parseBalanceIntention(message);
    if (intention !== null) await this.act(intention);
    return intention !== null;
  }

  private async act(intention: BalanceIntention): Promise<void> {
    const { analysis, openCommit, files, logTime, addresses, say, screen, hosting } = this.options;
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
        return chooseCalendar({ files: screen.situation().settings.calendar.files, addresses: addresses.value?.length ?? 0 });
      case 'connectReviews':
      case 'disconnectReviews':
        return (await hosting()).commands[`fulcrum.${intention.type}`]();
      case 'readReviews':
        await (await hosting()).read(true);
        return;
      case 'openReview':
        return (await hosting()).open(intention.link);
      case 'refresh':
        await analysis.lookAgain();
        return;
      case 'stopReading':
        analysis.stopReading();
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
      case 'planDelegation':
        return planModule(analysis, intention.repo, intention.module);
      case 'showJournal':
        await commands.executeCommand('fulcrum.journal.focus');
        return;
      case 'logTime':
        return logTime.run();
      case 'changeTime':
        return logTime.change(intention.file);
      case 'removeTime':
        return logTime.remove(intention.file);
      case 'markWeek':
        return this.noteOnWeek(intention.week, { purpose: intention.purpose });
      case 'markAway':
        return this.noteOnWeek(intention.week, { away: intention.away });
      case 'setIntention':
        return this.noteOnWeek(intention.week, { intention: intention.words });
      case 'setAnswer':
        return this.noteOnWeek(intention.week, { answer: intention.words });
      case 'weeklyReview':
        await commands.executeCommand('fulcrum.weeklyReview');
        return;
      case 'openHelp':
        return say.help(intention.topic);
      default:
        return intention satisfies never;
    }
  }

  /** What the lead says of a week is private, so there must be a place for it first. */
  private async noteOnWeek(week: string, change: WeekNoteChange): Promise<void> {
    const { analysis, privateFolder } = this.options;
    if (await privateFolder.ensure(false) === 'ready') await analysis.wrote(analysis.ask('noteOnWeek', { week, change }));
  }
}
