// What does the text of a status mean?
import { dayFrom } from './day';

export const knownStatuses = ['draft', 'proposed', 'rejected', 'accepted', 'deprecated', 'superseded'] as const;
export type KnownStatus = (typeof knownStatuses)[number];

/** Characters of a status that are looked at: more is no status. */
const longest = 1000;

export interface StatusRead {
  /** As for `Decision.status`. */
  readonly status: string;
  /** What stands behind "superseded by", as written; empty when it is not said. */
  readonly by: string;
}

/** `Accepted (lazy consensus)` is accepted, `Superceded by [12. X](0012-x.md)` superseded; unknown words stay as written, in lower case. */
export function readStatus(text: string): StatusRead {
  const written = plainText(bracesOff(text.slice(0, longest)));
  if (isPlaceholder(written)) return { status: '', by: '' };
  const superseded = /(?:^|[^\p{L}])super[sc]eded(?:[ \t]*:)?(?:[ \t]+by\b)?[ \t:]*(.*)$/iu.exec(written);
  if (superseded !== null && !/\bpart(?:ly|ially)[ \t]+super/i.test(written)) return { status: 'superseded', by: superseded[1]!.trim() };
  const words = linkless(written).replace(/^\d{4}-\d{2}-\d{2}[ :,-]*/, '').toLowerCase();
  const known = knownStatuses.find((status) => words.startsWith(status) && !/[\p{L}\p{N}]/u.test(words.slice(status.length, status.length + 1)));
  return { status: known ?? words.replace(/[.!]+$/, ''), by: '' };
}

export function isKnownStatus(status: string): status is KnownStatus {
  return (knownStatuses as readonly string[]).includes(status);
}

/** Nothing was filled in: `{proposed | rejected …`, `[YYYY-MM-DD when …]`. A link is no placeholder. */
export function isPlaceholder(value: string): boolean {
  const text = value.trim();
  if (text.startsWith('{')) return true;
  if (text.startsWith('[') && text.includes(' | ')) return true;
  return text.startsWith('[') && text.endsWith(']') && !text.includes('](') && !text.startsWith('[@') && !text.startsWith('[[');
}

/**
 * `{ accepted }`, `[accepted ]` and `{ 2026-03-02 }`: filled in, with the template's brackets left around it. With
 * alternatives, or several words, it is the template's own.
 */
export function bracesOff(value: string): string {
  const inner = (/^\{([^{}|]*)\}$/.exec(value.trim()) ?? /^\[([^[\]|]*)\]$/.exec(value.trim()))?.[1]!.trim();
  if (inner === undefined) return value;
  return isKnownStatus(inner.toLowerCase()) || dayFrom(inner) !== null || /^(?!status$|date$)[a-z]+(?:-[a-z]+){0,2}$/i.test(inner) ? inner : value;
}

/** Without emphasis, code marks and what is struck out. */
export function plainText(text: string): string {
  return text.replace(/~~[^~]*~~/g, '').replace(/\*\*|__|`/g, '').replace(/^[*_]+|[*_]+$/g, '').replace(/\s+/g, ' ').trim();
}

/** Links as their words. */
export function linkless(text: string): string {
  return text.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/<(https?:[^>]*)>/g, '$1').trim();
}
