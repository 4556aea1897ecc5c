import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { nextReading } from '../../../src/core/hosting/nextReading';

describe('when a hosting service is asked again', () => {
  const at = 1_000_000;
  const after = (code: Parameters<typeof nextReading>[0]['problem'], failures: number): number => nextReading({ at, problem: code, failures }) - at;

  it('is an hour later when all is well, or one repository alone is not to be had', () => {
    assert.equal(after(null, 0), 3600);
    assert.equal(after({ code: 'notShown', slug: 'a/b' }, 3), 3600);
  });

  it('is when its limit ends, however often it was tried; else a minute and ever longer', () => {
    assert.equal(after({ code: 'limited', until: at + 1800 }, 1), 1800);
    assert.deepEqual([1, 2, 3, 12].map((failures) => after({ code: 'limited' }, failures)), [60, 120, 240, 3600]);
  });

  it('is later and later while nobody answers, and an hour at most', () => {
    assert.deepEqual([1, 2, 3, 4, 5, 40].map((failures) => after({ code: 'offline' }, failures)), [300, 600, 1200, 2400, 3600, 3600]);
    assert.equal(after({ code: 'failed' }, 1), 300);
  });

  it('is never without a sign-in', () => {
    assert.equal(nextReading({ at, problem: { code: 'refused' }, failures: 1 }), Infinity);
  });
});
