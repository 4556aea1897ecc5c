// The weekly review as an editor: prefilled, saved as a private entry. One in a window.
import { commands, ViewColumn, window, type Disposable, type LogOutputChannel, type Uri, type WebviewPanel } from 'vscode';
import { addDays, dayOf, isoWeekOf } from '../core/balance/isoWeek';
import { reviewedWeek } from '../core/balance/reviewedWeek';
import { zoneNamed } from '../core/balance/zone';
import { draftAnswers, reviewDraft, reviewDraftId } from '../core/journal/reviewDraft';
import type { ReviewAnswers } from '../core/journal/weeklyReviewEntry';
import { clock } from '../present/dates';
import { goalLinkChoices } from '../present/goalLinks';
import { quarterGoal, quarterOf, reviewFigures, reviewPage, type ReviewSituation } from '../present/reviewPage';
import { parseReviewIntention, type ReviewIntention } from '../protocol/reviewIntention';
import { zoneOf } from '../worker/clock';
import type { ReviewStart } from '../worker/reviewContract';
import type { Analysis } from './analysis';
import { debounced } from './debounced';
import type { JournalFiles } from './journalFiles';
import { panelIcon } from './panelIcon';
import { planModule } from './planModule';
import type { PrivateFolder } from './privateFolder';
import { askOnce } from './questions';
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

const reviewPanelType = 'fulcrum.review';

export class ReviewPanel implements Disposable {
  private panel: WebviewPanel | null = null;
  private ready = false;
  private complained = false;
  private start: ReviewStart | null = null;
  private typed: ReviewAnswers | null = null;
  private keptAt: ReviewSituation['keptAt'] = null;
  /** Until what was kept before is known, nothing can be typed over it. */
  private loaded = false;
  private readonly changed = debounced(() => this.send(), rest, latest);

  private readonly listening: Disposable;

  constructor(private readonly options: ReviewPanelOptions) {
    this.listening = options.analysis.onDidChange(this.changed);
  }

  async open(): Promise<void> {
    if (this.panel === null) {
      return this.adopt(window.createWebviewPanel(reviewPanelType, 'Weekly Review', ViewColumn.Active, webviewOptions(this.options.extensionUri)));
    }
    this.panel.reveal();
    this.start = await this.options.analysis.ask('reviewStart', this.week());
    this.changed();
  }

  /** A new panel, or one that the editor kept over a reload. */
  async adopt(panel: WebviewPanel): Promise<void> {
    const { analysis, extensionUri, say } = this.options;
    this.panel?.dispose();
    [this.panel, this.ready, this.loaded, this.typed, this.keptAt, this.start] = [panel, false, false, null, null, null];
    panel.iconPath = panelIcon(extensionUri);
    panel.webview.options = webviewOptions(extensionUri);
    panel.webview.onDidReceiveMessage((message: unknown) => void this.receive(message));
    panel.onDidChangeViewState(() => this.changed());
    panel.onDidDispose(() => {
      if (this.panel !== panel) return;
      this.panel = null;
      void this.keepWhatIsTyped();
    });
    panel.webview.html = webviewPage(panel.webview, { extensionUri, bundle: 'review', title: 'Weekly Review' });
    // Who knows what is a part of it.
    analysis.wantOwnership();
    await this.load().catch((error: unknown) => say.problem(error));
    this.loaded = true;
    this.changed();
  }

  private async load(): Promise<void> {
    const { analysis } = this.options;
    const { week } = this.week();
    const draft = draftAnswers(await analysis.ask('drafts', null), week);
    if (draft !== null) [this.typed, this.keptAt] = [draft.answers, { clock: draft.at.slice(11, 16), draft: true }];
    this.start = await analysis.ask('reviewStart', this.week());
  }

  private week(): ReturnType<typeof reviewedWeek> {
    return reviewedWeek(dayOf(this.options.screen.now()));
  }

  private situation(): ReviewSituation {
    const situation = this.options.screen.situation();
    return { situation, zone: zoneNamed(zoneOf(situation.settings.timeZone)), start: this.start, typed: this.typed, keptAt: this.keptAt };
  }

  private send(): void {
    if (this.ready && this.loaded && this.panel?.visible === true) void this.panel.webview.postMessage(reviewPage(this.situation()));
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
        return this.keepDraft(intention.answers);
      case 'save':
        this.typed = intention.answers;
        return this.save();
      case 'setGoal':
        return this.setGoal(intention.words);
      case 'linkGoal':
        return this.linkGoal();
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
    this.keptAt = { clock: clock(screen.now()), draft: false };
    this.start = await analysis.ask('reviewStart', this.week());
  }

  /** The draft goes once its words are safe elsewhere. */
  private async write(answers: ReviewAnswers): Promise<void> {
    const { analysis } = this.options;
    const week = this.week();
    await analysis.wrote(analysis.ask('keepReview', { week, figures: reviewFigures(this.situation()), answers }));
    await analysis.ask('dropDraft', { id: reviewDraftId(week.week) });
  }

  /** At every pause: a window that dies takes nothing with it. */
  private async keepDraft(answers: ReviewAnswers): Promise<void> {
    const { analysis, screen } = this.options;
    await analysis.ask('keepDraft', reviewDraft(this.week().week, answers));
    if (this.typed === answers) this.keptAt = { clock: clock(screen.now()), draft: true };
  }

  /** A page that is closed takes nothing with it: where there is a private folder, what was typed is kept. */
  private async keepWhatIsTyped(): Promise<void> {
    const { analysis, say } = this.options;
    const [answers, kept] = [this.typed, this.start?.kept?.answers];
    this.typed = null;
    if (answers === null) return;
    const anything = Object.values(answers).some((answer) => answer.trim() !== '');
    if (!anything || JSON.stringify(answers) === JSON.stringify(kept)) {
      await analysis.ask('dropDraft', { id: reviewDraftId(this.week().week) }).catch((error: unknown) => say.quietly(error));
      return;
    }
    // Without one the draft is what is kept.
    if (analysis.privateFolder === null) return;
    await this.write(answers).catch((error: unknown) => say.problem(error));
  }

  private async linkGoal(): Promise<void> {
    const { analysis, screen } = this.options;
    const situation = screen.situation();
    const goal = quarterGoal(situation.entries, this.quarter());
    if (goal === null) return;
    const link = await askOnce(goal.title, { kind: 'pick', prompt: 'Which decision or plan belongs to it?', value: '', items: goalLinkChoices(goal, situation) });
    if (link !== undefined) await analysis.wrote(analysis.ask('linkGoal', { goal: goal.file, link }));
  }

  private quarter(): string {
    const { to } = this.week();
    const today = dayOf(this.options.screen.now());
    return quarterOf(to < today ? to : today);
  }

  private async setGoal(typed: string): Promise<void> {
    const { analysis, privateFolder, screen } = this.options;
    const words = typed.trim();
    const quarter = this.quarter();
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
