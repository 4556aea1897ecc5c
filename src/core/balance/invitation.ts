// What does one event of a calendar mean for the lead: work of some kind, no work, a day off, or nothing at all?
import type { Busy } from './calendar';
import type { Deciding } from './calendarRules';

/** What is asked about an event at one of its times. */
export interface Invitation {
  readonly title: string;
  /** Who is in it; 1 for the lead alone. */
  readonly people: number;
  /** Whole days, or hours on end that no meeting lasts; `several` is more than one day. */
  readonly lasts: 'hours' | 'day' | 'severalDays';
  readonly cancelled: boolean;
  /** By the lead. */
  readonly declined: boolean;
  /** The lead is free meanwhile. */
  readonly free: boolean;
  readonly outOfOffice: boolean;
  readonly private: boolean;
}

export type Meaning = Pick<Busy, 'category' | 'rule'> | 'away';

/**
 * Null when it says nothing of the lead's time. The rules decide; the title of a private event is not looked at.
 * - Days: away by a rule, by "out of office", or when the lead is busy for several of them and no rule says it is nothing:
 *   that is an absence and no meeting of 72 hours. Any other whole day is a note in the calendar.
 * - Hours: free ones are no meeting; what no rule knows is one.
 */
export function meaningOf(event: Invitation, deciding: Deciding): Meaning | null {
  if (event.cancelled || event.declined) return null;
  const rule = deciding({ title: event.private ? '' : event.title.trim(), people: event.people, allDay: event.lasts !== 'hours' });
  if (event.lasts !== 'hours') {
    const absent = event.outOfOffice || rule?.category === 'away' || (rule?.category !== 'nothing' && event.lasts === 'severalDays' && !event.free);
    return absent ? 'away' : null;
  }
  if (event.free) return null;
  if (event.outOfOffice) return { category: 'nothing', rule: 'out of office' };
  if (event.private && event.people < 2) return { category: 'nothing', rule: 'private' };
  if (rule === null) return { category: 'meeting', rule: 'any other meeting' };
  return { category: rule.category === 'away' ? 'nothing' : rule.category, rule: rule.name };
}
