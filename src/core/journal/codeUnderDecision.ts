// Is the code that a decision is about still the code it was made for, and are those who made it still around?
import { listedNames } from './listedNames';

/** What git knows of it. */
export interface CodeUnderDecision {
  /** `YYYY-MM-DD`: since when changes are counted. */
  readonly since: string;
  /** Files there are now that the decision is about. */
  readonly files: number;
  /** How many of them have changed since. */
  readonly changedFiles: number;
  readonly commits: number;
  /** Deciders that the history knows, by name, and the day of their last commit. */
  readonly deciders: readonly { readonly name: string; readonly lastCommit: string }[];
}

/** Fewer commits are no change worth a word, even where they touch everything. */
const fewestCommits = 5;
/** Nobody is said to be gone before; a person without a commit for twelve months knows little of the code (facts of the fading model). */
const goneMonths = 12;

/** Sentences; empty when all is as it was. At least half of the files, in at least five commits, is much. */
export function codeUnderDecision(code: CodeUnderDecision, today: string): readonly string[] {
  const { files, changedFiles, commits, deciders, since } = code;
  const changed = commits >= fewestCommits && files > 0 && changedFiles * 2 >= files
    ? [`The code it is about has changed much: ${changedFiles} of ${files} files in ${commits} commits since ${since}.`]
    : [];
  const longAgo = `${Number(today.slice(0, 4)) - goneMonths / 12}${today.slice(4)}`;
  const gone = deciders.length > 0 && deciders.every(({ lastCommit }) => lastCommit < longAgo)
    ? [`${listedNames(deciders.map(({ name }) => name))} decided this, and ${deciders.length === 1 ? 'has' : 'have'} no commit here in the last twelve months.`]
    : [];
  return [...changed, ...gone];
}
