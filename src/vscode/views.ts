// Everything that is on screen, drawn together from one picture of what is known.
import { Disposable, window, workspace, type LogOutputChannel, type Memento, type Uri } from 'vscode';
import { dueCount, dueWords } from '../present/due';
import { statusBar } from '../present/statusBar';
import type { Analysis } from './analysis';
import type { CalendarAddresses } from './calendarAddresses';
import { debounced } from './debounced';
import { DelegationView } from './delegationView';
import type { OpenCommit } from './openCommit';
import type { Hosting } from './hosting';
import type { DecisionsPart } from './decisions';
import type { OwnershipPart } from './ownership';
import type { PrivateFolder } from './privateFolder';
import type { Say } from './say';
import type { Screen } from './screen';
import type { Sidebar } from './sidebar';
import { StatusBarItem } from './statusBarItem';
import { WebviewHost } from './webviewHost';

export interface ViewsOptions {
  readonly extensionUri: Uri;
  readonly log: LogOutputChannel;
  readonly analysis: Analysis;
  readonly screen: Screen;
  readonly openCommit: OpenCommit;
  readonly memory: Memento;
  readonly privateFolder: PrivateFolder;
  readonly ownership: () => Promise<OwnershipPart>;
  /** Lines about the file in the editor. */
  readonly fileHint: () => readonly string[];
  readonly addresses: CalendarAddresses;
  readonly remoteHost: string | null;
  readonly decisions: () => Promise<DecisionsPart>;
  readonly hosting: () => Promise<Hosting>;
  readonly say: Say;
}

/** Figures that follow one another closely are drawn once; milliseconds. */
const rest = 30;
const latest = 150;

/** Weeks and days are told from now, and a new day begins without an event; milliseconds. */
const dayTurns = 15 * 60_000;

export class Views implements Disposable {
  private readonly balance: WebviewHost;
  private readonly journal: WebviewHost;
  private readonly delegation: DelegationView;
  private readonly statusBarItem = new StatusBarItem();
  private readonly subscriptions: Disposable[];
  private loaded: Promise<Sidebar> | undefined;

  constructor(private readonly options: ViewsOptions) {
    const { analysis, screen } = options;
    // Who looks at Fulcrum is about to ask who knows what.
    const shown = (): void => analysis.wantOwnership();
    const webview = { ...options, shown, problem: (error: unknown) => options.say.problem(error) };
    this.balance = new WebviewHost({ ...webview, bundle: 'balance', title: 'Balance', load: async () => (await this.sidebar()).balance });
    this.journal = new WebviewHost({ ...webview, bundle: 'journal', title: 'Journal', load: async () => (await this.sidebar()).journal });
    this.delegation = new DelegationView({
      analysis, shown,
      load: async () => (await options.ownership()).delegation,
      due: () => {
        const situation = screen.situation();
        return { count: dueCount(situation), words: dueWords(situation) };
      },
      canRead: () => workspace.isTrusted && (workspace.workspaceFolders ?? []).length > 0,
    });
    const draw = debounced(() => this.draw(), rest, latest);
    const clock = setInterval(draw, dayTurns);
    this.subscriptions = [
      this.balance, this.journal, this.delegation, this.statusBarItem, draw,
      { dispose: () => clearInterval(clock) },
      analysis.onDidChange(draw),
      window.registerWebviewViewProvider('fulcrum.balance', this.balance),
      window.registerWebviewViewProvider('fulcrum.journal', this.journal),
    ];
  }

  /** Opens the Balance view at what its headline rests on. */
  async explain(): Promise<void> {
    (await this.sidebar()).balance.explain();
    this.balance.changed();
  }

  draw(): void {
    const situation = this.options.screen.situation();
    this.statusBarItem.show(situation.settings.statusBar ? statusBar(situation) : null, this.options.fileHint());
    this.delegation.update();
    this.balance.changed();
    this.journal.changed();
  }

  /** What the views and their commands do, loaded at its first use. */
  sidebar(): Promise<Sidebar> {
    this.loaded ??= import('./sidebar').then((part) => part.sidebar(this.options));
    return this.loaded;
  }

  dispose(): void {
    Disposable.from(...this.subscriptions).dispose();
  }
}
