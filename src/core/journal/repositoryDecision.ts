// What is known of a decision record in its repository?
import type { RepoId } from '../history';
import type { Decision } from './decision';

export interface RepositoryDecision {
  readonly repo: RepoId;
  readonly repoName: string;
  readonly decision: Decision;
  /** Line of its title, from 0. */
  readonly line: number;
  /** Globs of the code it is about. */
  readonly appliesTo: readonly string[];
  /** What has become of that code and of the deciders, a sentence each. */
  readonly aging: readonly string[];
  /** `YYYY-MM-DD` since when the record lies there without being in the history; null once it is. */
  readonly uncommittedSince: string | null;
}
