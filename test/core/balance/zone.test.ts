import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { addDays, dayOf, secondsOfDay } from '../../../src/core/balance/isoWeek';
import { zoneNamed } from '../../../src/core/balance/zone';

// Both hemispheres, the ends of the world, odd offsets, clocks that change at midnight.
const names = [
  'UTC', 'Europe/Berlin', 'America/New_York', 'America/St_Johns', 'America/Sao_Paulo', 'America/Santiago', 'America/Havana', 'Africa/Cairo',
  'Asia/Beirut', 'Asia/Kathmandu', 'Australia/Sydney', 'Australia/Lord_Howe', 'Pacific/Chatham', 'Pacific/Kiritimati', 'Etc/GMT+12', 'Pacific/Apia',
];
const zones = new Map(names.map((name) => [name, zoneNamed(name)]));
const zone = fc.constantFrom(...zones.values());
const day = fc.integer({ min: 0, max: 22_000 }).map((n) => addDays('1995-01-01', n));

describe('zoneNamed', () => {
  it('knows the offset of an instant, in summer and in winter', () => {
    const offset = (name: string, iso: string): number => zoneNamed(name).at(Date.parse(iso) / 1000).offset;
    assert.equal(offset('Europe/Berlin', '2026-03-29T00:59:59Z'), 60);
    assert.equal(offset('Europe/Berlin', '2026-03-29T01:00:00Z'), 120);
    assert.equal(offset('Australia/Lord_Howe', '2026-01-15T00:00:00Z'), 660);
    assert.equal(offset('Australia/Lord_Howe', '2026-07-15T00:00:00Z'), 630);
    assert.equal(offset('Pacific/Kiritimati', '2026-07-15T00:00:00Z'), 840);
    assert.equal(offset('Etc/GMT+12', '2026-07-15T00:00:00Z'), -720);
    assert.equal(offset('America/St_Johns', '2026-01-15T00:00:00Z'), -210);
  });

  it('begins every day with its first instant', () => {
    const apia = zones.get('Pacific/Apia');
    fc.assert(fc.property(zone, day, (z, d) => {
      if (z === apia && d === '2011-12-30') return;
      const start = z.startOf(d);
      assert.equal(dayOf(start), d);
      assert.ok(dayOf(z.at(start.seconds - 1)) < d);
    }), { numRuns: 1000 });
  });

  it('begins days late where clocks skip midnight, once where midnight comes twice, and leaves out the day Samoa left out', () => {
    const start = (name: string, d: string): string => new Date(zones.get(name)!.startOf(d).seconds * 1000).toISOString().slice(0, 16);
    assert.equal(start('Africa/Cairo', '2024-04-26'), '2024-04-25T22:00');
    assert.equal(start('America/Havana', '2024-11-03'), '2024-11-03T04:00');
    assert.equal(start('America/Sao_Paulo', '2018-02-18'), '2018-02-18T03:00');
    assert.equal(start('Pacific/Apia', '2011-12-30'), start('Pacific/Apia', '2011-12-31'));
  });

  it('never loses or doubles a day: days have 23 to 25 hours', () => {
    const sane = [...zones].filter(([name]) => name !== 'Pacific/Apia').map(([, z]) => z);
    fc.assert(fc.property(fc.constantFrom(...sane), day, (z, d) => {
      const hours = (z.startOf(addDays(d, 1)).seconds - z.startOf(d).seconds) / 3600;
      assert.ok(hours >= 23 && hours <= 25, `${d} has ${hours} hours`);
      assert.ok(Math.abs(z.startOf(d).seconds - secondsOfDay(d)) <= 14 * 3600);
    }));
  });

  it('refuses a name it does not know', () => assert.throws(() => zoneNamed('Europe/Atlantis'), RangeError));
});
