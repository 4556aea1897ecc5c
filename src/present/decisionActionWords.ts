// What is said when a decision that is there is changed, linked or superseded?
import type { Decision } from '../core/journal/decision';
import { clipped, sentence } from './counted';
import { dayWords } from './dates';

type Shown = Pick<Decision, 'file' | 'id' | 'title' | 'status' | 'date'>;

export const decisionActionWords = {
  /** The same as in the palette. */
  commands: {
    'fulcrum.acceptDecision': 'Accept a Decision', 'fulcrum.rejectDecision': 'Reject a Decision', 'fulcrum.deprecateDecision': 'Deprecate a Decision',
    'fulcrum.supersedeDecision': 'Supersede a Decision', 'fulcrum.amendDecision': 'Amend a Decision', 'fulcrum.linkDecision': 'Link a Decision', 'fulcrum.reviewDecision': 'Review a Decision',
  },
  change: { title: 'Change a Decision', prompt: ({ id, title }: { readonly id: string; readonly title: string }): string => `What is to be done with ${clipped(id, 60)}: ${clipped(title, 100)}?` },
  undo: 'Undo',
  none: 'No decisions are open in this window. Log one first, or open the folder that holds them.',
  which: 'Which decision?',
  unsaved: 'This decision has changes that are not saved. Save it, and try again.',
  takenBack: 'Taken back: the decision is as it was.',
  supersede: { title: 'Supersede a Decision', prompt: 'Which decision replaces it?', log: 'A new one, logged now', logDetail: 'Asks for it first, then comes back here' },
  amend: {
    title: 'Amend a Decision', what: 'What changes?',
    record: 'The decision', recordDetail: 'A dated part of the record, for everybody',
    prediction: 'What I expect of it', predictionDetail: 'Private, dated, below what I expected first',
    prompt: 'What changes, and why?', placeholder: 'Also for invoices, because harbours asked for one queue', needed: 'A sentence will do.',
    certainty: 'How certain are you now, in per cent? Private. Enter skips.', expectation: 'What do you expect now? Private.',
  },
  link: {
    title: 'Link a Decision', what: 'What does it link to?',
    code: 'A file', codeDetail: 'Choose one of the open folders', here: 'What is on screen', commit: 'A commit', commitDetail: 'Paste its name', decision: 'Another decision',
    commitPrompt: 'The commit, as git names it', commitUnclear: 'Between 7 and 40 letters and digits, such as 1a2b3c4d5e.',
  },
} as const;

/** `0012: One queue for all jobs`, `accepted · 3 Mar · docs/decisions/…`. */
export function decisionRow(decision: Shown, repoName: string | null, today: string): { readonly label: string; readonly description: string; readonly detail: string } {
  return {
    label: clipped(`${decision.id}: ${decision.title}`, 160),
    description: [decision.status === '' ? '' : clipped(decision.status, 40), decision.date === null ? '' : dayWords(decision.date, today)].filter((part) => part !== '').join(' · '),
    detail: clipped(repoName === null ? decision.file : `${repoName}, ${decision.file}`, 200),
  };
}

/** `0012 is accepted now.` */
export function changedWords(decision: Shown, what: 'accepted' | 'rejected' | 'deprecated' | 'superseded' | 'amended' | 'linked' | 'reviewed'): string {
  const name = clipped(decision.id, 60);
  if (what === 'amended') return `${sentence(name)} has an amendment now.`;
  if (what === 'linked') return `${sentence(name)} has a link more.`;
  if (what === 'reviewed') return `The review of ${name} is in the record.`;
  return `${sentence(name)} is ${what} now.`;
}
