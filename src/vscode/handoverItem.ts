// How does a row about a hand-over look in the tree, and where does it lead?
import { ThemeIcon, TreeItem, TreeItemCollapsibleState, type Command } from 'vscode';
import type { HandoverRow } from '../present/handoverRow';
import { tooltip } from './tooltip';

const icons: Readonly<Record<HandoverRow['kind'], string>> = {
  suggestion: 'arrow-swap', reason: 'dash', candidate: 'person', chooseTeam: 'organization', plan: 'export', planDue: 'bell', pastPlan: 'pass', dismissed: 'mute', moved: 'folder', due: 'bell', fetch: 'repo-fetch', words: 'check',
};

export function handoverItem(row: HandoverRow): TreeItem {
  const item = new TreeItem(row.label, row.children.length === 0 ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Expanded);
  item.id = row.key;
  item.description = row.description;
  item.tooltip = tooltip(row.tooltip);
  item.iconPath = new ThemeIcon(icons[row.kind]);
  item.accessibilityInformation = { label: row.accessibleLabel };
  // The menus of package.json go by it.
  item.contextValue = row.kind;
  const command = commandOf(row);
  if (command !== null) item.command = command;
  return item;
}

function commandOf(row: HandoverRow): Command | null {
  switch (row.kind) {
    case 'candidate': return { command: 'fulcrum.planDelegation', title: 'Plan a Delegation', arguments: [row] };
    case 'chooseTeam': return { command: 'fulcrum.chooseTeam', title: 'Choose Your Team' };
    case 'planDue': return { command: 'fulcrum.checkIn', title: 'Check In', arguments: [row] };
    case 'plan':
    case 'pastPlan': return { command: 'fulcrum.openPlan', title: 'Open Plan', arguments: [row] };
    case 'moved': return { command: 'fulcrum.openOwnershipMap', title: 'Open Ownership Map', arguments: [row] };
    case 'fetch': return { command: 'fulcrum.fetch', title: 'Fetch', arguments: [row.repository?.id] };
    case 'due': return row.about.decision === undefined
      ? { command: 'fulcrum.openJournal', title: 'Open Journal', arguments: [{ read: row.about.entry }] }
      : { command: 'fulcrum.reviewDecision', title: 'Review Decision', arguments: [row.about.decision] };
    default: return null;
  }
}
