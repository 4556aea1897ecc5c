// Dates as `--date=raw` prints them and commits have them: seconds and zone, `1767603600 +0100`.
import type { Moment } from '../core/history';

/** Null for what git cannot tell, such as a date before 1970. */
export function parseRawDate(text: string): Moment | null {
  const parts = /^(-?\d{1,15}) ([+-])(\d{1,2})(\d\d)$/.exec(text);
  if (parts === null) return null;
  const minutes = Number(parts[3]) * 60 + Number(parts[4]);
  return { seconds: Number(parts[1]), offset: parts[2] === '-' && minutes > 0 ? -minutes : minutes };
}
