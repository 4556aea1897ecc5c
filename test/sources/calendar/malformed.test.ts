// What is no calendar, or a broken one, ends in one line that names the file; everything else still counts.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'mocha';
import { Calendars, type CalendarsQuestion } from '../../../src/sources/calendar/calendars';
import { plant, temporaryFolders } from '../../support/temporaryFolder';
import { ics, march, read, told } from './ics';

const whole = ['SUMMARY:Weekly', 'DTSTART:20260303T090000Z', 'DTEND:20260303T100000Z'];
const later = ['SUMMARY:Weekly', 'DTSTART:20260304T090000Z', 'DTEND:20260304T100000Z'];
const count = (text: string): readonly string[] => told(read(text)).map((t) => t.slice(5, 10));

describe('a malformed calendar', () => {
  it('counts up to where it is cut off', () => {
    const text = ics(whole, later);
    const cut = text.slice(0, text.lastIndexOf('DTEND'));
    assert.deepEqual([count(cut), read(cut).problem], [['03-03'], 'team.ics is cut off: what is whole of it counts.']);
    assert.equal(read(text.replace('END:VCALENDAR\r\n', '')).problem, 'team.ics is cut off: what is whole of it counts.');
  });

  it('counts an event without its end mark', () => {
    const text = ics(whole, later);
    const at = text.indexOf('END:VEVENT');
    const missing = text.slice(0, at) + text.slice(at + 'END:VEVENT\r\n'.length);
    assert.deepEqual([count(missing), read(missing).problem], [['03-03', '03-04'], 'In team.ics 1 event has no end mark; it counts as far as it goes.']);
    const last = ics(whole).replace('END:VEVENT\r\n', '');
    assert.deepEqual(count(last), ['03-03']);
  });

  it('counts events whose lines are broken in wrong places', () => {
    const text = ics([...whole, 'DESCRIPTION:one line', 'that goes on', 'Note: without a space'], later);
    assert.deepEqual([count(text), read(text).problem], [['03-03', '03-04'], 'In team.ics lines are broken in wrong places; its events count as far as they can be read.']);
  });

  it('leaves out what says nothing about when it is, or nothing sensible', () => {
    const text = ics(['SUMMARY:Weekly'], ['DTSTART:20260231T090000Z', 'DURATION:PT1H'], ['DTSTART:tomorrow'], whole);
    assert.deepEqual([count(text), read(text).problem], [['03-03'], 'In team.ics 3 events cannot be read; the rest counts.']);
  });

  it('takes a day for a day though it is not marked as one, and ends on itself', () => {
    const text = ics(['SUMMARY:Vacation', 'DTSTART:20260303', 'DTEND:20260303', 'RRULE:']);
    assert.deepEqual([read(text).awayDays, read(text).problem], [['2026-03-03'], null]);
  });

  it('takes no length of millions of years', () => {
    assert.deepEqual(count(ics(['SUMMARY:x', 'DTSTART:20260303T090000Z', 'DURATION:P999999999999999999W'], later)), ['03-04']);
    assert.deepEqual(count(ics(['SUMMARY:x', 'DTSTART:99990303T090000Z', 'DURATION:PT9W'], ['SUMMARY:x', 'DTSTART:00000101T000000Z', 'DURATION:PT1H'], later)), ['03-04']);
  });

  it('drops a line that cannot be read and keeps the event', () => {
    assert.deepEqual(count(ics([...whole, 'ATTENDEE;CN="Tom:mailto:tom@example.com', 'EXDATE;TZID="x:2', 'RDATE'])), ['03-03']);
  });

  for (const [rule, days] of [
    ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 1], ['FREQ=HOURLY', 1], ['FREQ=SECONDLY;BYSECOND=1', 1], ['FREQ=NEVER', 1], ['FREQ=WEEKLY;INTERVAL=100000000', 1], ['nonsense', 1],
    ['FREQ=MONTHLY;BYDAY=9MO', 1], ['FREQ=DAILY;INTERVAL=7;BYDAY=WE', 1],
  ] as const) {
    it(`counts an event once whose rule leads nowhere: ${rule}`, () => {
      const text = ics([...whole, `RRULE:${rule}`], later);
      const { problem } = read(text);
      assert.deepEqual(count(text).length, days + 1);
      assert.equal(problem, 'In team.ics 1 event repeats in a way that cannot be followed; it counts once.');
    });
  }

  it('follows rules without an end, of ten thousand years, and from the year one', () => {
    const days = (start: string, rule: string): number => count(ics([`DTSTART:${start}`, 'DURATION:PT1H', 'SUMMARY:Weekly', `RRULE:${rule}`])).length;
    assert.deepEqual([days('20200106T090000Z', 'FREQ=DAILY'), days('00010101T090000Z', 'FREQ=DAILY'), days('20200106T090000Z', 'FREQ=WEEKLY;UNTIL=99991231T000000Z')], [28, 28, 4]);
    assert.deepEqual([days('20260302T090000Z', 'FREQ=WEEKLY;COUNT=999999999'), days('20260302T090000Z', 'FREQ=YEARLY;INTERVAL=1'), days('20260302T090000Z', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30')], [4, 1, 1]);
  });

  it('ends when thousands of series count from the year one', () => {
    const endless = Array.from({ length: 3000 }, (_, at) => ['DTSTART:00010101T090000Z', 'DURATION:PT1H', `SUMMARY:${at}`, 'RRULE:FREQ=DAILY;COUNT=99999999']);
    assert.match(read(ics(...endless, whole)).problem ?? '', /^In team\.ics 3000 events repeat in a way that cannot be followed/);
  });
});

describe('what stands in the place of a calendar', () => {
  const folder = temporaryFolders();
  const read2 = (places: readonly string[]): ReturnType<Calendars['read']> => new Calendars().read({ ...march, connected: places.map((place) => ({ place, name: basename(place) })), rulesMark: '' } satisfies CalendarsQuestion);
  const problems = async (...places: readonly string[]): Promise<readonly string[]> => (await read2(places)).flatMap((c) => c.problems);

  it('is named when it is not there, empty, binary, something else, or far too large', async () => {
    const root = plant(folder(), {
      'team.ics': ics(whole), 'empty.ics': '', 'picture.ics': new Uint8Array(5000).map((_, at) => at % 7), 'page.ics': '<html>Sign in</html>', 'other/readme.md': '',
    });
    const huge = join(root, 'huge.ics');
    writeFileSync(huge, 'BEGIN:VCALENDAR');
    truncateSync(huge, 2_000_000_000);
    const at = (...names: readonly string[]): string[] => names.map((name) => join(root, name));
    assert.deepEqual(await problems(...at('gone.ics', 'empty.ics', 'picture.ics', 'page.ics', 'other', 'huge.ics')), [
      'There is no gone.ics any more.', 'empty.ics is not a calendar.', 'picture.ics is not a calendar.', 'page.ics is not a calendar.', 'There is no calendar file in other.',
      'huge.ics has 2000 MB; Fulcrum reads calendars of up to 100 MB. Export fewer years.',
    ]);
    const [all] = await read2([root]);
    assert.deepEqual([all?.busy.length, all?.problems.length], [1, 4]);
  });

  it('is not waited for when nothing would ever come out of it', async function () {
    if (process.platform === 'win32') return this.skip();
    const pipe = join(folder(), 'pipe.ics');
    execFileSync('mkfifo', [pipe]);
    assert.deepEqual(await problems(pipe), ['There is no pipe.ics any more.']);
  });

  it('is read with a mark before it, old letters or sixteen bits a letter', async () => {
    const text = ics(['SUMMARY:Café', ...whole.slice(1)]);
    const root = plant(folder(), { 'a.ics': `\ufeff${text}`, 'b.ics': Buffer.from(text, 'latin1'), 'c.ics': Buffer.from(`\ufeff${text}`, 'utf16le'), 'd.ics': text.replaceAll('\r\n', '\r') });
    const [all] = await read2([root]);
    assert.deepEqual([all?.busy.length, all?.problems], [4, []]);
  });
});
