// What does a plan say as a private entry: its fields, and the parts under its headings?
import { emptyContent, type EntryContent } from '../journal/entryContent';
import { stepWords } from './levelWords';
import type { PlanDraft, PlanStep } from './plan';

/** The headings of a plan's entry; only what stands under these may ever reach the receiver. */
export const planHeadings = { goal: 'Goal', firstChange: 'First Change', steps: 'Steps', checkIns: 'Check-ins', files: 'Files in Reading Order' } as const;

/** The title is left to be made of module and person, so that it follows them. */
export function planContent(draft: PlanDraft): EntryContent {
  const empty = emptyContent('delegation');
  const { goal, firstChange, files, steps, checkIns, before } = draft;
  const sections: Readonly<Record<string, string>> = {
    [planHeadings.goal]: goal.trim(), [planHeadings.firstChange]: firstChange.trim(), [planHeadings.steps]: stepLines(steps),
    [planHeadings.checkIns]: checkIns.map((day) => `- [ ] ${day}`).join('\n'), [planHeadings.files]: files.map((file, at) => `${at + 1}. \`${file}\``).join('\n'),
  };
  return {
    ...empty,
    fields: {
      ...empty.fields, person: draft.person, status: 'started', repository: draft.repository, module: draft.module, receiver: draft.email ?? '',
      'level': String(draft.levelNow), 'level-later': String(draft.levelLater), 'starts': draft.starts, 'due': draft.due, 'agreed': draft.agreed ?? '',
      'check-in': draft.checkIns[0] ?? '',
      'share-before': before.share?.toFixed(2) ?? '', 'receiver-share-before': before.receiverShare?.toFixed(2) ?? '',
      'minutes-before': before.minutesPerWeek === null ? '' : String(Math.round(before.minutesPerWeek)),
    },
    sections: empty.sections.map(({ heading }) => ({ heading, text: sections[heading] ?? '' })),
  };
}

/** A line each, with a box to tick. */
export function stepLines(steps: readonly PlanStep[]): string {
  return steps.map(({ kind, day }) => `- [ ] ${day}: ${stepWords[kind]}`).join('\n');
}

/** A new plan as it is kept: looked at next on the first day of its check-ins, or when it is to be over. */
export function withFirstCheckIn(content: EntryContent): EntryContent {
  const days = (content.sections.find(({ heading }) => heading === planHeadings.checkIns)?.text ?? '').match(/\d{4}-\d{2}-\d{2}/g) ?? [];
  return { ...content, fields: { ...content.fields, 'check-in': [...days].sort()[0] ?? content.fields['due'] ?? '' } };
}
