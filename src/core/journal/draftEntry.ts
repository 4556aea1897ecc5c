// What does a new private entry say? Front matter and body of every kind that can be logged.
import { linkText } from './codeLink';
import type { DecisionDraft } from './decision';
import type { EntryType, FeedbackDraft, SharedRecord, Stamp } from './entry';
import { yamlList, yamlText } from './yamlText';

/** A file to be: `words` go into its name. */
export interface EntryDraft {
  readonly type: EntryType;
  readonly words: string;
  readonly text: string;
}

/** A decision that has no repository to go to: all of it is private. */
export function privateDecision(draft: DecisionDraft, id: string, at: Stamp): EntryDraft {
  const title = oneLine(draft.title);
  const front = [...common(id, 'decision', at), 'status: accepted', ...prediction(draft, at), ...review(draft.reviewBy), ...linkField(draft)];
  const options = draft.options.map(oneLine).filter((option) => option !== '').map((option) => `* ${option}`).join('\n');
  return {
    type: 'decision', words: title,
    text: file(front, [`# ${title}`, ...section('Decision', draft.outcome), ...section('Considered Options', options), ...section('Expected Outcome', draft.expectation)]),
  };
}

/**
 * The private half of a shared decision: certainty and expected outcome, frozen with the day. The review date is the record's.
 */
export function companion(draft: DecisionDraft, record: SharedRecord, id: string, at: Stamp): EntryDraft {
  const title = oneLine(record.title);
  return {
    type: 'decision', words: title,
    text: file(
      [...common(id, 'decision', at), ...prediction(draft, at), ...recordFields(record)],
      [`# ${title}`, ...section('Expected Outcome', draft.expectation)],
    ),
  };
}

/** Something in the draft may not be in the shared record. */
export function needsCompanion(draft: DecisionDraft): boolean {
  return draft.certainty !== null || draft.expectation.trim() !== '';
}

export function feedback(draft: FeedbackDraft, id: string, at: Stamp): EntryDraft {
  const person = oneLine(draft.person);
  return {
    type: 'feedback', words: person,
    text: file(
      [...common(id, 'feedback', at), ...(person === '' ? [] : [`person: ${yamlText(person)}`]), ...(draft.kind === 'unset' ? [] : [`kind: ${draft.kind}`])],
      [`# ${person === '' ? 'Feedback' : `Feedback for ${person}`}`, '## Situation', draft.situation.trim(), '## Behaviour', draft.behaviour.trim(), '## Impact', draft.impact.trim()],
    ),
  };
}

/** `key: value` lines that name the shared record. */
function recordFields(record: SharedRecord): string[] {
  return [`repository: ${yamlText(record.repository)}`, `record: ${yamlText(record.file)}`];
}

function common(id: string, type: EntryType, at: Stamp): string[] {
  return [`id: ${yamlText(id)}`, `type: ${type}`, `created: ${at.iso}`, `updated: ${at.iso}`];
}

function prediction(draft: DecisionDraft, at: Stamp): string[] {
  if (draft.certainty === null && draft.expectation.trim() === '') return [];
  return [...(draft.certainty === null ? [] : [`certainty: ${draft.certainty}`]), `predicted: ${at.day}`];
}

function review(reviewBy: string | null): string[] {
  return reviewBy === null ? [] : [`review-by: ${reviewBy}`];
}

function linkField(draft: DecisionDraft): string[] {
  return draft.links.length === 0 ? [] : [`links: ${yamlList(draft.links.map(linkText))}`];
}

function section(heading: string, text: string): string[] {
  return text.trim() === '' ? [] : [`## ${heading}`, text.trim()];
}

function file(front: readonly string[], blocks: readonly string[]): string {
  return `---\n${front.join('\n')}\n---\n\n${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
