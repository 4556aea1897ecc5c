// Where does a relative path lead inside a repository, and how does one get from one file to another?

/** `path` seen from `folder`, both with forward slashes; null when it climbs out of the repository or is absolute. */
export function resolvePath(folder: string, path: string): string | null {
  if (/^(?:[\\/]|[A-Za-z]:)/.test(path) || path.includes('\0')) return null;
  const parts: string[] = [];
  for (const part of [...folder.split('/'), ...path.replaceAll('\\', '/').split('/')]) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/');
}

/** From a file in `folder` to `path`: `../../src/a.ts`. */
export function relativePath(folder: string, path: string): string {
  const from = folder.split('/').filter((part) => part !== '');
  const to = path.split('/').filter((part) => part !== '');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/** A text as a Markdown link's words: what would end them is escaped. */
export function linkWords(text: string): string {
  return text.replace(/[[\]\\]/g, '\\$&').replace(/[\r\n]+/g, ' ');
}

/** A path as a Markdown link's target: what would end the link is encoded. */
export function linkTarget(path: string): string {
  // A lone surrogate has no encoding; a file name may still hold one.
  return encodeURI(path.replace(/\p{Cs}/gu, '\uFFFD')).replace(/[()#?]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
