// Which day is it somewhere, and when did that day begin there? Zones by their IANA names.
import type { Moment } from '../history';
import { addDays, dayOf, secondsOfDay } from './isoWeek';

export interface Zone {
  /** The instant with the zone's offset at it. Seconds since 1970; years from 1 to 9999. */
  at(seconds: number): Moment;
  /** The first instant of a day. Clocks that skip midnight begin it later, a day a zone left out is the next one. */
  startOf(day: string): Moment;
}

/** Throws a RangeError for a name this JavaScript does not know. Nothing depends on the machine's own zone. */
export function zoneNamed(name: string): Zone {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23',
    year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  });
  const offsetAt = (seconds: number): number => {
    const parts = Object.fromEntries(format.formatToParts(seconds * 1000).map((p) => [p.type, Number(p.value)]));
    const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
    return Math.round((Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - Math.floor(seconds)) / 60);
  };
  const at = (seconds: number): Moment => ({ seconds, offset: offsetAt(seconds) });
  return {
    at,
    startOf(day) {
      const midnight = secondsOfDay(day);
      // Clocks change at most once around a midnight: the offset before it or the one after it gives the first instant.
      const guesses = [addDays(day, -1), addDays(day, 1)].map((d) => midnight - offsetAt(secondsOfDay(d)) * 60);
      const first = guesses.sort((a, b) => a - b).find((s) => dayOf(at(s)) >= day && dayOf(at(s - 1)) < day);
      return at(first ?? midnight - offsetAt(midnight) * 60);
    },
  };
}
