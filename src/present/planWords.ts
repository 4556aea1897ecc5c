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
  noModules: 'Fulcrum knows no modules here yet. Open a repository with commits of yours, wait until it is read, and try again.',
  notInRepository: 'This folder lies in no repository that counts here, so there is nothing to plan.',
  needsName: 'Who will take it over? A name is needed.',
  nobody: 'Nobody of your team works here who could be asked. A plan takes any name.',
  lacks: {
    short: 'A few more words say later what was meant.', measure: 'How will you see that it is reached?', day: 'By when?', why: 'What is it good for?',
  } satisfies Record<GoalLack, string>,
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
  level: 'Go on, and say how you decide by now…',
  levelNow: 'By now',
  feedback: (person: string): string => `Log feedback for ${clipped(person, 80)}?`,
  feedbackYes: 'Log feedback',
  feedbackNo: 'Not now',
  kept: 'Kept in the plan.',
} as const;

/** The sentence first, the number second. */
export const levelChoices: readonly { readonly level: Level; readonly label: string; readonly description: string }[] = levels.map((level) => ({
  level, label: levelForLead[level].charAt(0).toUpperCase() + levelForLead[level].slice(1), description: `level ${level}`,
}));

/** A goal to begin from: something to see, a day, and what it is good for; for a name that is known and for none. */
export function goalToBeginFrom(module: string): { readonly named: string; readonly unnamed: string } {
  const rest = `every change to ${moduleWords(module)} without waiting for me, two of them at least, so that it goes on while I am away.`;
  return { named: `By {due} {who} makes ${rest}`, unnamed: `By {due} they make ${rest}` };
}

/** Whether two people are one, by any address. */
export function isSamePerson(a: Pick<Person, 'emails'>, emails: readonly string[]): boolean {
  return a.emails.some((email) => emails.includes(email));
}
