// How closely may git look for renamed files? Each step down needs less of the repository to be there.
import { GitFailure } from './gitFailure';

/** `similar` reads contents; `exact` compares object names only; `none` lists files without renames; `noFiles` not even those. */
export const renameDetails = ['similar', 'exact', 'none', 'noFiles'] as const;
export type RenameDetail = (typeof renameDetails)[number];

/** Fixed, so that nobody's `diff.renames`, `diff.renameLimit` or `diff.orderFile` changes a figure. The limit is git's own default. */
export function fileArguments(detail: RenameDetail): readonly string[] {
  return {
    similar: ['--name-status', '-M50%', '-l1000'],
    exact: ['--name-status', '-M100%', '-l1000'],
    none: ['--name-status', '--no-renames'],
    noFiles: ['--no-patch'],
  }[detail];
}

/**
 * Reads with the most detail this repository allows, but not more than `most`: a partial clone lacks contents, nothing is ever downloaded, and a
 * history without renames is better than none. Rejects with the first failure when not even the commits can be read.
 */
export async function withRenames<T>(read: (detail: RenameDetail) => Promise<T>, most: RenameDetail = 'similar'): Promise<{ readonly value: T; readonly detail: RenameDetail }> {
  let first: unknown;
  for (const detail of renameDetails.slice(renameDetails.indexOf(most))) {
    try {
      return { value: await read(detail), detail };
    } catch (error) {
      // 128 is git's own "fatal"; one that was killed or did not start would not do better with less.
      if (!(error instanceof GitFailure) || error.exitCode !== 128) throw error;
      first ??= error;
    }
  }
  throw first;
}
