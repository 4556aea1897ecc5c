// The commands that may be run at all: those that read the object database and references. Every other one
// (status, a diff of the work tree, grep, checkout, fetch) runs filters, hooks or helpers of the repository's choice.

export type Subcommand =
  | 'version' | 'rev-parse' | 'rev-list' | 'log' | 'diff-tree' | 'ls-tree' | 'cat-file' | 'for-each-ref'
  | 'merge-base' | 'shortlog' | 'check-mailmap' | 'config' | 'check-ignore';

export type GitCommand = readonly [Subcommand, ...string[]];

const always = [
  '--no-pager', '--no-optional-locks', '-c', 'core.fsmonitor=false', '-c', 'log.showSignature=false',
  // A user's own `log.showRoot=false` would hide the files of the first commit.
  '-c', 'log.showRoot=true',
  // In a bare repository git would look for a mailmap in HEAD, which a partial clone may not have; core joins people.
  '-c', 'log.mailmap=false',
];

/** For the two commands that compare trees: no program of the repository's choice, nothing the user's taste changes. */
const comparing = [
  '--no-ext-diff', '--no-textconv', '--no-color', '--ignore-submodules=none',
  // Git's own way to say: no `diff.orderFile`. One that is not there would end git.
  '-O/dev/null',
];

/** Git's whole argument list. `version` as in `[2, 39]`: an option that git does not know yet would end it. */
export function argumentsOf([subcommand, ...rest]: GitCommand, version: readonly [number, number]): string[] {
  const compares = subcommand === 'log' || subcommand === 'diff-tree';
  return [
    ...always,
    subcommand,
    ...(compares ? comparing : []),
    // `diff.relative=true` would hide what lies outside a folder; the setting and its opposite came with 2.28.
    ...(compares && atLeast(version, [2, 28]) ? ['--no-relative'] : []),
    ...rest,
  ];
}

export function atLeast([major, minor]: readonly [number, number], [wantedMajor, wantedMinor]: readonly [number, number]): boolean {
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
