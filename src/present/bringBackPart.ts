// What would bring it back? Where the hours went that could go to somebody else, or where a block of one's own would fit.
import type { BringBack } from '../core/balance/bringBack';
import type { BalanceText } from '../protocol/balanceSnapshot';
import { clipped, counted } from './counted';
import { aboutHours, exactTime, hours } from './hours';
import type { Situation } from './situation';

const weekdays = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'];

/** A line each; empty while the share is not wholly outside the band. */
export function bringBackPart({ report, ownership, repositories }: Pick<Situation, 'report' | 'ownership' | 'repositories'>): BalanceText[] {
  const found = report?.bringBack ?? null;
  if (found === null) return [];
  return found.verdict === 'handsOnHeavy' ? less(found, ownership, repositories) : more(found);
}

function less({ minutes, places }: BringBack, ownership: Situation['ownership'], repositories: Situation['repositories']): BalanceText[] {
  const several = repositories.filter((r) => !r.notWork).length > 1;
  const lines = places.map(({ repo, module, minutes: there }): BalanceText => {
    const known = ownership.find((o) => o.repository.id === repo)?.report.modules.find((m) => m.path === module);
    const where = several ? [' in ', { name: clipped(repositories.find((r) => r.id === repo)?.name ?? '', 120) }] : [];
    // Somebody who has changed it lately is somebody to ask; where nobody has, a hand-over takes longer.
    const who = known === undefined ? '' : known.alone ? ', which rests on you alone' : known.others > 0 ? `, which ${counted(known.others, 'other person has', 'others have')} changed` : '';
    return [module === '.' ? 'The top folder' : { code: clipped(module, 160) }, ...where, `: ${aboutHours(there)} a week${who}.`];
  });
  return [
    [`${hours(minutes)} a week less would do. Your coding hours went to:`],
    ...lines,
    [{ link: 'What could be handed over', does: { type: 'showDelegation' } }],
  ];
}

function more({ minutes, meetings, block }: BringBack): BalanceText[] {
  const lines = meetings.map(({ rule, minutes: spent, times, noted }): BalanceText =>
    [{ name: clipped(rule, 60) }, `: ${exactTime(spent)} a week in ${counted(times, 'meeting')}, ${noted === 0 ? 'no note on any' : `notes on ${noted}`}.`]);
  return [
    [`${hours(minutes)} a week more would do.${lines.length > 0 ? ' Of your meetings these have the fewest notes for their time:' : ''}`],
    ...lines,
    ...(block === null ? [] : [[`A block of two hours would fit on ${weekdays[block.weekday - 1] ?? ''} from ${block.hour}:00: free of meetings in ${block.weeks} of ${counted(block.of, 'week')}.`] satisfies BalanceText]),
  ];
}
