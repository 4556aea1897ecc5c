// Where in a week were two hours and more without a meeting? Only for the weekly review.
import type { Activity } from './activity';
import { addDays, dayOf, weekdayOf } from './isoWeek';
import { minutesOf, united, without, type Span } from './spans';
import type { Zone } from './zone';

/** Hours of a working day that a block may lie in, and the shortest block worth the name, in minutes (Horowitz and others speak of two hours). */
export const blockHours = { from: 9, to: 17 } as const;
export const shortestBlock = 120;

export interface FreeBlock {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly span: Span;
}

/**
 * Blocks of the working days from Monday `from`, oldest first. Meetings are the calendar's activities but focus blocks,
 * in full, whatever else lay at the same time. The caller knows whether a calendar speaks of the week at all.
 */
export function meetingFree(activities: readonly Activity[], from: string, workDays: readonly number[], zone: Zone): readonly FreeBlock[] {
  const busy = united(activities.filter((a) => a.source === 'calendar' && a.category !== 'coding')
    .map((a) => ({ from: a.start.seconds, to: a.start.seconds + (a.minutes + (a.elsewhere ?? 0)) * 60 })));
  return Array.from({ length: 7 }, (_, n) => addDays(from, n)).filter((day) => workDays.includes(weekdayOf(day))).flatMap((day) => {
    const start = zone.startOf(day).seconds;
    const hours = { from: start + blockHours.from * 3600, to: start + blockHours.to * 3600 };
    return without(hours, busy).filter((span) => minutesOf([span]) >= shortestBlock).map((span) => ({ day, span }));
  });
}

/** Minutes of the lead's own commits and merges that began before seven, after nineteen, or on a day off, by the clock they were made on. */
export function afterHours(activities: readonly Activity[], from: string, workDays: readonly number[]): number {
  const to = addDays(from, 6);
  return activities
    .filter((a) => (a.source === 'commits' || a.source === 'integration') && dayOf(a.start) >= from && dayOf(a.start) <= to)
    .filter(({ start }) => {
      const hour = ((start.seconds + start.offset * 60) % 86_400) / 3600;
      return hour < 7 || hour >= 19 || !workDays.includes(weekdayOf(dayOf(start)));
    })
    .reduce((all, a) => all + a.minutes, 0);
}
