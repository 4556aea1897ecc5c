// On which day will a decision be looked at again? What the lead typed, as a day. Days are `YYYY-MM-DD`.
import { dayFrom } from './day';

const numbers: ReadonlyMap<string, number> = new Map([['a', 1], ['an', 1], ['one', 1], ['two', 2], ['three', 3], ['four', 4], ['six', 6], ['twelve', 12]]);

/** `none`: not at all; `unclear`: no day could be read from it; `past`: a day before `today`. */
export type ReviewDay = { readonly day: string } | 'none' | 'unclear' | 'past';

/** Takes a day in the forms of `dayFrom`, `in 3 months`, `2 weeks`, `a year`, and `none` or nothing. */
export function reviewDay(typed: string, today: string): ReviewDay {
  const text = typed.trim().toLowerCase();
  if (text === '' || text === 'none' || text === 'never' || text === 'no') return 'none';
  const day = dayFrom(typed) ?? fromNow(text, today);
  if (day === null) return 'unclear';
  return day < today ? 'past' : { day };
}

function fromNow(text: string, today: string): string | null {
  if (text === 'today') return today;
  if (text === 'tomorrow') return later(today, 0, 1);
  const found = /^(?:in )?(\d{1,3}|[a-z]+?) ?(d|w|m|y|days?|weeks?|months?|years?)$/.exec(text);
  if (found === null) return null;
  const count = numbers.get(found[1]!) ?? Number(found[1]);
  if (!Number.isInteger(count)) return null;
  const unit = found[2]!.slice(0, 1);
  if (unit === 'm' || unit === 'y') return later(today, unit === 'y' ? count * 12 : count, 0);
  return later(today, 0, unit === 'w' ? count * 7 : count);
}

/** The same day some months on, or the last day of a month that is too short for it; then some days on. */
export function later(day: string, months: number, days: number): string {
  const [y, m, d] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months, Number(day.slice(8, 10))];
  const lastOfMonth = new Date(Date.UTC(y, m + 1, 0)).getUTCDate();
  return new Date(Date.UTC(y, m, Math.min(d, lastOfMonth) + days)).toISOString().slice(0, 10);
}
