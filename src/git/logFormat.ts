// What `git log` is asked to print for each commit, and how its fields read. Each field ends with NUL, which no field
// can contain; names, messages and paths may contain anything else.
import type { Moment } from '../core/history';

/** The first byte of a commit's first field: no letter of a change begins like it. */
export const commitMark = 0x01;

const placeholders = ['%x01%H', '%P', '%an', '%ae', '%ad', '%cn', '%ce', '%cd', '%B'] as const;
export const fieldCount = placeholders.length;

/** Positions in a commit's fields. */
export const Field = { id: 0, parents: 1, authorName: 2, authorEmail: 3, authored: 4, committerName: 5, committerEmail: 6, committed: 7, message: 8 } as const;

/**
 * Raw names (`%an`, not `%aN`): joining people is core's, by the mailmap of the measured commit. `tformat` ends each
 * message with NUL, changes or not.
 */
export const logArguments = [
  '-z', '--no-notes', '--no-show-signature', '--encoding=UTF-8', '--date=raw', `--format=tformat:${placeholders.join('%x00')}`,
] as const;

/** `--date=raw`: seconds and zone, `1767603600 +0100`. Null for what git cannot tell, such as a date before 1970. */
export function parseRawDate(text: string): Moment | null {
  const parts = /^(-?\d{1,15}) ([+-])(\d{1,2})(\d\d)$/.exec(text);
  if (parts === null) return null;
  const minutes = Number(parts[3]) * 60 + Number(parts[4]);
  return { seconds: Number(parts[1]), offset: parts[2] === '-' && minutes > 0 ? -minutes : minutes };
}
