import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isTimeZone } from '../../../src/core/settingsFrom';
import { wallClock } from '../../../src/sources/calendar/wallClock';
import { windowsZones } from '../../../src/sources/calendar/windowsZones';
import { zoneOf } from '../../../src/sources/calendar/zoneOf';
import { ics, read, seconds } from './ics';

/** The instant of an event at ten o'clock on 3 March 2026, with a zone and the blocks that come along. */
function tenOClock(tzid: string, ...zone: readonly string[]): string {
  const text = ics(['SUMMARY:Weekly', `DTSTART;TZID=${tzid}:20260303T100000`, 'DURATION:PT1H']);
  const { busy, problem } = read(text.replace('BEGIN:VEVENT', [...zone, 'BEGIN:VEVENT'].join('\r\n')));
  return [busy[0] && new Date(busy[0].from * 1000).toISOString().slice(11, 16), ...(problem === null ? [] : [problem])].join(' ');
}

const block = (tzid: string, ...lines: readonly string[]): readonly string[] => ['BEGIN:VTIMEZONE', `TZID:${tzid}`, ...lines, 'END:VTIMEZONE'];
const standard = (start: string, from: string, to: string, rule = ''): readonly string[] =>
  ['BEGIN:STANDARD', `DTSTART:${start}`, `TZOFFSETFROM:${from}`, `TZOFFSETTO:${to}`, ...(rule === '' ? [] : [rule]), 'END:STANDARD'];

describe('the zone of an event', () => {
  it('is the world\'s by name, as programs write it', () => {
    assert.equal(tenOClock('Europe/Berlin'), '09:00');
    assert.equal(tenOClock('America/Argentina/Buenos_Aires'), '13:00');
    assert.equal(tenOClock('/freeassociation.sourceforge.net/Asia/Tokyo'), '01:00');
    assert.equal(tenOClock('/example.org/20260101_1/America/Indiana/Knox'), '16:00');
    assert.equal(tenOClock('W. Europe Standard Time'), '09:00');
    assert.equal(tenOClock('"Pacific Standard Time"'), '18:00');
    assert.equal(tenOClock('UTC'), '10:00');
    assert.equal(tenOClock('GMT+0530'), '04:30');
  });

  it('is that one even where the block that comes along says otherwise', () => {
    assert.equal(tenOClock('Europe/Berlin', ...block('Europe/Berlin', ...standard('19700101T000000', '+0700', '+0700'))), '09:00');
    assert.equal(tenOClock('Custom', ...block('Custom', 'X-LIC-LOCATION:Asia/Tokyo', ...standard('19700101T000000', '+0100', '+0100'))), '01:00');
  });

  it('is the block\'s where nobody knows the name', () => {
    const rules = [...standard('16010101T030000', '+0300', '+0200', 'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10'),
      ...standard('16010101T020000', '+0200', '+0300', 'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3').map((l) => l.replace('STANDARD', 'DAYLIGHT'))];
    assert.equal(tenOClock('Customized Time Zone', ...block('Customized Time Zone', ...rules)), '08:00');
    const folded = '"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna, and some more places"';
    assert.equal(tenOClock(folded, ...block(folded.slice(1, -1), ...standard('19700101T000000', '+0100', '+0100'))), '09:00');
  });

  it('is the lead\'s own where neither helps, and that is said', () => {
    const said = 'In team.ics a time zone is called "Nowhere", which is none; its events are read on your clock.';
    assert.equal(tenOClock('Nowhere'), `09:00 ${said}`);
    assert.equal(tenOClock('Nowhere', ...block('Nowhere')), `09:00 ${said}`);
    assert.equal(tenOClock('Nowhere', ...block('Nowhere', ...standard('20260101', '+0100', '+0100'))), `09:00 ${said}`);
    assert.equal(tenOClock('Nowhere', ...block('Nowhere', ...standard('19700101T000000', '+0100', '+0100', 'RRULE:FREQ=SECONDLY'))), `09:00 ${said}`);
  });

  it('has one for every name that Windows has', () => {
    assert.ok(Object.keys(windowsZones).length > 130);
    for (const [name, zone] of Object.entries(windowsZones)) assert.ok(isTimeZone(zone) && zoneOf(name) === zone, name);
    assert.equal(zoneOf('Eastern Daylight Time'), 'America/New_York');
    assert.equal(zoneOf('Eastern'), null);
  });
});

describe('a wall clock', () => {
  it('reads a skipped time with the offset before, and takes the first of two', () => {
    const berlin = wallClock('Europe/Berlin');
    const instant = (wall: string): string => new Date(berlin.toInstant(seconds(wall)) * 1000).toISOString();
    assert.equal(instant('2026-03-29T02:30:00Z'), '2026-03-29T01:30:00.000Z');
    assert.equal(instant('2026-10-25T02:30:00Z'), '2026-10-25T00:30:00.000Z');
    assert.equal(instant('2026-10-25T03:30:00Z'), '2026-10-25T02:30:00.000Z');
    const lordHowe = wallClock('Australia/Lord_Howe');
    assert.equal(new Date(lordHowe.toInstant(seconds('2026-07-01T12:00:00Z')) * 1000).toISOString(), '2026-07-01T01:30:00.000Z');
  });
});
