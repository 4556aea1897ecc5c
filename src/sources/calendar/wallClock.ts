// Which instant is it when clocks somewhere show a date and time? Wall-clock times are seconds since 1970 as if in UTC.
import { zoneNamed } from '../../core/balance/zone';

export interface WallClock {
  /**
   * The instant, in seconds since 1970. A time that clocks skip is read with the offset before the jump, one that they show
   * twice is the first of the two (RFC 5545, 3.3.5).
   */
  toInstant(wall: number): number;
  /** What clocks show at an instant. */
  toWall(instant: number): number;
}

const day = 86_400;

/** Zones change their offset at full quarters of an hour. */
const quarter = 900;

/** Throws a RangeError for a name this JavaScript does not know. */
export function wallClock(zone: string): WallClock {
  const clock = zoneNamed(zone);
  const known = new Map<number, number>();
  const offsetAt = (instant: number): number => {
    const key = Math.floor(instant / quarter);
    const found = known.get(key) ?? clock.at(key * quarter).offset * 60;
    known.set(key, found);
    return found;
  };
  return {
    toInstant(wall) {
      const [before, after] = [offsetAt(wall - day), offsetAt(wall + day)];
      if (before === after) return wall - before;
      return offsetAt(wall - before) === before || offsetAt(wall - after) !== after ? wall - before : wall - after;
    },
    toWall: (instant) => instant + offsetAt(instant),
  };
}

/** Clocks that are always so many seconds ahead of UTC. */
export function fixedClock(offset: number): WallClock {
  return { toInstant: (wall) => wall - offset, toWall: (instant) => instant + offset };
}
