// Which day does a text name? Days are `YYYY-MM-DD`.

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * `2026-3-2`, `2026/03/02`, `2 March 2026`, `March 2, 2026`, also with a time behind it. Null for anything else, for days
 * that no calendar has, and for `03/02/2026`, which two countries read as two days.
 */
export function dayFrom(text: string): string | null {
  const value = text.trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(value);
  if (iso !== null) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[ .-]{1,2}([A-Za-z]{3})[a-z]{0,6}\.?,?[ -](\d{4})(?!\d)/.exec(value);
  if (dayFirst !== null) return day(Number(dayFirst[3]), month(dayFirst[2]!), Number(dayFirst[1]));
  const monthFirst = /^([A-Za-z]{3})[a-z]{0,6}\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/.exec(value);
  if (monthFirst !== null) return day(Number(monthFirst[3]), month(monthFirst[1]!), Number(monthFirst[2]));
  return null;
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
