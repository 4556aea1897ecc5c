// Where would feedback be heard as a judgement instead of what was seen? A gentle look at what is being typed.
import type { EntryContent } from './entryContent';

/** Words about somebody instead of about what they did, after Situation, Behaviour, Impact. */
const labels = /\b(?:always|never|rude|lazy|careless|unprofessional|aggressive|difficult|negative|arrogant|incompetent|unreliable|emotional|sloppy|(?:not|no) (?:a )?team player|bad attitude|attitude problem)\b/i;

/** Something that says when or where it was: a day, a time, a number, a meeting, a place in the code. */
const timeOrPlace = /\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|today|yesterday|morning|afternoon|evening|week|sprint|month|release|meeting|review|stand-?up|planning|retro\w*|demo|call|workshop|interview|incident|one-on-one|thread|channel|pull request|merge request|ticket|office|room)\b|[#@`/]/i;

export interface FeedbackRemark {
  readonly section: 'Situation' | 'Behaviour';
  readonly what: 'label' | 'noTimeOrPlace';
  /** The word that is meant, as typed; empty where there is none. */
  readonly word: string;
}

/** Nothing for other entries, and nothing while a section is still empty. */
export function feedbackRemarks(content: EntryContent): readonly FeedbackRemark[] {
  if (content.type !== 'feedback') return [];
  const text = (heading: string): string => content.sections.find((one) => one.heading === heading)?.text.trim() ?? '';
  const label = labels.exec(text('Behaviour'));
  const situation = text('Situation');
  return [
    ...(situation !== '' && !timeOrPlace.test(situation) ? [{ section: 'Situation' as const, what: 'noTimeOrPlace' as const, word: '' }] : []),
    ...(label === null ? [] : [{ section: 'Behaviour' as const, what: 'label' as const, word: label[0] }]),
  ];
}
