// What the rows of the Delegation view are, and what each of them leads to; loaded when the view is first looked at.
import { ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, type Command } from 'vscode';
import { handoverGroups, type HandoverGroup, type HandoverGroups } from '../present/handoverGroups';
import type { HandoverRow } from '../present/handoverRow';
import { delegationTree, type DelegationGroup, type DelegationRow, type DelegationTree, type ReadingState } from '../present/delegationTree';
import { isBack } from '../present/returnRows';
import { sharingWords } from '../present/sharingWords';
import { readingWords } from '../present/readingWords';
import type { Analysis } from './analysis';
import { handoverItem } from './handoverItem';
import type { Handovers } from './handovers';
import type { Screen } from './screen';
import { tooltip } from './tooltip';

export type DelegationElement = DelegationGroup | DelegationRow | HandoverGroup | HandoverRow;

export class DelegationContent {
  private tree: DelegationTree = { groups: [], message: '' };

  private handed: HandoverGroups = { above: [], below: [] };

  constructor(private readonly analysis: Analysis, private readonly screen: Screen, private readonly handovers: Handovers) {}

  /** Hears whenever something is to be drawn again that is not of `analysis`. */
  onDidChange(listener: () => void): void {
    this.handovers.onDidChange(listener);
  }

  /** Draws what is known now; answers the view's message. */
  draw(): string {
    if (this.screen.sharing) {
      this.tree = { groups: [], message: sharingWords.hidden };
      this.handed = { above: [], below: [] };
      return this.tree.message;
    }
    const { ownership, balance, team } = this.analysis;
    const state: ReadingState = ownership.stopped ? 'stopped' : ownership.busy || !ownership.wanted ? 'reading' : this.analysis.unread || (ownership.error ?? balance.error) ? 'failed' : 'read';
    const begins = [...this.analysis.soFar.values()].map(({ since }) => since).sort();
    const members = team.value?.file == null ? null : team.value.members;
    const unreadable = (this.analysis.repositories.value ?? []).some(({ open, state: its }) => open && !['ready', 'noCommits', 'notARepository'].includes(its));
    const { away } = this.handovers;
    this.tree = delegationTree(this.screen.ownership(), {
      now: this.screen.now(), state, team: members, progress: readingWords(this.screen.situation()), since: begins.at(-1) ?? null, unreadable, fetchAsked: isBack(away, this.screen.now()),
    });
    this.handed = handoverGroups({
      suggestions: this.handovers.suggestions.value, progress: this.handovers.progress.value ?? [], dismissals: this.handovers.dismissals,
      repositories: (this.analysis.repositories.value ?? []).filter(({ open }) => open), now: this.screen.now(),
      back: { ...this.screen.situation(), away },
      suggest: this.screen.situation().settings.suggestions === 'sidebar',
    });
    return this.tree.message;
  }

  /** Changes with whatever the rows show. */
  print(): string {
    return JSON.stringify([this.tree, this.handed]);
  }

  childrenOf(element?: DelegationElement): DelegationElement[] {
    if (element === undefined) return this.groups();
    if ('rows' in element) return [...element.rows];
    return 'children' in element ? [...element.children] : [];
  }

  parentOf(element: DelegationElement): DelegationElement | undefined {
    if ('rows' in element) return undefined;
    for (const group of this.groups()) {
      const rows: readonly DelegationElement[] = group.rows;
      const row = rows.find((one) => one === element || ('children' in one && 'children' in element && one.children.includes(element)));
      if (row !== undefined) return row === element ? group : row;
    }
    return undefined;
  }

  /** Without anything else, one sentence says it all. */
  private groups(): (DelegationGroup | HandoverGroup)[] {
    const { above, below } = this.handed;
    const all = [...above, ...this.tree.groups, ...below];
    return all.length === 1 && all[0]?.rows[0]?.kind === 'words' ? [] : all;
  }

  itemOf(element: DelegationElement): TreeItem {
    if ('rows' in element) {
      const group = new TreeItem(element.title, 'folded' in element && element.folded ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded);
      group.id = element.key;
      group.contextValue = element.key;
      return group;
    }
    if ('children' in element) return handoverItem(element);
    const item = new TreeItem(element.label, TreeItemCollapsibleState.None);
    item.id = element.key;
    item.description = element.description;
    item.tooltip = tooltip(element.tooltip);
    item.contextValue = element.kind;
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
