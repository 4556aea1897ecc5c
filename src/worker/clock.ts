// What time is it for the lead? The thread's only clock, given by its composition root.
import { dayOf } from '../core/balance/isoWeek';
import { zoneNamed } from '../core/balance/zone';
import type { Stamp } from '../core/journal/entry';

/** Milliseconds since 1970, UTC. */
export type Clock = () => number;

/** The IANA zone of days and weeks: the setting, or the machine's where it is empty. */
export function zoneOf(setting: string): string {
  return setting === '' ? new Intl.DateTimeFormat().resolvedOptions().timeZone : setting;
}

/** The moment something is written, on the lead's own calendar. */
export function stampOf(now: number, zone: string): Stamp {
  const at = zoneNamed(zone).at(Math.floor(now / 1000));
  const local = new Date((at.seconds + at.offset * 60) * 1000).toISOString().slice(0, 19);
  const east = Math.abs(at.offset);
  const pad = (n: number): string => String(n).padStart(2, '0');
  return { day: dayOf(at), iso: `${local}${at.offset < 0 ? '-' : '+'}${pad(Math.floor(east / 60))}:${pad(east % 60)}` };
}
