import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { HumanError } from '../../core/humanError';
import { isWithin, resolvedPath } from './realPath';

/**
 * Throws a HumanError unless the folder of a private file, there or not yet, lies in the private folder once every link is
 * followed, and in no repository that was made inside of it: the rule that keeps entries out of the repositories around
 * the folder says nothing to one below. `place` is absolute.
 */
export async function checkPrivateWay(folder: string, place: string): Promise<void> {
  const [top, real] = await Promise.all([resolvedPath(folder), resolvedPath(path.dirname(place))]);
  const name = path.relative(folder, path.dirname(place)) || path.basename(folder);
  if (!isWithin(top, real)) throw new HumanError(`The folder ${name} of your private folder leads out of it, so nothing was written. Put a folder in the link’s place and try again.`);
  for (let way = real; way !== top; way = path.dirname(way)) {
    if (!await lstat(path.join(way, '.git')).then(() => true, () => false)) continue;
    throw new HumanError(`The folder ${name} of your private folder is a git repository of its own, so nothing was written. Move its .git away and try again.`);
  }
}
