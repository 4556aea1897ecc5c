// The weekly review as an editor: prefilled, saved as a private entry. One in a window.
import { commands, Uri, ViewColumn, window, type Disposable, type LogOutputChannel, type WebviewPanel } from 'vscode';
import { addDays, dayOf, isoWeekOf } from '../core/balance/isoWeek';
import { reviewedWeek } from '../core/balance/reviewedWeek';
import { zoneNamed } from '../core/balance/zone';
import type { ReviewAnswers } from '../core/journal/weeklyReviewEntry';
import { clock } from '../present/dates';
import { quarterGoal, quarterOf, reviewFigures, reviewPage, type ReviewSituation } from '../present/reviewPage';
import { parseReviewIntention, type ReviewIntention } from '../protocol/reviewIntention';
import { zoneOf } from '../worker/clock';
import type { ReviewStart } from '../worker/reviewContract';
import type { Analysis } from './analysis';
import { debounced } from './debounced';
import type { JournalFiles } from './journalFiles';
import { planModule } from './planModule';
import type { PrivateFolder } from './privateFolder';
import type { Say } from './say';
import type { Screen } from './screen';
import { writeSetting } from './settings';
import { webviewOptions, webviewPage } from './webviewPage';

export interface ReviewPanelOptions {
  readonly extensionUri: Uri;
  readonly log: LogOutputChannel;
  readonly analysis: Analysis;
  readonly screen: Screen;
  readonly files: JournalFiles;
  readonly privateFolder: PrivateFolder;
  readonly say: Say;
  readonly exportReport: () => Promise<void>;
}

/** A burst of changes makes one snapshot; milliseconds. */
const rest = 50;
const latest = 250;

export class ReviewPanel implements Disposable {
  private panel: WebviewPanel | null = null;
  private ready = false;
  private complained = false;
  private start: ReviewStart | null = null;
  private typed: ReviewAnswers | null = null;
  private savedAt: string | null = null;
  private readonly changed = debounced(() => this.send(), rest, latest);

  private readonly listening: Disposable;

  constructor(private readonly options: ReviewPanelOptions) {
    this.listening = options.analysis.onDidChange(this.changed);
  }

  async open(): Promise<void> {
    const { analysis, extensionUri } = this.options;
    // Who knows what is a part of it.
    analysis.wantOwnership();
    if (this.panel === null) {
      [this.typed, this.savedAt, this.start] = [null, null, null];
      this.adopt(window.createWebviewPanel('fulcrum.review', 'Weekly Review', ViewColumn.Active, webviewOptions(extensionUri)));
    } else this.panel.reveal();
    this.start = await analysis.ask('reviewStart', this.week());
    this.changed();
  }

  private adopt(panel: WebviewPanel): void {
    const { extensionUri } = this.options;
    this.panel = panel;
    this.ready = false;
    panel.iconPath = Uri.joinPath(extensionUri, 'media', 'fulcrum.svg');
    panel.webview.onDidReceiveMessage((message: unknown) => void this.receive(message));
    panel.onDidChangeViewState(() => this.changed());
    panel.onDidDispose(() => {
      if (this.panel === panel) this.panel = null;
      void this.keepWhatIsTyped();
    });
    panel.webview.html = webviewPage(panel.webview, { extensionUri, bundle: 'review', title: 'Weekly Review' });
  }

  private week(): ReturnType<typeof reviewedWeek> {
    return reviewedWeek(dayOf(this.options.screen.now()));
  }

  private situation(): ReviewSituation {
    const situation = this.options.screen.situation();
    return { situation, zone: zoneNamed(zoneOf(situation.settings.timeZone)), start: this.start, typed: this.typed, savedAt: this.savedAt };
  }

  private send(): void {
    if (this.ready && this.panel?.visible === true) void this.panel.webview.postMessage(reviewPage(this.situation()));
  }

  private async receive(message: unknown): Promise<void> {
    const { log, say } = this.options;
    try {
      const intention = parseReviewIntention(message);
      if (intention !== null) await this.act(intention);
      else if (!this.complained) log.warn('the weekly review sent something unknown; it is dropped, and so is everything like it');
      this.complained ||= intention === null;
    } catch (error) {
      say.problem(error);
    }
    this.ready = true;
    this.send();
  }

  private async act(intention: ReviewIntention): Promise<void> {
    const { analysis, files } = this.options;
    switch (intention.type) {
      case 'ready':
        return;
      case 'typed':
        this.typed = intention.answers;
        return;
      case 'save':
        this.typed = intention.answers;
        return this.save();
      case 'setGoal':
        return this.setGoal(intention.words);
      case 'openEntry':
        return files.readEntry(intention.file);
      case 'openDecision':
        return files.openDecision(intention.repo, intention.file);
      case 'showBalance':
        await commands.executeCommand('fulcrum.explain');
        return;
      case 'showDelegation':
        await commands.executeCommand('fulcrum.delegation.focus');
        return;
      case 'planDelegation':
        return planModule(analysis, intention.repo, intention.module);
      case 'exportReport':
        return this.options.exportReport();
      case 'setAfterHours':
        await writeSetting('afterHours', intention.on);
        analysis.balance.again();
        return;
      default:
        return intention satisfies never;
    }
  }

  /** One private entry; what next week is for stands there on Monday. */
  private async save(): Promise<void> {
    const { analysis, privateFolder, screen } = this.options;
    const answers = this.typed;
    if (answers === null || await privateFolder.ensure(false) !== 'ready') return;
    await this.write(answers);
    if (answers.next.trim() !== '') {
      const next = isoWeekOf(addDays(this.week().from, 7));
      await analysis.wrote(analysis.ask('noteOnWeek', { week: next, change: { intention: answers.next.trim().slice(0, 1000) } }));
    }
    this.savedAt = clock(screen.now());
    this.start = await analysis.ask('reviewStart', this.week());
  }

  private async write(answers: ReviewAnswers): Promise<void> {
    const { analysis } = this.options;
    await analysis.wrote(analysis.ask('keepReview', { week: this.week(), figures: reviewFigures(this.situation()), answers }));
  }

  /** A page that is closed takes nothing with it: where there is a private folder, what was typed is kept. */
  private async keepWhatIsTyped(): Promise<void> {
    const { analysis, say } = this.options;
    const [answers, kept] = [this.typed, this.start?.kept?.answers];
    this.typed = null;
    if (answers === null || analysis.privateFolder === null) return;
    const anything = Object.values(answers).some((answer) => answer.trim() !== '');
    if (!anything || JSON.stringify(answers) === JSON.stringify(kept)) return;
    await this.write(answers).catch((error: unknown) => say.problem(error));
  }

  private async setGoal(typed: string): Promise<void> {
    const { analysis, privateFolder, screen } = this.options;
    const words = typed.trim();
    const { to } = this.week();
    const today = dayOf(screen.now());
    const quarter = quarterOf(to < today ? to : today);
    const goal = quarterGoal(screen.situation().entries, quarter);
    if (words === '' || words === goal?.title || await privateFolder.ensure(false) !== 'ready') return;
    await analysis.wrote(analysis.ask('setQuarterGoal', { quarter, words, entry: goal?.file ?? null }));
  }

  dispose(): void {
    this.listening.dispose();
    this.changed.dispose();
    this.panel?.dispose();
  }
}
