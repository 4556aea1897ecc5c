// What `git log` is asked to print for each commit, and how its fields read. Each field ends with NUL, which no field
// can contain; names, messages and paths may contain anything else.

/** Begins a commit's first field, and no letter of a change. */
export const commitMark = '\u0001';

const placeholders = ['%x01%H', '%an', '%ae', '%ad', '%B', '%P', '%cn', '%ce', '%cd'] as const;

/** Positions in a commit's fields. */
export const Field = { id: 0, authorName: 1, authorEmail: 2, authored: 3, message: 4, parents: 5, committerName: 6, committerEmail: 7, committed: 8 } as const;

/** Every field, for whole commits. */
export const allFields = placeholders.length;
/** As far as the message: all that a history's columns are made from. */
export const columnFields = Field.message + 1;

/**
 * Asks for the first `fields` fields. Raw names (`%an`, not `%aN`): joining people is core's, by the mailmap of the
 * measured commit. `tformat` ends the last field with NUL, changes or not.
 */
export function logArguments(fields: number): readonly string[] {
  return ['-z', '--no-notes', '--no-show-signature', '--encoding=UTF-8', '--date=raw', `--format=tformat:${placeholders.slice(0, fields).join('%x00')}`];
}
