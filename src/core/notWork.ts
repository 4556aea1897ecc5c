// Has the lead said that this repository is no work?
import picomatch from 'picomatch';

/** Whether a glob of `fulcrum.notWork` names this folder or one above it. `root` is absolute; without globs all is work. */
export function isNotWork(root: string, globs: readonly string[]): boolean {
  if (globs.length === 0) return false;
  const matches = picomatch([...globs], { dot: true, nonegate: true });
  const parts = root.replaceAll('\\', '/').split('/');
  return parts.some((_, i) => matches(parts.slice(0, i + 1).join('/')));
}
