// Which ISO week is a day in, and which days does a week have? Days are `YYYY-MM-DD`, without any zone.
import type { Moment } from '../history';

const daySeconds = 86_400;

/** The calendar day of a moment by its own offset. Years from 0 to 9999. */
export function dayOf({ seconds, offset }: Moment): string {
  return new Date((seconds + offset * 60) * 1000).toISOString().slice(0, 10);
}

/** Midnight of a day as if in UTC, in seconds since 1970. */
export function secondsOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 1000;
}

export function addDays(day: string, days: number): string {
  return dayOf({ seconds: secondsOfDay(day) + days * daySeconds, offset: 0 });
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: string): number {
  return (new Date(secondsOfDay(day) * 1000).getUTCDay() + 6) % 7 + 1;
}

export function mondayOf(day: string): string {
  return addDays(day, 1 - weekdayOf(day));
}

/** `2026-W45`, by ISO 8601: a week belongs to the year of its Thursday, so a year has 52 or 53. */
export function isoWeekOf(day: string): string {
  const thursday = addDays(mondayOf(day), 3);
  const year = thursday.slice(0, 4);
  const week = Math.floor((secondsOfDay(thursday) - secondsOfDay(`${year}-01-01`)) / daySeconds / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** The Monday of an ISO week such as `2026-W45`: week 1 is the one with 4 January. */
export function mondayOfWeek(week: string): string {
  return addDays(mondayOf(`${week.slice(0, 4)}-01-04`), (Number(week.slice(6)) - 1) * 7);
}
