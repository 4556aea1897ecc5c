import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { ByteNumbers } from '../../src/git/byteNumbers';

describe('ByteNumbers', () => {
  it('numbers byte strings in the order they are first seen', () => {
    fc.assert(fc.property(fc.array(fc.uint8Array({ maxLength: 3 }), { maxLength: 200 }), (all) => {
      const numbers = new ByteNumbers();
      const first = new Map<string, number>();
      for (const one of all) {
        const text = Buffer.from(one).toString('latin1');
        if (!first.has(text)) first.set(text, first.size);
        // From the middle of other bytes, as they come.
        const around = Buffer.concat([Buffer.from('ab'), one, Buffer.from('cd')]);
        assert.equal(numbers.of(around, 2, 2 + one.length), first.get(text));
        assert.equal(numbers.length, first.size);
      }
    }));
  });

  it('keeps its numbers as it grows, whatever the length of what it holds', () => {
    const numbers = new ByteNumbers();
    const texts = Array.from({ length: 20_000 }, (_, index) => Buffer.from(`${index} ${'x'.repeat(index % 40)}`));
    const give = (): number[] => texts.map((text) => numbers.of(text, 0, text.length));
    assert.deepEqual(give(), texts.map((_, index) => index));
    assert.deepEqual(give(), texts.map((_, index) => index));
    assert.equal(numbers.length, texts.length);
  });
});
