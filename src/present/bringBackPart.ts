// What would bring it back? Where the hours went and what of it could go to somebody else, or where a block of one's own would fit.
import type { BringBack } from '../core/balance/bringBack';
import type { RecurringMeeting } from '../core/balance/recurringMeetings';
import type { BalanceText } from '../protocol/balanceSnapshot';
import { clipped, counted, listed, sentence } from './counted';
import { clock } from './dates';
import { candidateName } from './handoverWords';
import { aboutHours, exactTime, hours } from './hours';
import type { OpenSuggestion } from './openSuggestions';
import type { Situation } from './situation';

const weekdays = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'];

type Known = Pick<Situation, 'report' | 'ownership' | 'repositories' | 'handover'>;

/** More is a list to work off. */
const mostHandOvers = 3;

/** A line each; empty while the share is not wholly outside the band. */
export function bringBackPart(known: Known): BalanceText[] {
  const found = known.report?.bringBack ?? null;
  if (found === null) return [];
  return found.verdict === 'handsOnHeavy' ? less(found, known) : more(found);
}

function less({ minutes, places }: BringBack, { ownership, repositories, handover }: Known): BalanceText[] {
  const several = repositories.filter((r) => !r.notWork).length > 1;
  const where = (name: string): BalanceText => (several ? [' in ', { name: clipped(name, 120) }] : []);
  const lines = places.map(({ repo, module, minutes: there }): BalanceText => {
    const known = ownership.find((o) => o.repository.id === repo)?.report.modules.find((m) => m.path === module);
    // Somebody who has changed it lately is somebody to ask; where nobody has, a hand-over takes longer.
    const who = known === undefined ? '' : known.alone ? ', which rests on you alone' : known.others > 0 ? `, which ${counted(known.others, 'other person has', 'others have')} changed` : '';
    return [module === '.' ? 'The top folder' : { code: clipped(module, 160) }, ...where(repositories.find((r) => r.id === repo)?.name ?? ''), `: ${aboutHours(there)} a week${who}.`];
  });
  const waiting = handover.slice(0, mostHandOvers);
  return [
    [`${hours(minutes)} a week less would do. Your coding hours went to:`],
    ...lines,
    ...(waiting.length === 0 ? [] : [['What could be handed over, by your hours of twelve weeks:'] satisfies BalanceText]),
    ...waiting.map((one): BalanceText => handOverWords(one, where(one.repository.name))),
    [{ link: waiting.length === 0 ? 'What could be handed over' : 'Why these?', does: { type: 'showDelegation' } }],
  ];
}

/** `src/billing, about 9 h a week, to Kim or Jo. Plan…`; where the lead has not said who the team is, nobody is named. */
export function handOverWords({ suggestion: { module, codingThere, weeks, candidates }, answer, repository }: OpenSuggestion, where: BalanceText): BalanceText {
  const names = candidates.map((one) => candidateName(one, answer.people));
  const to = names.length === 0 ? [] : [', to ', { name: names.length === 1 ? names[0]! : `${listed(names.slice(0, -1)).replace(' and ', ', ')} or ${names.at(-1)!}` }];
  return [
    module === '.' ? 'The rest' : { code: clipped(module, 160) }, ...where, `, ${aboutHours(codingThere / weeks)} a week`, ...to, '. ',
    { link: 'Plan…', does: { type: 'planDelegation', repo: repository.id, module } },
  ];
}

function more({ minutes, meetings, block }: BringBack): BalanceText[] {
  return [
    [`${hours(minutes)} a week more would do.${meetings.length > 0 ? ' Recurring meetings with most people and fewest notes:' : ''}`],
    ...meetings.map(meetingWords),
    ...(block === null ? [] : [blockWords(block)]),
  ];
}

/** `Planning, Mondays and Tuesdays at 10:00, with 7 others: 2 h a week, no note on any of 8.` Its title stays in the calendar. */
export function meetingWords({ rule, people, at, weekdays: days, minutes, times, noted }: RecurringMeeting): BalanceText {
  const notes = noted > 0 ? `notes on ${noted} of ${times}` : times === 1 ? 'no note on it' : `no note on any of ${times}`;
  // No rule knew what it is about.
  return [{ name: sentence(clipped(rule, 60)).replace(/^Any other meeting/, 'A meeting') }, `, ${daysWords(days)} at ${clock(at)}, with ${counted(people - 1, 'other')}: ${exactTime(minutes)} a week, ${notes}.`];
}

function daysWords(days: readonly number[]): string {
  const [first = 1] = days;
  const last = days.at(-1) ?? first;
  const inARow = last - first === days.length - 1;
  if (days.length > 2 && inARow) return `${(weekdays[first - 1] ?? '').slice(0, -1)} to ${(weekdays[last - 1] ?? '').slice(0, -1)}`;
  return listed(days.map((day) => weekdays[day - 1] ?? ''));
}

export function blockWords({ weekday, hour, weeks, of }: NonNullable<BringBack['block']>): BalanceText {
  return [`A block of two hours would fit on ${weekdays[weekday - 1] ?? ''} from ${hour}:00: free of meetings in ${weeks} of ${counted(of, 'week')}.`];
}
