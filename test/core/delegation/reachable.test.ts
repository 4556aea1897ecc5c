import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { reachable } from '../../../src/core/delegation/reachable';

describe('what is behind a tip', () => {
  // d merges b and c, which both stand on a; e is a branch from b.
  const commits = [{ id: 'd', parents: ['b', 'c'] }, { id: 'c', parents: ['a'] }, { id: 'e', parents: ['b'] }, { id: 'b', parents: ['a'] }, { id: 'a', parents: ['long ago'] }];
  const behind = (tip: string | null) => [...reachable(commits, tip)].sort();

  it('are its ancestors, as far as they were read', () => {
    deepEqual([behind('d'), behind('e'), behind('a')], [['a', 'b', 'c', 'd'], ['a', 'b', 'e'], ['a']]);
  });

  it('is nothing without a tip, or with one that was not read', () => deepEqual([behind(null), behind('unknown')], [[], []]));
});
