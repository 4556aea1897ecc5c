// Which calendars are connected, and how far do they go? A line, with the way to change it.
import { dayOf } from '../core/balance/isoWeek';
import type { BalanceReport } from '../core/balance/report';
import type { BalanceText } from '../protocol/balanceSnapshot';
import { saidReasons } from './confidence';
import { clipped, counted, listed } from './counted';
import { dayWords } from './dates';
import type { Situation } from './situation';

/** A folder may hold thousands of files. */
const mostProblems = 10;
const mostNamed = 5;

/**
 * `Calendar: team.ics, to 3 Nov.`; nothing without a calendar. What could not be read stands beside the confidence, and here as
 * far as there was no room for it.
 */
export function calendarNotes({ report, now }: Situation): BalanceText[] {
  const all = report?.calendars ?? [];
  if (report === null || all.length === 0) return [];
  const words = all.slice(0, mostNamed).map(({ name, known }) => `${clipped(name, 60)}${known === null ? '' : ` to ${dayWords(known.until, dayOf(now))}`}`);
  return [...problemLines(report), [
    `${words.length === 1 ? 'Calendar' : 'Calendars'}: ${listed(words)}. `,
    { link: 'Add or remove', does: { type: 'chooseCalendar' } }, ' · ', { link: 'Rules', does: { type: 'openSettings', key: 'calendar.rules' } },
  ]];
}

function problemLines({ calendars, headline }: BalanceReport): BalanceText[] {
  const said = new Set(saidReasons(headline).map((reason) => reason.words));
  const others = calendars.flatMap(({ problems }) => problems).filter((problem) => !said.has(problem));
  const more = others.length - mostProblems;
  return [...others.slice(0, mostProblems).map((problem): BalanceText => [clipped(problem, 300)]), ...(more > 0 ? [[`Something is odd with ${counted(more, 'more file')} too.`]] : [])];
}
