import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseRawDate } from '../../src/git/rawDate';

describe('parseRawDate', () => {
  it('reads seconds and zone, before 1970 and after 2038 too', () => {
    assert.deepEqual(parseRawDate('1767603600 +0100'), { seconds: 1_767_603_600, offset: 60 });
    assert.deepEqual(parseRawDate('9999999999 -0930'), { seconds: 9_999_999_999, offset: -570 });
    assert.deepEqual(parseRawDate('-86400 +530'), { seconds: -86_400, offset: 330 });
    assert.deepEqual(parseRawDate('0 -0000'), { seconds: 0, offset: 0 });
  });

  it('is null for anything else', () => {
    for (const text of ['', '1', '1 100', '1x +0100', ' +0100', '1234567890123456 +0000', '1 +01000', '1 +0100 ']) assert.equal(parseRawDate(text), null, text);
  });
});
