import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { squashes } from '../../../src/core/balance/squashes';
import { event } from './pieces';

describe('squashes', () => {
  const files = (from: number, count: number): string[] => Array.from({ length: count }, (_, i) => `src/${from + i}.ts`);

  it('knows one of more files than are kept of a commit', () => {
    const pieces = [0, 100, 200, 300].map((from) => event('2026-03-02T09:00:00Z', { files: files(from, 100), subject: `part ${from}` }));
    const whole = event('2026-03-03T09:00:00Z', { files: files(0, 400) });
    assert.deepEqual([...squashes([whole], pieces).values()], [pieces]);
    const larger = event('2026-03-03T09:00:00Z', { files: files(0, 500) });
    assert.equal(squashes([larger], pieces).size, 0);
  });

  it('takes a piece in when half of its files are the squash\'s, and not when fewer are', () => {
    const whole = event('2026-03-03T09:00:00Z', { files: ['a', 'b'] });
    assert.equal(squashes([whole], [event('2026-03-02T09:00:00Z', { files: ['a', 'b', 'c', 'd'] })]).size, 1);
    assert.equal(squashes([whole], [event('2026-03-02T09:00:00Z', { files: ['a', 'b', 'c', 'd', 'e'] })]).size, 0);
  });

  it('is nothing without files, pieces or commits', () => {
    const empty = event('2026-03-03T09:00:00Z', { files: [] });
    assert.equal(squashes([empty], [event('2026-03-02T09:00:00Z', { files: [] })]).size, 0);
    assert.equal(squashes([event('2026-03-03T09:00:00Z')], []).size, 0);
    assert.equal(squashes([], [event('2026-03-02T09:00:00Z')]).size, 0);
  });
});
