import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Activity } from '../../../src/core/balance/activity';
import { recurringMeetings } from '../../../src/core/balance/recurringMeetings';
import type { Category } from '../../../src/core/settings';
import { moment } from './pieces';

const meeting = (at: string, key: string, people: number, some: Partial<Activity> = {}): Activity => ({
  start: moment(at), minutes: 60, low: 60, high: 60, category: 'planning', source: 'calendar',
  evidence: [{ kind: 'meeting', calendar: 'team.ics', at: moment(at), subject: `rule of ${key}`, series: { key, people } }], ...some,
});
const note = (at: string, category: Category): Activity => ({
  start: moment(at), minutes: 0, low: 0, high: 0, category, source: 'entries', evidence: [{ kind: 'entry', entry: 'a.md', at: moment(at), subject: '' }],
});
const told = (activities: readonly Activity[], weeks = 1) => recurringMeetings(activities, weeks).map(({ rule, people, weekdays, minutes, times, noted }) => [rule, people, weekdays, minutes, times, noted]);

describe('recurring meetings', () => {
  it('come by people times minutes without a note', () => {
    // 3 people x 60 min, 10 x 30 of which half have a note, 2 x 60: 180, 150, 120.
    const found = told([
      meeting('2026-03-02T09:00:00Z', 'b', 10, { minutes: 15 }), meeting('2026-03-03T09:00:00Z', 'b', 10, { minutes: 15 }), note('2026-03-02T09:10:00Z', 'decision'),
      meeting('2026-03-02T12:00:00Z', 'c', 2), meeting('2026-03-02T14:00:00Z', 'a', 3),
    ]);
    assert.deepEqual(found, [['rule of a', 3, [1], 60, 1, 0], ['rule of b', 10, [1, 2], 30, 2, 1], ['rule of c', 2, [1], 60, 1, 0]]);
  });

  it('have a note when one was written in them or within the hour, or one of their kind on their day', () => {
    const at = '2026-03-02T09:00:00Z';
    const noted = (one: Activity): number => (recurringMeetings([meeting(at, 'a', 3), meeting('2026-03-09T09:00:00Z', 'a', 3), one], 1)[0]?.noted ?? -1);
    assert.deepEqual(['2026-03-02T08:59:59Z', '2026-03-02T09:00:00Z', '2026-03-02T11:00:00Z', '2026-03-02T11:00:01Z'].map((when) => noted(note(when, 'decision'))), [0, 1, 1, 0]);
    assert.deepEqual(['2026-03-02T23:00:00Z', '2026-03-03T00:00:00Z'].map((when) => noted(note(when, 'planning'))), [1, 0]);
  });

  it('are none with a note each time, of the lead alone, of focus blocks, and of what takes place once', () => {
    const { series: _series, ...once } = meeting('2026-03-02T09:00:00Z', 'a', 3).evidence[0]!;
    assert.deepEqual(told([
      meeting('2026-03-02T09:00:00Z', 'a', 3), note('2026-03-02T09:30:00Z', 'decision'), meeting('2026-03-03T09:00:00Z', 'b', 1),
      meeting('2026-03-04T09:00:00Z', 'c', 3, { category: 'coding' }), meeting('2026-03-05T09:00:00Z', 'd', 3, { evidence: [once] }),
    ]), []);
    assert.deepEqual(told([]), []);
  });

  it('speak of their newest time, over the weeks looked at', () => {
    const [found] = recurringMeetings([meeting('2026-03-09T10:00:00Z', 'a', 9), meeting('2026-03-02T09:00:00Z', 'a', 3)], 4);
    assert.deepEqual([found?.people, found?.at, found?.minutes], [9, moment('2026-03-09T10:00:00Z'), 30]);
  });
});
