import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { dayOf } from '../../src/present/dates';
import { momentIn } from '../../src/vscode/today';

// 1 November 2026, 23:30 UTC: already the 2nd in Berlin, still the 1st in New York, which left summer time that morning.
const at = new Date(Date.UTC(2026, 10, 1, 23, 30));

describe('momentIn', () => {
  for (const [zone, offset, day] of [
    ['UTC', 0, '2026-11-01'],
    ['Europe/Berlin', 60, '2026-11-02'],
    ['America/New_York', -300, '2026-11-01'],
    ['Asia/Kathmandu', 345, '2026-11-02'],
  ] as const) {
    it(`knows the day in ${zone}`, () => {
      const moment = momentIn(zone, at);
      assert.deepEqual(moment, { seconds: at.getTime() / 1000, offset });
      assert.equal(dayOf(moment), day);
    });
  }

  it('knows summer time', () => assert.equal(momentIn('Europe/Berlin', new Date(Date.UTC(2026, 6, 1))).offset, 120));

  it('takes the system\'s zone for none', () => assert.equal(momentIn('', at).offset, -at.getTimezoneOffset()));

  it('rounds milliseconds down, so that no minute is lost to them', () => {
    assert.deepEqual(momentIn('UTC', new Date(at.getTime() + 999)), { seconds: at.getTime() / 1000, offset: 0 });
  });
});
