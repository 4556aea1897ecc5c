// What is said while leadership time is logged? How the line is understood, as it is typed.
import { readTimeLine, type TimeLine, type TimeLineProblem } from '../core/journal/timeLine';
import { categoryNames } from '../core/journal/timeCategories';
import { sideOf } from '../core/settings';
import { clipped, sentence } from './counted';
import { dayWords, weekdayName } from './dates';
import { exactTime } from './hours';

export const timeWords = {
  title: 'Log Leadership Time',
  prompt: 'How long, what, with whom, when? One line, kept as a private entry.',
  placeholder: '45m 1:1 with Mira · 2h hiring yesterday · 30m review #checkout mon 14:00',
  /** Without names and words of one's own: it stands in the status bar, where others may look. */
  logged: (line: TimeLine, today: string): string => `Logged: ${timeSentence({ ...line, person: '', note: '', tags: [] }, today)}.`,
  changed: 'The logged time is changed.',
  removed: 'The logged time is deleted.',
  undo: 'Undo',
  heading: 'The line',
} as const;

const problems: Readonly<Record<TimeLineProblem, string>> = {
  empty: 'A line such as “45m 1:1 with Mira”.',
  noDuration: 'How long? Such as 45m, 2h or 1h30.',
  tooLong: 'More than a day has no place in one line.',
  future: 'That day is still to come.',
};

/** What stands under the input while it is typed: a problem, or the line in words. */
export function timeRemark(typed: string, today: string): { readonly problem: string } | { readonly prompt: string } {
  const read = readTimeLine(typed, today);
  return 'problem' in read ? { problem: problems[read.problem] } : { prompt: `${sentence(timeSentence(read, today))}.` };
}

/** `45 min of one-on-one with Mira, leading, Mon 2 Nov at 14:00`. */
function timeSentence({ minutes, category, person, note, tags, day, clock }: TimeLine, today: string): string {
  const side = { handsOn: 'hands-on', leading: 'leading', learning: 'learning' }[sideOf(category)];
  const when = day === today ? 'today' : `${weekdayName(day)} ${dayWords(day, today)}`;
  return [
    `${exactTime(minutes)} of ${categoryNames[category]}${person === '' ? '' : ` with ${clipped(person, 80)}`}`,
    ...(side === categoryNames[category] ? [] : [side]),
    ...(note === '' ? [] : [`“${clipped(note, 120)}”`]), ...tags.map((tag) => `#${clipped(tag, 60)}`),
    `${when}${clock === null ? '' : ` at ${clock}`}`,
  ].join(', ');
}
