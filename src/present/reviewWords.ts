// What is asked when a decision comes up for review, and what is said of all reviews together?
import type { JudgementDraft, TrackRecord } from '../core/journal/judgement';
import type { ReviewAnswer } from '../core/journal/recordEdits';
import { later } from '../core/journal/reviewDay';
import { counted } from './counted';

export const reviewAnswers = ['stillRight', 'amend', 'supersede', 'differently'] as const;
/** What a review can come to; two of them are a change of another kind. */
export type DueAnswer = (typeof reviewAnswers)[number];

export const answerNames: Readonly<Record<DueAnswer, string>> = { stillRight: 'Still right', amend: 'Amend', supersede: 'Supersede', differently: 'Turned out differently' };

export const reviewWords = {
  title: 'Review a Decision',
  answer: 'How does it look today?',
  details: { stillRight: 'It stays as it is', amend: 'It stays, with a change', supersede: 'Another decision takes its place', differently: 'What happened is not what was expected' },
  happened: { prompt: 'What happened? It goes into the record. Enter skips.', placeholder: 'Reports take four minutes; no order was lost' },
  learned: { prompt: 'What was learned about the decision? It goes into the record. Enter skips.', placeholder: 'A queue needs an owner from the first day' },
  outcome: {
    prompt: 'Private: did it turn out as you expected?',
    asExpected: 'As I expected', differently: 'Differently', skip: 'I cannot say',
  },
  process: {
    prompt: 'Private: apart from luck, was it decided well?',
    wellDecided: 'Decided well', wellDetail: 'With what could be known then, I would decide the same way', couldBeBetter: 'Could have been decided better', betterDetail: 'However it turned out', skip: 'I cannot say',
  },
  words: { prompt: 'Private: your own words on it. Enter skips.', placeholder: 'I trusted the vendor’s figures too much' },
  next: { placeholder: '2027-03-01, in 6 months, or none' },
  headings: { happened: 'What happened', learned: 'What was learned', words: 'My own words (private)' },
} as const;

/** What the next review date starts from: half a year on; none after one that turned out differently. */
export function nextReview(answer: ReviewAnswer, today: string): string {
  return answer === 'stillRight' ? later(today, 6, 0) : 'none';
}

/** What the question on the outcome starts from. */
export function likelyOutcome(answer: ReviewAnswer): NonNullable<JudgementDraft['outcome']> {
  return answer === 'stillRight' ? 'asExpected' : 'differently';
}

/** Fewer reviews say nothing about anybody. */
const fewest = 5;

/** `7 of 9 turned out as expected. Luck apart, 6 of 8 were decided well: …`; null below five judged decisions. */
export function trackWords({ judged, asExpected, processJudged, wellDecided, lucky, unlucky }: TrackRecord): string | null {
  if (judged < fewest) return null;
  const first = `${asExpected} of ${judged} turned out as expected.`;
  if (processJudged === 0) return first;
  const luck = [
    ...(lucky > 0 ? [`${counted(lucky, 'decision')} came out well by luck`] : []),
    ...(unlucky > 0 ? [`${counted(unlucky, 'decision')} had bad luck`] : []),
  ].join(', ');
  return `${first} Luck apart, ${wellDecided} of ${processJudged} were decided well${luck === '' ? '' : `: ${luck}`}.`;
}
