// Where does a file lie inside a folder?
import path from 'node:path';

/** Relative, with forward slashes; null for a file that is not below the folder. */
export function pathWithin(folder: string, file: string): string | null {
  const relative = path.relative(folder, file);
  return relative === '' || relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative) ? null : relative.replaceAll(path.sep, '/');
}
