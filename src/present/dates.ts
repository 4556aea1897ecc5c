// How does a day read? In plain words, the year only where it is another one. Days are `YYYY-MM-DD`.
import { dayOf, secondsOfDay, weekdayOf } from '../core/balance/isoWeek';
import type { Moment } from '../core/history';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const secondsADay = 86_400;

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((secondsOfDay(to) - secondsOfDay(from)) / secondsADay);
}

/** `Mon`. */
export function weekdayName(day: string): string {
  return weekdays[weekdayOf(day) - 1] ?? '';
}

/** `November`. */
export function monthName(day: string): string {
  return months[Number(day.slice(5, 7)) - 1] ?? '';
}

function short(day: string): string {
  return `${Number(day.slice(8, 10))} ${monthName(day).slice(0, 3)}`;
}

/** `3 Nov`, `3 Nov 2025` when that is not the year of `today`. */
export function dayWords(day: string, today: string): string {
  return day.slice(0, 4) === today.slice(0, 4) ? short(day) : `${short(day)} ${day.slice(0, 4)}`;
}

/** `2 to 8 Nov`, `28 Sep to 4 Oct`, `29 Dec 2025 to 4 Jan`: the year only where it is not that of `today`. */
export function spanWords(from: string, to: string, today: string): string {
  const end = dayWords(to, today);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8, 10))} to ${end}`;
  return `${from.slice(0, 4) === to.slice(0, 4) ? short(from) : dayWords(from, today)} to ${end}`;
}

/** What follows "since": the day within two months, else the month: `3 Nov`, `March`, `March 2025`. */
export function sinceWords(day: string, today: string): string {
  if (daysBetween(day, today) <= 61) return dayWords(day, today);
  return day.slice(0, 4) === today.slice(0, 4) ? monthName(day) : `${monthName(day)} ${day.slice(0, 4)}`;
}

/** `Tue 3 Nov, 14:10`, on the clock of the place it happened at. */
export function momentWords(moment: Moment, today: string): string {
  const day = dayOf(moment);
  return `${weekdayName(day)} ${dayWords(day, today)}, ${clock(moment)}`;
}

/** `14:10`. */
export function clock(moment: Moment): string {
  const minutes = Math.floor((((moment.seconds + moment.offset * 60) % secondsADay) + secondsADay) % secondsADay / 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
