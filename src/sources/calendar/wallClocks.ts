// The clocks of many calendars, each zone's made once: to make one takes longer than to read a small file.
import { blockClock } from './blockClock';
import { wallClock, type WallClock } from './wallClock';
import { zoneOf } from './zoneOf';

export class WallClocks {
  private readonly made = new Map<string, WallClock>();
  private readonly zones = new Map<string, string | null>();
  private readonly blocks = new Map<string, WallClock | null>();

  /** Of an IANA zone. Throws a RangeError for a name this JavaScript does not know. */
  of(zone: string): WallClock {
    const clock = this.made.get(zone) ?? wallClock(zone);
    this.made.set(zone, clock);
    return clock;
  }

  /** Of a zone as a calendar names it; null when that is none of the world's. */
  named(tzid: string): WallClock | null {
    const zone = this.zones.has(tzid) ? this.zones.get(tzid) ?? null : zoneOf(tzid);
    this.zones.set(tzid, zone);
    return zone === null ? null : this.of(zone);
  }

  /** Of a VTIMEZONE; null for one that cannot be followed. */
  ofBlock(block: string): WallClock | null {
    const clock = this.blocks.get(block);
    if (clock !== undefined) return clock;
    const made = blockClock(block);
    this.blocks.set(block, made);
    return made;
  }
}
