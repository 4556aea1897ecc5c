// The Delegation view: a native tree whose rows come from a part that is loaded when somebody looks at it.
import { commands, Disposable, EventEmitter, window, type TreeDataProvider } from 'vscode';
import type { Analysis } from './analysis';
import type { DelegationContent, DelegationElement } from './delegationContent';

export interface DelegationViewOptions {
  readonly analysis: Analysis;
  readonly load: () => Promise<DelegationContent>;
  /** With words for the badge, which is for everything due in Fulcrum. */
  readonly due: () => { readonly count: number; readonly words: string };
  /** The view has something of its own to say, or leaves that to the welcome text of package.json. */
  readonly canRead: () => boolean;
  readonly shown: () => void;
}

const viewId = 'fulcrum.delegation';

export class DelegationView implements TreeDataProvider<DelegationElement>, Disposable {
  private readonly redraw = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.redraw.event;
  private readonly view = window.createTreeView<DelegationElement>(viewId, { treeDataProvider: this });
  private readonly subscriptions: readonly Disposable[];
  private content: DelegationContent | null = null;
  private drawn = '';
  /** Ends the progress that the view shows; null while it shows none. */
  private endProgress: (() => void) | null = null;

  constructor(private readonly options: DelegationViewOptions) {
    this.subscriptions = [this.redraw, this.view, this.view.onDidChangeVisibility(({ visible }) => (visible ? options.shown() : undefined))];
  }

  /** Draws what is known now; nothing happens where nothing has changed. */
  update(): void {
    const { analysis, due, canRead } = this.options;
    const { count, words } = due();
    this.view.badge = count === 0 ? undefined : { value: count, tooltip: words };
    this.showProgress(analysis.ownership.busy);
    if (this.content === null) return;
    const said = this.content.draw();
    const message = canRead() ? said : '';
    const drawing = this.content.print() + message;
    if (drawing === this.drawn) return;
    this.drawn = drawing;
    this.view.message = message;
    this.redraw.fire(undefined);
  }

  private showProgress(busy: boolean): void {
    if (busy === (this.endProgress !== null)) return;
    // For the title action that stops it.
    void commands.executeCommand('setContext', 'fulcrum.reading', busy);
    this.endProgress?.();
    this.endProgress = null;
    if (!busy) return;
    const ended = new Promise<void>((resolve) => (this.endProgress = resolve));
    void window.withProgress({ location: { viewId } }, () => ended);
  }

  async getChildren(element?: DelegationElement): Promise<DelegationElement[]> {
    if (this.content === null) {
      this.content = await this.options.load();
      this.content.onDidChange(() => this.update());
      this.update();
    }
    return this.content.childrenOf(element);
  }

  getParent = (element: DelegationElement): DelegationElement | undefined => this.content?.parentOf(element);

  getTreeItem(element: DelegationElement): ReturnType<DelegationContent['itemOf']> {
    return this.content!.itemOf(element);
  }

  dispose(): void {
    this.endProgress?.();
    Disposable.from(...this.subscriptions).dispose();
  }
}
