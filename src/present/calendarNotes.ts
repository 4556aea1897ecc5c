// Which calendars are connected, and how far do they go? A line, with the way to change it.
import { dayOf } from '../core/balance/isoWeek';
import type { BalanceText } from '../protocol/balanceSnapshot';
import { clipped, listed } from './counted';
import { dayWords } from './dates';
import type { Situation } from './situation';

/** `Calendar: team.ics, to 3 Nov.`; nothing without a calendar. What could not be read stands beside the confidence. */
export function calendarNotes({ report, now }: Situation): BalanceText[] {
  const calendars = (report?.calendars ?? []).slice(0, 5);
  if (calendars.length === 0) return [];
  const words = calendars.map(({ name, known }) => `${clipped(name, 60)}${known === null ? '' : ` to ${dayWords(known.until, dayOf(now))}`}`);
  return [[
    `${calendars.length === 1 ? 'Calendar' : 'Calendars'}: ${listed(words)}. `,
    { link: 'Add or remove', does: { type: 'chooseCalendar' } }, ' · ', { link: 'Rules', does: { type: 'openSettings', key: 'calendar.rules' } },
  ]];
}
