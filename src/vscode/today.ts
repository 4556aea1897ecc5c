// What time is it for the lead? An instant with the offset of the lead's zone.
import type { Moment } from '../core/history';

/** `zone` is an IANA name, empty for the system's. */
export function momentIn(zone: string, at: Date): Moment {
  const seconds = Math.floor(at.getTime() / 1000);
  if (zone === '') return { seconds, offset: -at.getTimezoneOffset() };
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((p) => p.type === type)?.value);
  const onTheClock = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return { seconds, offset: Math.round((onTheClock / 1000 - seconds) / 60) };
}
