import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { thousands } from '../../src/present/counted';

describe('numbers in words', () => {
  it('groups the digits of large numbers', () => {
    assert.deepEqual([0, 7, 999, 1000, 41_000, 1_234_567].map(thousands), ['0', '7', '999', '1,000', '41,000', '1,234,567']);
  });
});
