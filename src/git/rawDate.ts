// Dates as `--date=raw` prints them and commits have them: seconds and zone, `1767603600 +0100`.
import type { Moment } from '../core/history';

/** Null for what git cannot tell, such as a date before 1970. */
export function parseRawDate(text: string): Moment | null {
  const parts = /^(-?\d{1,15}) ([+-])(\d{1,2})(\d\d)$/.exec(text);
  if (parts === null) return null;
  const minutes = Number(parts[3]) * 60 + Number(parts[4]);
  return { seconds: Number(parts[1]), offset: parts[2] === '-' && minutes > 0 ? -minutes : minutes };
}

const zoneLength = ' +0100'.length;

/** The same from bytes, without a string for the dates that all but a few commits have. */
export function readRawDate(bytes: Buffer, start: number, end: number): Moment | null {
  const space = end - zoneLength;
  const digits = space - start;
  if (digits >= 1 && digits <= 15 && bytes[space] === 0x20) {
    const seconds = decimal(bytes, start, space);
    const [hours, minutes] = [decimal(bytes, space + 2, space + 4), decimal(bytes, space + 4, end)];
    const sign = bytes[space + 1];
    if (seconds >= 0 && hours >= 0 && minutes >= 0 && (sign === 0x2b || sign === 0x2d)) {
      const offset = hours * 60 + minutes;
      return { seconds, offset: sign === 0x2d && offset > 0 ? -offset : offset };
    }
  }
  return parseRawDate(bytes.toString('latin1', start, end));
}

/** -1 where there is anything but digits. */
function decimal(bytes: Buffer, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = bytes[at]! - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
