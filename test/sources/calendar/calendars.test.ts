import assert from 'node:assert/strict';
import { renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'mocha';
import { Calendars, type CalendarsQuestion } from '../../../src/sources/calendar/calendars';
import { plant, temporaryFolders } from '../../support/temporaryFolder';
import { busyCalendar } from '../../bench/calendar/busyCalendar';
import { ics, march, read, seconds } from './ics';

const at = (day: string, ...more: readonly string[]): readonly string[] => ['SUMMARY:Weekly', `DTSTART:${day}T090000Z`, 'DURATION:PT30M', ...more];

describe('connected calendars', () => {
  const folder = temporaryFolders();
  const ask = (...places: readonly string[]): CalendarsQuestion => ({ ...march, connected: places.map((place) => ({ place, name: basename(place) })), rulesMark: '' });
  const changedOn = (file: string, iso: string): void => utimesSync(file, seconds(iso), seconds(iso));

  it('are files, and folders with all the files in them', async () => {
    const root = plant(folder(), { 'a.ics': ics(at('20260303')), 'sync/work/b.ICS': ics(at('20260304')), 'sync/c.ics': ics(at('20260305')), 'sync/.trash/d.ics': ics(at('20260306')), 'sync/notes.txt': 'x' });
    const found = await new Calendars().read(ask(join(root, 'a.ics'), join(root, 'sync'), join(root, 'a.ics')));
    assert.deepEqual(found.map((c) => [c.name, c.busy.length, c.problems]), [['a.ics', 1, []], ['sync', 2, []]]);
  });

  it('end with their export, or with their last event where that is earlier', async () => {
    const root = plant(folder(), { 'endless.ics': ics(at('20260106', 'RRULE:FREQ=WEEKLY')), 'over.ics': ics(at('20260106', 'RRULE:FREQ=WEEKLY;COUNT=9')), 'empty.ics': ics() });
    for (const name of ['endless', 'over', 'empty']) changedOn(join(root, `${name}.ics`), '2026-03-18T12:00:00Z');
    const known = async (name: string): Promise<unknown> => (await new Calendars().read(ask(join(root, name))))[0]?.known;
    assert.deepEqual(await known('endless.ics'), { from: '2026-01-06', until: '2026-03-18' });
    assert.deepEqual(await known('over.ics'), { from: '2026-01-06', until: '2026-03-03' });
    assert.equal(await known('empty.ics'), null);
    assert.deepEqual(await known('.'), { from: '2026-01-06', until: '2026-03-18' });
  });

  it('are read again when they change, in place or by another file in their place, and not before', async () => {
    const root = plant(folder(), { 'a.ics': ics(at('20260303')), 'other': ics(at('20260304'), at('20260305'), at('20260306')) });
    const file = join(root, 'a.ics');
    const calendars = new Calendars();
    const busy = async (): Promise<number | undefined> => (await calendars.read(ask(file)))[0]?.busy.length;
    const [first] = await calendars.read(ask(file));
    const [second] = await calendars.read(ask(file));
    assert.equal(second?.busy[0], first?.busy[0], 'the same reading');
    writeFileSync(file, ics(at('20260303'), at('20260304')));
    assert.equal(await busy(), 2);
    renameSync(join(root, 'other'), file);
    assert.equal(await busy(), 3);
    rmSync(file);
    assert.deepEqual((await calendars.read(ask(file)))[0]?.problems, ['There is no a.ics any more.']);
  });

  it('are read anew only where they changed, and wholly for other rules', async () => {
    const text = ics(at('20260303'), at('20260304'));
    const root = plant(folder(), { 'a.ics': text });
    const file = join(root, 'a.ics');
    const calendars = new Calendars();
    const [before] = await calendars.read(ask(file));
    writeFileSync(file, text.replace('20260304', '20260306'));
    const [after] = await calendars.read(ask(file));
    assert.equal(after?.busy[0], before?.busy[0]);
    assert.notEqual(after?.busy[1]?.from, before?.busy[1]?.from);
    const [other] = await calendars.read({ ...ask(file), rulesMark: 'x', deciding: () => ({ name: 'all', category: 'learning' }) });
    assert.deepEqual(other?.busy.map((b) => b.category), ['learning', 'learning']);
  });

  it('are read the same whatever their lines end with', async () => {
    const text = ics(at('20260303', 'DESCRIPTION:long\r\n folded'), at('20260106', 'RRULE:FREQ=WEEKLY', 'EXDATE:20260310T090000Z'), ['SUMMARY:Vacation', 'DTSTART;VALUE=DATE:20260316', 'DTEND;VALUE=DATE:20260318']);
    const root = plant(folder(), { 'a.ics': text, 'b.ics': text.replaceAll('\r\n', '\n'), 'c.ics': text.replaceAll('\r\n', '\r') });
    const [crlf, ...others] = await new Calendars().read(ask(...['a.ics', 'b.ics', 'c.ics'].map((name) => join(root, name))));
    assert.equal(crlf?.busy.length, 4);
    for (const other of others) assert.deepEqual({ ...other, name: 'a.ics' }, crlf);
  });

  it('written again with the same text are the same', async () => {
    const root = plant(folder(), { 'a.ics': ics(at('20260303')) });
    const file = join(root, 'a.ics');
    const calendars = new Calendars();
    const [before] = await calendars.read(ask(file));
    changedOn(file, '2026-03-20T12:00:00Z');
    const [after] = await calendars.read(ask(file));
    assert.equal(after?.busy[0], before?.busy[0]);
    assert.equal(Math.round(statSync(file).mtimeMs / 1000), seconds('2026-03-20T12:00:00Z'));
  });

  it('answer the same from ten busy years as from the events of the weeks alone', () => {
    const text = busyCalendar({ events: 2000, series: 60, last: '2026-03-29' });
    const blocks = text.split('BEGIN:VEVENT').slice(1).map((b) => b.slice(0, b.indexOf('END:VEVENT')).trim().split('\r\n'));
    const near = blocks.filter((lines) => lines.some((l) => l.startsWith('RRULE')) || lines.some((l) => /^DTSTART.*:20260[234]/.test(l)));
    const [whole, part] = [read(text), read(ics(...near))];
    assert.ok(whole.busy.length > 60 && near.length < blocks.length / 2, `${whole.busy.length} of ${blocks.length}`);
    assert.deepEqual(whole.busy, part.busy);
  });
});
