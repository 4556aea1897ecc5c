import type { Stamp } from '../../core/journal/entry';
import { newEntry } from '../../core/journal/newEntry';
import { answersOf, reviewContent, type ReviewAnswers } from '../../core/journal/weeklyReviewEntry';
import { editEntry } from './editEntry';
import { editFields } from './editFields';
import { entryPlace, readWholeEntry, type WholeEntry } from './entryFile';
import { listEntries } from './listEntries';
import { replaceFile } from './safeWrite';
import { writeEntry } from './writeEntry';

export interface KeptReview {
  readonly week: string;
  /** Relative to the private folder. */
  readonly file: string;
  readonly answers: ReviewAnswers;
}

/** The newest review of a week before this one; null without any. `since` is the first day looked at, `YYYY-MM-DD`. */
export async function reviewBefore(folder: string, week: string, since: string): Promise<KeptReview | null> {
  const reviews = (await listEntries(folder, { since })).filter((one) => one.reviewOf !== undefined && one.reviewOf < week);
  const [last] = reviews.toSorted((a, b) => ((a.reviewOf ?? '') < (b.reviewOf ?? '') ? 1 : -1));
  return last === undefined ? null : kept(await readWholeEntry(folder, last.file));
}

/** The review of this week; null until it is kept. */
export async function reviewOf(folder: string, week: string, since: string): Promise<KeptReview | null> {
  const whole = await wholeReview(folder, week, since);
  return kept(whole);
}

export interface ReviewWritten {
  readonly week: string;
  readonly since: string;
  readonly figures: readonly string[];
  readonly answers: ReviewAnswers;
  readonly at: Stamp;
}

/** Makes the review's entry, or writes the answers into the one there is; whatever else stands there stays. Answers its absolute path. */
export async function keepReview(folder: string, { week, since, figures, answers, at }: ReviewWritten, id: string): Promise<string> {
  const whole = await wholeReview(folder, week, since);
  if (whole === null) {
    const draft = newEntry(reviewContent(week, figures, answers), id, at);
    return writeEntry(folder, { ...draft, text: editFields(draft.text, new Map([['review-of', week]])) }, at.day);
  }
  const place = entryPlace(folder, whole.entry.file);
  await replaceFile(place, whole.text, editEntry(whole.text, whole.content, reviewContent(week, figures, answers, whole.content), at.iso));
  return place;
}

async function wholeReview(folder: string, week: string, since: string): Promise<WholeEntry | null> {
  const found = (await listEntries(folder, { since })).find((one) => one.reviewOf === week);
  return found === undefined ? null : readWholeEntry(folder, found.file);
}

function kept(whole: WholeEntry | null): KeptReview | null {
  return whole === null ? null : { week: whole.entry.reviewOf ?? '', file: whole.entry.file, answers: answersOf(whole.content) };
}
