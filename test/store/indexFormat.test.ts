import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { decodeHistory, encodeHistory } from '../../src/store/indexFormat';
import { nothing, small } from './smallHistory';

describe('indexFormat', () => {
  it('gives back every column and name', () => {
    for (const history of [small, nothing]) assert.deepEqual(decodeHistory(encodeHistory(history)), history);
  });

  it('gives columns that are aligned wherever the file lay in memory', () => {
    const shifted = Buffer.concat([Buffer.alloc(3), encodeHistory(small)]).subarray(3);
    assert.deepEqual(decodeHistory(shifted), small);
  });

  it('takes nothing from a file with any byte flipped, cut at any length, longer, or of another version', () => {
    const whole = encodeHistory(small);
    for (let position = 0; position < whole.length; position++) {
      const flipped = Buffer.from(whole);
      flipped[position]! ^= 1 << (position % 8);
      assert.equal(decodeHistory(flipped), null, `byte ${position}`);
      assert.equal(decodeHistory(whole.subarray(0, position)), null, `cut at ${position}`);
    }
    assert.equal(decodeHistory(Buffer.concat([whole, Buffer.alloc(1)])), null);
    const text = whole.toString('latin1');
    const other = text.replace(/ (\d+)\n/, ' 0\n');
    assert.notEqual(other, text);
    assert.equal(decodeHistory(Buffer.from(other, 'latin1')), null);
  });

  it('takes nothing from arbitrary bytes, also behind a head that is right', () => {
    const whole = encodeHistory(small);
    fc.assert(fc.property(fc.uint8Array({ maxLength: 600 }), fc.nat({ max: whole.length - 1 }), (bytes, length) => {
      assert.equal(decodeHistory(Buffer.from(bytes)), null);
      const mixed = Buffer.concat([whole.subarray(0, length), bytes]);
      fc.pre(!mixed.equals(whole));
      assert.equal(decodeHistory(mixed), null);
    }));
  });

  it('takes 42 bytes a commit, 9 a change and 5 a trailer besides names', () => {
    const base = encodeHistory({ ...nothing, tip: small.tip, idBytes: 20 }).length;
    assert.equal(encodeHistory({ ...small, idents: [], paths: [] }).length - base, 2 * 42 + 3 * 9 + 5);
  });
});
