// Everything the figures of a module are made from, once for the whole repository.
import type { History } from '../history';
import type { JoinedPeople } from '../people/joinedPeople';
import type { TieBreak } from './busFactor';
import type { Contributors } from './contributors';
import type { FileAuthors } from './fileAuthors';
import type { FileHistories } from './fileHistories';

export interface Knowledge {
  readonly history: History;
  readonly joined: JoinedPeople;
  readonly contributors: Contributors;
  readonly histories: FileHistories;
  readonly authors: FileAuthors;
  /** For each commit what one of its changes weighs in shares; 0 for bulk commits and, in the fading model, for what is too old. */
  readonly weights: Float64Array;
  /** For each commit 1 where it touches too many files to teach anybody anything. */
  readonly bulk: Uint8Array;
  /** What one of each commit's changes weighed at the moments of `pastMonths`. */
  readonly past: readonly Float64Array[];
  readonly tie: TieBreak;
  /** Index of the lead's person, -1 if unknown here. */
  readonly lead: number;
  /** Seconds since 1970 of the measured commit: ages count back from it. */
  readonly asOf: number;
  /** Share from which a module rests on one person, 0 to 1. */
  readonly alone: number;
}
