import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { readTimeLine, timeLineText, type TimeLine } from '../../../src/core/journal/timeLine';
import { categories } from '../../../src/core/settings';

/** A Wednesday. */
const today = '2026-11-04';
const line = (some: Partial<TimeLine>): TimeLine => ({ minutes: 60, category: 'communication', person: '', note: '', tags: [], day: today, clock: null, ...some });

describe('a line of logged time', () => {
  const examples: readonly (readonly [string, TimeLine])[] = [
    ['45m 1:1 with Mira', line({ minutes: 45, category: 'oneOnOne', person: 'Mira' })],
    ['2h hiring yesterday', line({ minutes: 120, category: 'hiring', day: '2026-11-03' })],
    ['30m review #checkout mon 14:00', line({ minutes: 30, category: 'review', tags: ['checkout'], day: '2026-11-02', clock: '14:00' })],
    ['1h', line({})],
    ['1h30 planning', line({ minutes: 90, category: 'planning' })],
    ['1 h 30 min planning', line({ minutes: 90, category: 'planning' })],
    ['1,5 h meeting', line({ minutes: 90, category: 'meeting' })],
    ['2½h coding', line({ minutes: 150, category: 'coding' })],
    ['half an hour of mail', line({ minutes: 30, note: 'of mail' })],
    ['90 min interview with Ana Lima at 9', line({ minutes: 90, category: 'hiring', person: 'Ana Lima', note: 'interview', clock: '09:00' })],
    ['1h pairing with tom on the importer 3pm', line({ category: 'pairing', person: 'tom', note: 'on the importer', clock: '15:00' })],
    ['code review 20m', line({ minutes: 20, category: 'review' })],
    ['1h design 28 Dec', line({ category: 'design', day: '2025-12-28' })],
    ['1h design wednesday', line({ category: 'design' })],
    ['1h design last thu', line({ category: 'design', day: '2026-10-29' })],
    ['2026-10-30 1h standup 9:15', line({ category: 'meeting', note: 'standup', day: '2026-10-30', clock: '09:15' })],
    ['1h "45m of yesterday" review', line({ category: 'review', note: '45m of yesterday' })],
    ['1h planning 2026-02-30', line({ category: 'planning' })],
  ];
  for (const [text, expected] of examples) {
    it(text, () => assert.deepEqual(readTimeLine(text, today), expected));
  }

  it('says what is missing', () => {
    assert.deepEqual(readTimeLine('  ', today), { problem: 'empty' });
    assert.deepEqual(readTimeLine('review with Mira', today), { problem: 'noDuration' });
    assert.deepEqual(readTimeLine('0m review', today), { problem: 'noDuration' });
    assert.deepEqual(readTimeLine('25h review', today), { problem: 'tooLong' });
    assert.deepEqual(readTimeLine('1h review 2026-11-05', today), { problem: 'future' });
  });

  it('writes a line that a person would type', () => {
    assert.equal(timeLineText(line({ minutes: 45, category: 'oneOnOne', person: 'Mira' }), today), '45m one-on-one with Mira 2026-11-04');
    assert.equal(timeLineText(line({ minutes: 90, note: 'the 2h talk', tags: ['a', 'b'], clock: '14:00' }), today), '1h 30m communication the 2h talk #a #b 2026-11-04 14:00');
    assert.equal(timeLineText(line({ note: 'review of Monday' }), today), '1h communication review of Monday 2026-11-04');
    assert.equal(timeLineText(line({ note: 'with Ana' }), today), '1h communication "with Ana" 2026-11-04');
  });

  const pieces = fc.constantFrom('45m', '1h', '1h30', '½h', 'with', 'Mira', 'tom', '1:1', 'review', 'interview', 'mon', 'yesterday', '14:00', 'at', '9', 'pm', '#tag', '"', 'nov', '2', '2026-11-02', ',', '-', 'half an hour', '\u202e', 'ß', '日本');
  const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.array(pieces, { maxLength: 12 }).map((some) => some.join(' ')));

  it('never throws, and reads back what it writes, whatever was typed', () => {
    fc.assert(fc.property(anything, (text) => {
      const read = readTimeLine(text, today);
      if ('problem' in read) return;
      assert.deepEqual(readTimeLine(timeLineText(read, today), today), read);
    }), { numRuns: 2000 });
  });

  it('reads back any line that it could have read', () => {
    const words = fc.array(fc.stringMatching(/^[a-zA-Z0-9:½#,.-]{1,8}$/), { maxLength: 4 }).map((some) => some.join(' '));
    const any = fc.record({
      minutes: fc.integer({ min: 1, max: 1440 }), category: fc.constantFrom(...categories), person: words, note: words,
      tags: fc.uniqueArray(fc.stringMatching(/^[a-z0-9_][a-z0-9/.-]{0,6}$/), { maxLength: 3 }),
      day: fc.constantFrom('2026-11-04', '2026-11-03', '2025-02-28'), clock: fc.constantFrom(null, '00:00', '23:59', '09:05'),
    });
    fc.assert(fc.property(any, (given) => assert.deepEqual(readTimeLine(timeLineText(given, today), today), { ...given })), { numRuns: 1000 });
  });
});
