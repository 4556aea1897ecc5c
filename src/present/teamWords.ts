// What is said when the lead says who the team is?
import type { Person } from '../core/history';
import type { TeamMember } from '../core/team/team';
import { clipped, counted, listed } from './counted';
import { dayWords } from './dates';

/** A line of the list to tick. */
export interface TeamChoice {
  readonly label: string;
  /** Their state, or the address they commit with. */
  readonly description: string;
  readonly picked: boolean;
  readonly member: TeamMember;
}

export const teamWords = {
  title: 'Your Team',
  prompt: 'Tick the people you work with. Only they are named as somebody who could take a module over.',
  reading: 'Reading who has committed here lately.',
  addName: 'Add a name (somebody who commits nothing)',
  changeState: 'Say who left, is on leave, or is not yours to ask',
  openFile: 'Open team.md',
  nameTitle: 'Add a Name',
  namePrompt: 'Somebody you work with',
  namePlaceholder: 'Such as the designer you work with',
  needsName: 'A name is needed.',
  known: 'This name is in the list already.',
  who: 'Who is not there to be asked?',
  nobody: 'Nobody is ticked yet. Tick somebody first.',
  until: 'Last day of the leave',
  untilPlaceholder: '2026-12-01',
  needsDay: 'A day is needed, such as 2026-12-01.',
  kept: (count: number): string => (count === 0 ? 'Your team is empty.' : `Your team: ${counted(count, 'person', 'people')}.`),
} as const;

export const teamStates = [
  { state: 'here', label: 'Here, and can be asked' },
  { state: 'leave', label: 'On leave until…' },
  { state: 'left', label: 'Has left' },
  { state: 'notMine', label: 'Not mine to ask' },
] as const;
export type TeamState = (typeof teamStates)[number]['state'];

/** Members first and ticked, then whoever else committed lately; each part by name. */
export function teamChoices(members: readonly TeamMember[], others: readonly Person[], today: string): readonly TeamChoice[] {
  const line = (member: TeamMember, picked: boolean): TeamChoice => ({
    label: clipped(member.name, 80), description: [stateWords(member, today), member.emails[0] ?? ''].filter((part) => part !== '').join(' · '), picked, member,
  });
  const byName = (a: TeamChoice, b: TeamChoice): number => a.label.localeCompare(b.label, 'en');
  const known = new Set(members.flatMap(({ emails }) => emails));
  const names = new Set(members.filter(({ emails }) => emails.length === 0).map(({ name }) => name.toLowerCase()));
  return [
    ...members.map((member) => line(member, true)).toSorted(byName),
    ...others.filter(({ name, emails }) => !emails.some((email) => known.has(email)) && !names.has(name.toLowerCase()))
      // One address is enough to know them by; a second helps where a repository has only that.
      .map(({ name, emails }) => line({ name, emails: emails.slice(0, 2), left: false, leaveUntil: null, notMine: false }, false)).toSorted(byName),
  ];
}

/** Empty for somebody who is here. */
export function stateWords({ left, leaveUntil, notMine }: TeamMember, today: string): string {
  const words = [
    ...(left ? ['left'] : []),
    ...(leaveUntil !== null && leaveUntil >= today ? [`on leave until ${dayWords(leaveUntil, today)}`] : []),
    ...(notMine ? ['not yours to ask'] : []),
  ];
  return listed(words);
}

/** The member with this state and no other; `until` is the last day of a leave, `YYYY-MM-DD`. */
export function withState(member: TeamMember, state: TeamState, until: string | null): TeamMember {
  return { ...member, left: state === 'left', notMine: state === 'notMine', leaveUntil: state === 'leave' ? until : null };
}
