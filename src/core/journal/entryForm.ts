// Which fields and headings does each type of entry have, in the order in which they are asked for?
import { planStatuses } from '../delegation/plan';
import { levels } from '../delegation/startingLevel';
import type { EntryType } from './entry';

/** A key of the front matter, and what may stand there. Days are `YYYY-MM-DD`; lists are commas in one line while they are edited; what is `kept` is neither asked nor shown. */
export interface EntryField {
  readonly key: string;
  readonly kind: 'line' | 'person' | 'day' | 'choice' | 'minutes' | 'list' | 'kept';
  /** For `choice`; empty text, which is always allowed, says that nothing was chosen. */
  readonly choices?: readonly string[];
}

export interface EntryForm {
  readonly fields: readonly EntryField[];
  /** Second-level headings of the body. */
  readonly sections: readonly string[];
}

const person: EntryField = { key: 'person', kind: 'person' };
const checkIn: EntryField = { key: 'check-in', kind: 'day' };
/** Every entry may have these. */
const common: readonly EntryField[] = [{ key: 'minutes', kind: 'minutes' }, { key: 'tags', kind: 'list' }, { key: 'links', kind: 'list' }];

const goalStatuses = ['open', 'reached', 'dropped'] as const;

/** How often the lead wants to meet somebody. */
const cadences = ['1 week', '2 weeks', '3 weeks', '4 weeks', '6 weeks'] as const;

/** Where the two sides' promises of a one-on-one stand. */
export const promiseSections = { mine: 'I Promised', theirs: 'They Promised' } as const;

/**
 * Feedback: Situation, Behaviour, Impact and the question of Intent; `delivered` is the day it was said, absent while it
 * was not. Goals: specific, measurable, achievable, relevant, time-bound. The prediction of a decision is frozen, so its form
 * names only what may be changed freely.
 */
export const entryForms: Readonly<Record<EntryType, EntryForm>> = {
  decision: { fields: [{ key: 'review-by', kind: 'day' }, ...common], sections: ['Decision', 'Considered Options'] },
  feedback: {
    fields: [
      person,
      { key: 'direction', kind: 'choice', choices: ['given', 'received'] },
      { key: 'kind', kind: 'choice', choices: ['praise', 'correction'] },
      { key: 'delivered', kind: 'day' },
      checkIn,
      ...common,
    ],
    sections: ['Situation', 'Behaviour', 'Impact', 'Intent'],
  },
  oneOnOne: { fields: [person, { key: 'every', kind: 'choice', choices: cadences }, ...common], sections: ['Agenda', 'Notes', promiseSections.mine, promiseSections.theirs, 'Next Time'] },
  mentoring: { fields: [person, checkIn, ...common], sections: ['Topic', 'What We Did', 'Next Step'] },
  learning: { fields: [checkIn, ...common], sections: ['What', 'Why', 'What I Will Try'] },
  reflection: { fields: common, sections: ['What Happened', 'What I Take from It'] },
  goal: {
    fields: [person, { key: 'status', kind: 'choice', choices: goalStatuses }, { key: 'due', kind: 'day' }, checkIn, ...common],
    sections: ['Specific', 'Measurable', 'Achievable', 'Relevant', 'Time-Bound', 'Check-Ins'],
  },
  delegation: {
    fields: [
      person,
      { key: 'status', kind: 'choice', choices: planStatuses },
      { key: 'repository', kind: 'kept' }, { key: 'module', kind: 'line' }, { key: 'receiver', kind: 'kept' },
      { key: 'level', kind: 'choice', choices: levels.map(String) }, { key: 'level-later', kind: 'choice', choices: levels.map(String) },
      { key: 'starts', kind: 'day' }, { key: 'due', kind: 'day' }, { key: 'agreed', kind: 'day' },
      checkIn,
      ...['share-before', 'receiver-share-before', 'minutes-before', 'level-reached', 'level-said'].map((key) => ({ key, kind: 'kept' }) as const),
      ...common,
    ],
    sections: ['Goal', 'First Change', 'Steps', 'Check-ins', 'Files in Reading Order'],
  },
  time: { fields: common, sections: [] },
};
