// How are the fields and headings of an entry called on screen, and what helps to fill them?
import type { EntryType } from '../core/journal/entry';
import type { FeedbackRemark } from '../core/journal/feedbackRemarks';
import { levelChoices } from './planWords';

export const kindWords: Readonly<Record<EntryType, string>> = {
  decision: 'decision', feedback: 'feedback', oneOnOne: 'one-on-one', mentoring: 'mentoring', learning: 'learning',
  reflection: 'reflection', goal: 'goal', delegation: 'delegation', time: 'time',
};

interface Words {
  readonly label: string;
  readonly hint: string;
}

const fields: Readonly<Record<string, Words>> = {
  'person': { label: 'Person', hint: 'Only you see this.' },
  'direction': { label: 'Given or received', hint: '' },
  'kind': { label: 'Praise or correction', hint: '' },
  'delivered': { label: 'Delivered on', hint: 'Empty until you have said it.' },
  'check-in': { label: 'Look again on', hint: 'It stands under Due from that day on.' },
  'every': { label: 'Every', hint: 'Your own rhythm. When it is over, the journal says so quietly.' },
  'due': { label: 'Until', hint: '' },
  'status': { label: 'Status', hint: '' },
  'module': { label: 'Module', hint: 'A folder or a name, as the Delegation view has it.' },
  'minutes': { label: 'Minutes', hint: 'They count as leading time. Empty takes what is usual.' },
  'tags': { label: 'Tags', hint: 'Commas between them.' },
  'links': { label: 'Links', hint: 'Files, commits or other entries, commas between them.' },
  'level': { label: 'At the start', hint: 'How much freedom the receiver has then.' },
  'level-later': { label: 'Later', hint: 'Where it should come to.' },
  'starts': { label: 'From', hint: 'Changes count from that day on.' },
  'agreed': { label: 'Agreed with them on', hint: 'Empty until you have spoken about it.' },
  'review-by': { label: 'Review on', hint: 'It stands under Due from that day on.' },
};

const choices: Readonly<Record<string, string>> = {
  given: 'Given', received: 'Received', praise: 'Praise', correction: 'Correction', open: 'Open', reached: 'Reached', dropped: 'Dropped',
  planned: 'Planned', started: 'Under way', done: 'Done',
  ...Object.fromEntries(levelChoices.map(({ level, label, description }) => [String(level), `${label} (${description})`])),
};

const sections: Readonly<Record<string, string>> = {
  'situation': 'When and where was it?',
  'behaviour': 'What did you see or hear? What anybody in the room would have seen too.',
  'impact': 'What did it lead to, for you, the team or the work?',
  'intent': 'The question to ask: what was meant by it?',
  'agenda': 'What either of you wants to speak about.',
  'notes': 'What was said.',
  'i promised': 'One a line, with a day: “- [ ] ask about the course, by 2026-03-09”.',
  'they promised': 'One a line, with a day: “- [ ] a first draft, by 2026-03-09”.',
  'next time': 'This is the agenda of the next one.',
  'topic': 'What it is about.',
  'what we did': 'What you showed, tried or read together.',
  'next step': 'What they will try by themselves.',
  'what': 'What you learned.',
  'why': 'Why it matters to you.',
  'what i will try': 'One thing, soon.',
  'what happened': 'As you saw it.',
  'what i take from it': 'What you would do again, or not.',
  'specific': 'What exactly will be different?',
  'measurable': 'How will both of you see it?',
  'achievable': 'What makes it possible?',
  'relevant': 'Why this, and why now?',
  'time-bound': 'By when, and what comes on the way?',
  'check-ins': 'A line each time you look at it: “2026-03-02: half of it”.',
  'goal': 'Specific, measurable, achievable, relevant, and by when: one sentence is enough.',
  'first change': 'Something small that is really needed.',
  'files in reading order': 'What changes most and what others change with comes first.',
};

export function fieldWords(key: string): Words {
  return fields[key] ?? { label: key, hint: '' };
}

export function choiceWords(value: string): string {
  return choices[value] ?? value;
}

export function sectionHint(heading: string): string {
  return sections[heading.toLowerCase()] ?? '';
}

export function remarkWords({ what, word }: FeedbackRemark): string {
  return what === 'label' ? `“${word}” judges the person. What did you see or hear?` : 'It is easier to hear with a time or a place: which day, which meeting?';
}
