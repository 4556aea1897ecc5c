// npm run bench -- --calendar: what ten years of a busy calendar cost, as one file and as a folder with a file an event.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { decidingRules } from '../../../src/core/balance/calendarRules';
import { Calendars } from '../../../src/sources/calendar/calendars';
import { table } from '../../../src/terminal/table';
import { summary } from '../summary';
import { busyCalendar } from './busyCalendar';

const size = { events: 20_000, series: 300, last: '2026-10-30' };
/** Fourteen weeks up to the end of the calendar: what the Balance view asks for. */
const window = { from: Date.UTC(2026, 6, 27) / 1000, to: Date.UTC(2026, 10, 2) / 1000 };

export async function benchCalendar({ runs }: { readonly runs: number }): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fulcrum-bench-'));
  try {
    const text = busyCalendar(size);
    const file = path.join(folder, 'busy.ics');
    const many = path.join(folder, 'many');
    mkdirSync(many);
    for (const [at, part] of text.split('BEGIN:VEVENT').slice(1).entries()) {
      writeFileSync(path.join(many, `${at}.ics`), `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT${part.slice(0, part.indexOf('END:VEVENT'))}END:VEVENT\r\nEND:VCALENDAR\r\n`);
    }
    console.log(`\n${size.events.toLocaleString('en')} events, ${size.series} series, ${(text.length / 1e6).toFixed(0)} MB, milliseconds`);
    const rows = [
      ...await measured('one file', [file], runs, (run) => writeFileSync(file, text.replace('Meeting single19990', `Moved ${run}`))),
      ...await measured('a file an event', [many], runs, (run) => writeFileSync(path.join(many, '19990.ics'), `BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n${' '.repeat(run)}`)),
    ];
    for (const line of table(['', 'median', 'least–most', 'at most'], rows)) console.log(line);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured(what: string, places: readonly string[], runs: number, change: (run: number) => void): Promise<readonly (readonly string[])[]> {
  const first: number[] = [];
  const again: number[] = [];
  const changed: number[] = [];
  for (let run = 0; run < runs; run++) {
    change(run);
    const calendars = new Calendars();
    const ask = async (): Promise<number> => {
      const begin = performance.now();
      await calendars.read({ connected: places.map((place) => ({ place, name: place })), window, zone: 'Europe/Berlin', me: ['person1@example.com'], names: [], deciding: decidingRules([], () => {}), rulesMark: '' });
      return performance.now() - begin;
    };
    first.push(await ask());
    again.push(await ask());
    change(run + runs);
    changed.push(await ask());
  }
  const row = (name: string, times: readonly number[], most: string): readonly string[] => {
    const { median, least, most: highest } = summary(times);
    return [name, median.toFixed(0), `${least.toFixed(0)}–${highest.toFixed(0)}`, most];
  };
  return [row(`${what}, read for the first time`, first, '1000'), row(`${what}, unchanged`, again, ''), row(`${what}, one event changed`, changed, '')];
}
