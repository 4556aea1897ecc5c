// What keeps a repository from counting, and what can be done about it? A title, a sentence, a button.
import type { BalanceAbsence, BalanceButton, BalanceText } from '../protocol/balanceSnapshot';
import { clipped } from './counted';
import type { Repository } from './repository';

export interface Trouble {
  readonly code: BalanceAbsence['code'];
  readonly title: string;
  readonly text: BalanceText;
  readonly button: BalanceButton | null;
}

const trust: BalanceButton = { label: 'Trust This Folder', does: { type: 'trustFolder' }, primary: true };
const again: BalanceButton = { label: 'Look Again', does: { type: 'refresh' }, primary: false };
const install: BalanceButton = { label: 'Get Git', does: { type: 'openHelp', topic: 'installGit' }, primary: true };

/** Null when the repository is ready. */
export function repositoryTrouble(repository: Repository): Trouble | null {
  const name = { name: clipped(repository.name, 120) };
  switch (repository.state) {
    case 'ready':
      return null;
    case 'notTrusted':
      return restricted;
    case 'gitMissing':
      return { code: 'gitMissing', title: 'Git is not installed here', text: ['Fulcrum reads history with git, and found none on this machine.'], button: install };
    case 'gitTooOld':
      return { code: 'gitTooOld', title: 'Git is too old', text: ['Fulcrum needs git 2.25 or newer.'], button: install };
    case 'someoneElses':
      return {
        code: 'someoneElses',
        title: 'This repository belongs to somebody else',
        text: [name, ' is owned by another user of this machine, so git does not read it. If you know whose it is, add it to git’s ', { code: 'safe.directory' }, ' and look again.'],
        button: { label: 'How To', does: { type: 'openHelp', topic: 'safeDirectory' }, primary: true },
      };
    case 'unreadable':
      return { code: 'unreadable', title: 'Its history could not be read', text: ['Git could not read the history of ', name, '. The log says why.'], button: again };
    case 'gone':
      return { code: 'unreadable', title: 'The repository is gone', text: [name, ' is no longer where it was. What was counted from it stays.'], button: again };
    case 'notARepository':
      return { code: 'notARepository', title: 'No git history here', text: [name, ' is not a git repository, and neither is a folder right below it.'], button: again };
    case 'noCommits':
      return { code: 'noCommits', title: 'No commits yet', text: [name, ' has no commits. Hours show up here with the first one.'], button: null };
    default:
      return repository.state satisfies never;
  }
}

/** Restricted Mode has its own words: what Fulcrum would read, and one button. */
export const restricted: Trouble = {
  code: 'notTrusted',
  title: 'Trust this folder to read its history',
  text: [
    'This folder is in Restricted Mode, so Fulcrum runs no git in it. Once trusted, it reads commits: who, when, and which files. '
    + 'Nothing leaves this machine.',
  ],
  button: trust,
};
