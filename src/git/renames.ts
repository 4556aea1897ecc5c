// How closely may git look for renamed files? Each step down needs less of the repository to be there.

/** `similar` reads contents; `exact` compares object names only; `none` lists files without renames; `noFiles` not even those. */
export type RenameDetail = 'similar' | 'exact' | 'none' | 'noFiles';

/** Fixed, so that nobody's `diff.renames`, `diff.renameLimit` or order of files changes a figure. The limit is git's own default. */
export function fileArguments(detail: RenameDetail): readonly string[] {
  switch (detail) {
    case 'similar': return ['--name-status', '-M50%', '-l1000'];
    case 'exact': return ['--name-status', '-M100%', '-l1000'];
    case 'none': return ['--name-status', '--no-renames'];
    case 'noFiles': return ['--no-patch'];
  }
}
