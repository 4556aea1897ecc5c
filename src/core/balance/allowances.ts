// Which figures of balance are judgements, and why these? Every constant of the model in one place, but for the bands of
// the roles (band.ts), which the lead can set, and the names of files and branches, which stand where they are judged.
import type { EntryType } from '../journal/entry';
import type { Category } from '../settings';

/** Minutes nobody saw, as the lead would guess them, with a lower and an upper guess. */
export interface Allowance {
  readonly low: number;
  readonly minutes: number;
  readonly high: number;
}

/**
 * Minutes before a session's first commit. The headline takes the setting (60: one commit a day is not half an hour
 * of work); git-hours takes 120 and gives a single commit 0 hours, so the range is wide on purpose.
 */
export const firstCommitRange = { low: 30, high: 120 } as const;

/**
 * Minutes of one `Reviewed-by` and its like: the reading was done at a moment git does not tell. At Google a median
 * developer reads 4 changes in 2.6 hours a week, 39 minutes each (Sadowski et al., ICSE-SEIP 2018), but a trailer is
 * often given to one commit of a series: a quarter of an hour, from a glance to the whole 40 minutes.
 */
export const reviewTrailerMinutes: Allowance = { low: 5, minutes: 15, high: 40 };

/** Minutes of one `Co-authored-by`: from one suggestion taken over by a click to an hour at one keyboard. */
export const pairingTrailerMinutes: Allowance = { low: 10, minutes: 30, high: 60 };

/**
 * Minutes of somebody else's branch that was checked out on one day, never more than it was: who fetches a branch to
 * read it reads longer than a glance (39 minutes a change at Google, as above), and may only have looked something up.
 */
export const checkoutMinutes: Allowance = { low: 10, minutes: 30, high: 60 };

/**
 * Trailers of one kind that count in full on one day: a series of forty patches is put in at once, but nobody reads
 * for ten hours. Eight are two hours of review; more share those two hours.
 */
export const fullTrailersADay = 8;

/** Minutes of an entry that says none; every other type counts 0 until the lead types some. */
export const entryMinutes: Readonly<Partial<Record<EntryType, number>>> = { oneOnOne: 30, mentoring: 45 };

/** Where the minutes of an entry go. `time` names its category in its tags, else it is communication. */
export const entryCategory: Readonly<Record<EntryType, Category>> = {
  decision: 'decision', feedback: 'feedback', oneOnOne: 'oneOnOne', mentoring: 'mentoring', learning: 'learning',
  reflection: 'learning', goal: 'planning', delegation: 'planning', time: 'communication',
};

/** Full weeks of the bars and of the headline. */
export const shownWeeks = 12;
export const headlineWeeks = 4;

/** Weeks of the quarter that the headline is compared with, and how many of them at least must have anything in them. */
export const quarterWeeks = 13;
export const fewestTrendWeeks = 4;

/** Full weeks that are looked at, however few are shown. */
export const readWeeks = headlineWeeks + quarterWeeks;

/** A share is shown while its range is at most this wide, else hours. */
export const widestShare = 0.3;

/** Coverage below the first is low confidence, up to the second medium, above it high. */
export const confidenceSteps = { medium: 0.5, high: 0.75 } as const;

/** Paths and path digests kept of one commit. */
export const filesKept = 50;
