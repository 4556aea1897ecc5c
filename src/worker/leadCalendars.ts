// What do the lead's calendars say of the weeks looked at? The thread's one reader of them, which keeps what it read.
import { decidingRules } from '../core/balance/calendarRules';
import type { Calendar } from '../core/balance/calendar';
import { addDays, dayOf, mondayOf } from '../core/balance/isoWeek';
import { zoneNamed } from '../core/balance/zone';
import type { Person } from '../core/history';
import path from 'node:path';
import { Calendars, type ConnectedCalendar } from '../sources/calendar/calendars';

export interface CalendarsAsked {
  /** Files and folders, absolute. */
  readonly files: readonly string[];
  /** What there is of calendars at addresses. */
  readonly addresses?: readonly ConnectedCalendar[];
  /** `fulcrum.calendar.rules`. */
  readonly rules: readonly unknown[];
  readonly signal?: AbortSignal | undefined;
}

/** Whose calendars they are, and for which weeks. */
export interface CalendarWeeks {
  readonly me: Person | null;
  readonly emails: readonly string[];
  /** Seconds since 1970. */
  readonly since: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly zone: string;
}

export class LeadCalendars {
  private readonly calendars = new Calendars();

  /** To the end of the running week, so that the answer is the same until that has passed. */
  async read({ files, addresses = [], rules, signal }: CalendarsAsked, { me, emails, since, now, zone }: CalendarWeeks): Promise<readonly Calendar[]> {
    const connected = [...files.map((place) => ({ place, name: path.basename(place) })), ...addresses];
    if (connected.length === 0) return [];
    const clock = zoneNamed(zone);
    const end = clock.startOf(addDays(mondayOf(dayOf(clock.at(Math.floor(now / 1000)))), 7)).seconds;
    const wrong: string[] = [];
    const calendars = await this.calendars.read({
      connected, window: { from: since, to: end }, zone, me: emails, names: me === null ? [] : [me.name, me.name.split(' ')[0] ?? ''],
      deciding: decidingRules(rules, (sentence) => wrong.push(sentence)), rulesMark: JSON.stringify(rules), signal,
    });
    // Said once, beside what else is wrong with the calendars.
    return calendars.map((calendar, at) => (at === 0 ? { ...calendar, problems: [...wrong, ...calendar.problems] } : calendar));
  }
}
