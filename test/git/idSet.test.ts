import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { IdSet } from '../../src/git/idSet';

describe('IdSet', () => {
  it('has what was added, and says whether it was new', () => {
    // Few values, so that some come twice and many meet in one slot.
    const word = fc.oneof(fc.constantFrom(0, 1, 0xffff_ffff), fc.nat({ max: 0xffff_ffff }), fc.nat({ max: 30 }).map((number) => number * 0x10000));
    fc.assert(fc.property(fc.array(fc.tuple(word, word), { maxLength: 100 }), (all) => {
      const set = new IdSet();
      const known = new Set<string>();
      for (const [high, low] of all) {
        assert.equal(set.has(high, low), known.has(`${high} ${low}`));
        assert.equal(set.add(high, low), !known.has(`${high} ${low}`));
        known.add(`${high} ${low}`);
        assert.equal(set.has(high, low), true);
      }
    }));
  });

  it('grows', () => {
    const set = new IdSet();
    for (let low = 0; low < 30_000; low++) assert.equal(set.add(low % 7, low), true);
    for (let low = 0; low < 30_000; low++) assert.equal(set.has(low % 7, low), true);
    assert.equal(set.has(7, 5), false);
  });
});
