import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { parseRawDate, readRawDate } from '../../src/git/rawDate';

describe('rawDate', () => {
  it('reads seconds and zone, before 1970 and after 2038 too', () => {
    assert.deepEqual(parseRawDate('1767603600 +0100'), { seconds: 1_767_603_600, offset: 60 });
    assert.deepEqual(parseRawDate('-86400 -0930'), { seconds: -86_400, offset: -570 });
    assert.deepEqual(parseRawDate('0 -0000'), { seconds: 0, offset: 0 });
    for (const text of ['', '1', '1 100', '1x +0100', ' +0100', '1234567890123456 +0000']) {
      assert.equal(parseRawDate(text), null, text);
    }
  });

  it('reads the same from bytes', () => {
    const text = fc.oneof(
      fc.tuple(fc.integer({ min: -10, max: 99_999_999_999 }), fc.constantFrom('+', '-', ' '), fc.integer({ min: 0, max: 99_999 }))
        .map(([seconds, sign, zone]) => `${seconds} ${sign}${String(zone).padStart(4, '0')}`),
      fc.string({ maxLength: 20, unit: fc.constantFrom('0', '1', '5', '9', '+', '-', ' ', 'x') }),
    );
    fc.assert(fc.property(text, (date) => {
      const bytes = Buffer.from(`9${date}9`);
      assert.deepEqual(readRawDate(bytes, 1, bytes.length - 1), parseRawDate(date));
    }), { numRuns: 2000 });
  });
});
