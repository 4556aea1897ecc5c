// The Delegation view: a native tree of the modules that only the lead knows. A row leads to its folder.
import { Disposable, EventEmitter, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, window, type TreeDataProvider } from 'vscode';
import { delegationTree, type DelegationGroup, type DelegationRow, type DelegationTree } from '../present/delegationTree';
import type { Analysis } from './analysis';
import type { Screen } from './screen';
import { tooltip } from './tooltip';

export interface DelegationViewOptions {
  readonly analysis: Analysis;
  readonly screen: Screen;
  /** With words for the badge, which is for everything due in Fulcrum. */
  readonly due: () => { readonly count: number; readonly words: string };
  /** The view has something of its own to say, or leaves that to the welcome text of package.json. */
  readonly canRead: () => boolean;
  readonly shown: () => void;
}

const viewId = 'fulcrum.delegation';

type Element = DelegationGroup | DelegationRow;

export class DelegationView implements TreeDataProvider<Element>, Disposable {
  private readonly redraw = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.redraw.event;
  private readonly view = window.createTreeView<Element>(viewId, { treeDataProvider: this });
  private readonly subscriptions: readonly Disposable[];
  private tree: DelegationTree = { groups: [], message: '' };
  private drawn = '';
  /** Ends the progress that the view shows; null while it shows none. */
  private endProgress: (() => void) | null = null;

  constructor(private readonly options: DelegationViewOptions) {
    this.subscriptions = [this.redraw, this.view, this.view.onDidChangeVisibility(({ visible }) => (visible ? options.shown() : undefined))];
  }

  get visible(): boolean {
    return this.view.visible;
  }

  /** Draws what is known now; nothing happens where nothing has changed. */
  update(): void {
    const { analysis, screen, due, canRead } = this.options;
    const { count, words } = due();
    this.view.badge = count === 0 ? undefined : { value: count, tooltip: words };
    const state = analysis.ownership.busy || !analysis.ownership.wanted ? 'reading' : analysis.ownership.error ?? analysis.balance.error ? 'failed' : 'read';
    this.showProgress(analysis.ownership.busy);
    this.tree = delegationTree(screen.ownership(), screen.now(), state);
    const message = canRead() ? this.tree.message : '';
    const drawing = JSON.stringify([this.tree.groups, message]);
    if (drawing === this.drawn) return;
    this.drawn = drawing;
    this.view.message = message;
    this.redraw.fire(undefined);
  }

  private showProgress(busy: boolean): void {
    if (busy === (this.endProgress !== null)) return;
    this.endProgress?.();
    this.endProgress = null;
    if (!busy) return;
    const ended = new Promise<void>((resolve) => (this.endProgress = resolve));
    void window.withProgress({ location: { viewId } }, () => ended);
  }

  getChildren(element?: Element): Element[] {
    if (element === undefined) return [...this.tree.groups];
    return 'rows' in element ? [...element.rows] : [];
  }

  getParent(element: Element): Element | undefined {
    return 'rows' in element ? undefined : this.tree.groups.find(({ rows }) => rows.includes(element));
  }

  getTreeItem(element: Element): TreeItem {
    if ('rows' in element) {
      const group = new TreeItem(element.title, TreeItemCollapsibleState.Expanded);
      group.id = `onlyYou ${element.key}`;
      return group;
    }
    const item = new TreeItem(element.label, TreeItemCollapsibleState.None);
    item.id = element.key;
    item.description = element.description;
    item.tooltip = tooltip(element.tooltip);
    item.iconPath = new ThemeIcon('folder');
    item.accessibilityInformation = { label: element.accessibleLabel };
    item.command = { command: 'fulcrum.revealModule', title: 'Show in Explorer', arguments: [Uri.joinPath(Uri.file(element.repository.root), element.path)] };
    return item;
  }

  dispose(): void {
    this.endProgress?.();
    Disposable.from(...this.subscriptions).dispose();
  }
}

