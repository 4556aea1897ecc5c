// What is asked when a hand-over is planned, and at its check-ins?
import { levelForLead } from '../core/delegation/levelWords';
import type { GoalLack } from '../core/delegation/planGoal';
import { type Level, levels } from '../core/delegation/startingLevel';
import type { Person } from '../core/history';
import { clipped } from './counted';
import { dayWords } from './dates';
import { moduleWords } from './handoverWords';

export const planWords = {
  title: (module: string): string => `Plan a Delegation: ${moduleWords(module)}`,
  commandTitle: 'Plan a Delegation',
  which: 'Which module will you hand over?',
  noModules: 'Fulcrum knows no modules here yet. Open a repository with commits of yours, wait until it is read, and try again.',
  notInRepository: 'This folder lies in no repository that counts here, so there is nothing to plan.',
  to: 'Who will take it over?',
  somebodyElse: 'Somebody else…',
  ofTeam: 'of your team',
  name: 'Name',
  namePlaceholder: 'As they are called',
  needsName: 'A name is needed.',
  levelNow: 'At the start',
  levelLater: 'Later',
  goal: 'What will be different at the end, and by when?',
  goalPlaceholder: 'Such as: by 31 January they ship two releases of it without me',
  firstChange: 'The first real change to make (can stay empty)',
  firstChangePlaceholder: (file: string | undefined): string => (file === undefined ? 'Something small that is really needed' : `Something small that is really needed, such as in ${clipped(file, 80)}`),
  due: 'By when?',
  duePlaceholder: '2027-01-31, or: in 8 weeks',
  needsDue: 'A day that is still to come is needed, such as 2027-01-31 or: in 8 weeks.',
  agreed: 'Have you agreed on it with them?',
  notYet: 'Not yet',
  notYetDetail: 'The plan’s row has a message for them',
  today: 'Yes, today',
  written: 'Planned. Its row under "Under way" has the message for the receiver.',
  lacks: { short: 'A few more words say later what was meant.', measure: 'How will you see that it is reached?', day: 'By when?' } satisfies Record<GoalLack, string>,
  message: (person: string): string => `Message for ${clipped(person, 80)}`,
  messageDetail: 'To send; says openly that git is looked at',
  issue: 'Text of an issue',
  issueDetail: 'For a tracker; the goal stands as you wrote it',
  asWhat: 'As what?',
} as const;

export const checkInWords = {
  title: (module: string): string => `Check-in: ${moduleWords(module)}`,
  line: 'One line for yourself: how is it going?',
  linePlaceholder: 'Stays in the plan, which is private',
  next: 'And now?',
  goOn: (day: string, today: string): string => `Go on; look again on ${dayWords(day, today)}`,
  done: 'It is done',
  drop: 'Give it up for now',
  agreed: 'We have agreed on it today; go on',
  feedback: (person: string): string => `Log feedback for ${clipped(person, 80)}?`,
  feedbackYes: 'Log feedback',
  feedbackNo: 'Not now',
  kept: 'Kept in the plan.',
} as const;

/** The sentence first, the number second. */
export const levelChoices: readonly { readonly level: Level; readonly label: string; readonly description: string }[] = levels.map((level) => ({
  level, label: levelForLead[level].charAt(0).toUpperCase() + levelForLead[level].slice(1), description: `level ${level}`,
}));

/** A goal to begin from: something to see, and a day. */
export function goalToBeginFrom(module: string, person: string, due: string): string {
  const first = clipped(person, 80).split(' ')[0] ?? '';
  return `By ${due} ${first === '' ? 'they' : first} makes every change to ${moduleWords(module)} without waiting for me, two of them at least.`;
}

/** Whether two people are one, by any address. */
export function isSamePerson(a: Pick<Person, 'emails'>, emails: readonly string[]): boolean {
  return a.emails.some((email) => emails.includes(email));
}
