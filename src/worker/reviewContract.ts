// What does the thread say of the private folder when a weekly review begins? Plain data, part of the thread's contract.
import type { ReviewAnswers } from '../core/journal/weeklyReviewEntry';

export interface KeptReview {
  readonly week: string;
  /** Relative to the private folder. */
  readonly file: string;
  readonly answers: ReviewAnswers;
}

/** A promise of the lead's that is not kept yet. */
export interface OpenPromise {
  /** The entry it stands in, relative to the private folder. */
  readonly file: string;
  readonly words: string;
  /** `YYYY-MM-DD`; null where none is named. */
  readonly by: string | null;
}

export interface ReviewStart {
  /** The review of the week before, or of one before that. */
  readonly last: KeptReview | null;
  /** The review of this week, once it is kept. */
  readonly kept: KeptReview | null;
  readonly promises: readonly OpenPromise[];
}
