// "Plan…" beside a module in a view: the same questions as for its folder in the explorer.
import { commands, Uri } from 'vscode';
import type { Analysis } from './analysis';

/** `module` is a module's path from the repository's top. Nothing happens where the repository is not known any more. */
export async function planModule({ repositories }: Pick<Analysis, 'repositories'>, repo: string, module: string): Promise<void> {
  const root = repositories.value?.find(({ id }) => id === repo)?.root;
  if (root !== undefined) await commands.executeCommand('fulcrum.planDelegation', Uri.joinPath(Uri.file(root), module));
}
