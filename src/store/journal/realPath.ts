import { readlink, realpath } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from './writeProblem';

/** Links that follow each other on the way to a folder; more is a circle. */
const mostLinks = 40;

/** The absolute path with every link followed, also where its last parts are not there yet. */
export async function resolvedPath(folder: string, links = 0): Promise<string> {
  try {
    return await realpath(folder);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' || path.dirname(folder) === folder || links > mostLinks) throw error;
  }
  // A link whose target is not there yet still says where the folder would be made.
  const target = await readlink(folder).catch(() => null);
  if (target !== null) return resolvedPath(path.resolve(path.dirname(folder), target), links + 1);
  return path.join(await resolvedPath(path.dirname(folder), links), path.basename(folder));
}

/** Whether `place` lies in `folder` or is it; both resolved. */
export function isWithin(folder: string, place: string): boolean {
  const way = path.relative(folder, place);
  return way === '' || (way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way));
}

/** Whether `place` lies in `root` once every link on the way is followed. Throws when one of them is not there. */
export async function isInside(root: string, place: string): Promise<boolean> {
  const [top, real] = await Promise.all([realpath(root), realpath(place)]);
  return isWithin(top, real);
}
