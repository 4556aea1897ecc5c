// Which day does a text name? Days are `YYYY-MM-DD`.

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * `2026-3-2`, `2026/03/02`, `2 March 2026`, `March 2, 2026`, `2.3.2026`, also with a time behind it. Null for anything else,
 * for days that no calendar has, and for `03/02/2026`, which two countries read as two days, unless `dayFirst` says how
 * (log4brains does, for two digits each).
 */
export function dayFrom(text: string, dayFirst = false): string | null {
  const value = text.trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(value);
  if (iso !== null) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayAndMonth = /^(\d{1,2})(?:st|nd|rd|th)?[ .-]{1,2}([A-Za-z]{3})[a-z]{0,6}\.?,?[ -](\d{4})(?!\d)/.exec(value);
  if (dayAndMonth !== null) return day(Number(dayAndMonth[3]), month(dayAndMonth[2]!), Number(dayAndMonth[1]));
  const monthFirst = /^([A-Za-z]{3})[a-z]{0,6}\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/.exec(value);
  if (monthFirst !== null) return day(Number(monthFirst[3]), month(monthFirst[1]!), Number(monthFirst[2]));
  const numbers = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/.exec(value);
  return numbers === null ? null : inEitherOrder(Number(numbers[1]), Number(numbers[3]), Number(numbers[4]), (dayFirst && numbers[0].length === 10) || numbers[2] === '.');
}

/** A number above 12 is the day; with two small ones only the writer knows. */
function inEitherOrder(first: number, second: number, year: number, dayFirst: boolean): string | null {
  if (dayFirst || first > 12 || first === second) return day(year, second, first);
  return second > 12 ? day(year, first, second) : null;
}

function month(name: string): number {
  return months.indexOf(name.toLowerCase()) + 1;
}

function day(y: number, m: number, d: number): string | null {
  const date = new Date(Date.UTC(y, m - 1, d));
  // `Date` rolls 31 February over into March: a day that comes back changed was none.
  if (m < 1 || date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return null;
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
