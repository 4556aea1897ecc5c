// Which zone of the world does a TZID name? By its IANA name, however it is dressed up, or by the one that Windows has for it.
import { isTimeZone } from '../../core/settingsFrom';
import { windowsZones } from './windowsZones';

/** `Europe/Berlin`, `/example.org/2010_1/Europe/Berlin`, `W. Europe Standard Time`; null for what is none of these. */
export function zoneOf(tzid: string): string | null {
  const name = tzid.trim().replace(/^"(.*)"$/, '$1');
  const windows = windowsZones[name] ?? windowsZones[name.replace(/ Daylight Time$/, ' Standard Time')];
  if (windows !== undefined) return windows;
  const parts = name.split('/');
  // A registry may stand before the name, and a name has up to three parts.
  for (const count of [parts.length, 3, 2]) {
    const candidate = parts.slice(-count).join('/');
    // Names such as EST are zones of their own without any summer time; what bears them here means a place that has one.
    if (/^[A-Za-z]+\/|^UTC$|^GMT$/.test(candidate) && isTimeZone(candidate)) return candidate;
  }
  return isTimeZone(name) && !/^[+-]/.test(name) ? name : null;
}
