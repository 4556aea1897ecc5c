// What is being typed into a weekly review and not saved yet? Kept among the drafts, so that it outlives a crash and is backed up with them.
import type { KeptDraft } from './keptDraft';
import { answersOf, reviewContent, type ReviewAnswers } from './weeklyReviewEntry';

const beginning = 'weekly-review-';

/** Whether a draft belongs to the page of the review, and not to the journal's editor. */
export function isReviewDraft({ id }: Pick<KeptDraft, 'id'>): boolean {
  return id.startsWith(beginning);
}

/** One a week, such as `2026-W45`, in all windows. */
export function reviewDraftId(week: string): string {
  return `${beginning}${week}`;
}

export function reviewDraft(week: string, answers: ReviewAnswers): Omit<KeptDraft, 'at'> {
  return { id: reviewDraftId(week), file: null, base: null, content: reviewContent(week, [], answers) };
}

/** Null where nothing was typed and left. */
export function draftAnswers(drafts: readonly KeptDraft[], week: string): { readonly answers: ReviewAnswers; readonly at: string } | null {
  const found = drafts.find(({ id }) => id === reviewDraftId(week));
  return found === undefined ? null : { answers: answersOf(found.content), at: found.at };
}
