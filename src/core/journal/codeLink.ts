// How does a note link to a place in the code?
import type { CodeLink } from './decision';
import { linkTarget, linkWords, relativePath } from './recordPath';

/** `[src/a.ts, lines 3 to 9](../../src/a.ts#L3-L9)`, for a file in `folder` (from the repository's top). */
export function markdownLink(link: CodeLink, folder: string): string {
  return `[${linkWords(link.path)}${lineWords(link)}](${linkTarget(relativePath(folder, link.path))}${anchor(link)})`;
}

/** `src/a.ts#L3-L9`: how private entries keep a link. */
export function linkText(link: CodeLink): string {
  return `${link.path}${anchor(link)}`;
}

/** The other way round; a text without lines is a path alone. */
export function codeLink(text: string): CodeLink {
  const lines = /^(.*)#L(\d{1,9})(?:-L(\d{1,9}))?$/s.exec(text);
  if (lines === null) return { path: text };
  return { path: lines[1]!, fromLine: Number(lines[2]), ...(lines[3] === undefined ? {} : { toLine: Number(lines[3]) }) };
}

function anchor(link: CodeLink): string {
  if (link.fromLine === undefined) return '';
  return link.toLine === undefined || link.toLine === link.fromLine ? `#L${link.fromLine}` : `#L${link.fromLine}-L${link.toLine}`;
}

function lineWords(link: CodeLink): string {
  if (link.fromLine === undefined) return '';
  return link.toLine === undefined || link.toLine === link.fromLine ? `, line ${link.fromLine}` : `, lines ${link.fromLine} to ${link.toLine}`;
}
