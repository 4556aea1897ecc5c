// May something private be written into this folder now? It may have been set by hand, or a repository may have come to lie around it since.
import { HumanError } from '../core/humanError';
import type { Git } from '../git/git';
import type { FolderVerdict } from './contract';
import { judgePrivateFolder } from './journal';

/** Where the lead was asked, or has set it by hand, a folder that its repository ignores is theirs to choose. */
export function judgeChosenFolder(folder: string, git: Git | null): Promise<FolderVerdict> {
  return judgePrivateFolder(folder, true, git);
}

/** Throws a HumanError where it may not; a folder that cannot be written says so itself when it is tried. */
export async function checkPrivateWall(folder: string, git: Git | null, what: 'entries' | 'backup' = 'entries'): Promise<void> {
  const verdict = await judgeChosenFolder(folder, git);
  if (verdict.ok || verdict.reason === 'unwritable') return;
  const why = reason(verdict.reason, git !== null);
  throw new HumanError(what === 'backup'
    ? `The folder for the backup ${why}, so nothing was written. Choose one outside.`
    : `The folder for private entries ${why}, so nothing was written. Choose another one in the setting fulcrum.journal.privateFolder.`);
}

function reason(verdict: string, hasGit: boolean): string {
  if (verdict !== 'insideWorkTree') return 'cannot be used';
  return hasGit
    ? 'lies inside a git repository that does not ignore it'
    : 'lies inside a git repository, and without git, as in Restricted Mode, nobody can tell whether that ignores it';
}
