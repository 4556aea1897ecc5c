// Which clock does a calendar mean by a TZID? The world's zone by name first: the blocks that calendars bring along are often wrong.
import { fixedClock, type WallClock } from './wallClock';
import type { WallClocks } from './wallClocks';

export class EventZones {
  private readonly clocks = new Map<string, WallClock>();
  private readonly unknown = new Set<string>();

  /** `blocks` are the texts of the file's VTIMEZONEs, `own` the lead's clock, for times that name no zone. */
  constructor(private readonly blocks: readonly string[], private readonly own: WallClock, private readonly world: WallClocks) {}

  clock(tzid: string | null): WallClock {
    if (tzid === null) return this.own;
    const known = this.clocks.get(tzid) ?? this.find(tzid);
    this.clocks.set(tzid, known);
    return known;
  }

  /** Nothing is known of this TZID: its times are read on the lead's clock. */
  isUnknown(tzid: string): boolean {
    this.clock(tzid);
    return this.unknown.has(tzid);
  }

  private find(tzid: string): WallClock {
    const known = this.world.named(tzid);
    if (known !== null) return known;
    const block = this.blocks.map((b) => b.replace(/\n[ \t]/g, '')).find((b) => valueOf(b, 'TZID') === tzid);
    const located = block === undefined ? null : this.world.named(valueOf(block, 'X-LIC-LOCATION'));
    const clock = located ?? offsetClock(tzid) ?? (block === undefined ? null : this.world.ofBlock(block));
    if (clock === null) this.unknown.add(tzid);
    return clock ?? this.own;
  }
}

/** `UTC+2`, `GMT-0330`, `(UTC+01:00) Amsterdam, Berlin` where no better name is there. */
function offsetClock(tzid: string): WallClock | null {
  const match = /^(?:UTC|GMT)([+-])(\d{1,2}):?(\d\d)?$/i.exec(tzid.trim());
  if (match === null) return null;
  return fixedClock((match[1] === '-' ? -1 : 1) * (Number(match[2]) * 3600 + Number(match[3] ?? 0) * 60));
}

function valueOf(block: string, name: string): string {
  return new RegExp(`^${name}(?:;[^:\n]*)?:(.*)$`, 'im').exec(block)?.[1]?.trim() ?? '';
}
