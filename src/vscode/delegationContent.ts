// What the rows of the Delegation view are, and what each of them leads to; loaded when the view is first looked at.
import { ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, type Command } from 'vscode';
import { delegationTree, type DelegationGroup, type DelegationRow, type DelegationTree, type ReadingState } from '../present/delegationTree';
import { readingWords } from '../present/readingWords';
import type { Analysis } from './analysis';
import type { Screen } from './screen';
import { tooltip } from './tooltip';

export type DelegationElement = DelegationGroup | DelegationRow;

export class DelegationContent {
  private tree: DelegationTree = { groups: [], message: '' };

  constructor(private readonly analysis: Analysis, private readonly screen: Screen) {}

  /** Draws what is known now; answers the view's message. */
  draw(): string {
    const { ownership, balance, team } = this.analysis;
    const state: ReadingState = ownership.stopped ? 'stopped' : ownership.busy || !ownership.wanted ? 'reading' : this.analysis.unread || (ownership.error ?? balance.error) ? 'failed' : 'read';
    const begins = [...this.analysis.soFar.values()].map(({ since }) => since).sort();
    const members = team.value?.file == null ? null : team.value.members;
    this.tree = delegationTree(this.screen.ownership(), { now: this.screen.now(), state, team: members, progress: readingWords(this.screen.situation()), since: begins.at(-1) ?? null });
    return this.tree.message;
  }

  /** Changes with whatever the rows show. */
  print(): string {
    return JSON.stringify(this.tree);
  }

  childrenOf(element?: DelegationElement): DelegationElement[] {
    if (element === undefined) return [...this.tree.groups];
    return 'rows' in element ? [...element.rows] : [];
  }

  parentOf(element: DelegationElement): DelegationElement | undefined {
    return 'rows' in element ? undefined : this.tree.groups.find(({ rows }) => rows.includes(element));
  }

  itemOf(element: DelegationElement): TreeItem {
    if ('rows' in element) {
      const group = new TreeItem(element.title, TreeItemCollapsibleState.Expanded);
      group.id = element.key;
      return group;
    }
    const item = new TreeItem(element.label, TreeItemCollapsibleState.None);
    item.id = element.key;
    item.description = element.description;
    item.tooltip = tooltip(element.tooltip);
    item.iconPath = new ThemeIcon(element.kind === 'fetch' ? 'repo-fetch' : 'folder');
    item.accessibilityInformation = { label: element.accessibleLabel };
    item.command = commandOf(element);
    return item;
  }
}

function commandOf(row: DelegationRow): Command {
  const { id, root } = row.repository;
  if (row.kind === 'fetch') return { command: 'fulcrum.fetch', title: 'Fetch', arguments: [id] };
  return { command: 'fulcrum.revealModule', title: 'Show in Explorer', arguments: [Uri.joinPath(Uri.file(root), row.path)] };
}
