import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { firstParentLines } from '../../../src/core/balance/firstParentLines';
import { commit } from './pieces';

describe('firstParentLines', () => {
  // a - b - c - - - m - d      m merges t2; t2 forked at b and took c in by k
  //      \   \     /
  //       t1 - k - t2
  const commits = [
    commit('a'), commit('b', { parents: ['a'] }), commit('c', { parents: ['b'] }), commit('t1', { parents: ['b'] }),
    commit('k', { parents: ['t1', 'c'] }), commit('t2', { parents: ['k'] }), commit('m', { parents: ['c', 't2'] }), commit('d', { parents: ['m'] }),
  ];
  const ownLine = firstParentLines(new Map(commits.map((c) => [c.id, c])));
  const ids = (tip: string, other: string | null): string[] => ownLine(tip, other).map((c) => c.id);

  it('goes down to where the lines parted', () => {
    assert.deepEqual(ids('t2', 'c'), ['t2', 'k', 't1']);
    assert.deepEqual(ids('d', 't2'), ['d', 'm', 'c']);
  });

  it('is the whole line without another, and what was read where nothing is shared', () => {
    assert.deepEqual(ids('d', null), ['d', 'm', 'c', 'b', 'a']);
    assert.deepEqual(ids('t1', 'elsewhere'), ['t1', 'b', 'a']);
  });

  it('is empty for a tip that was not read, and for one on the other line', () => {
    assert.deepEqual(ids('elsewhere', 'd'), []);
    assert.deepEqual(ids('b', 'd'), []);
  });

  it('goes down a long line without running out of stack', () => {
    const long = Array.from({ length: 50_000 }, (_, i) => commit(`n${i}`, { parents: i === 0 ? [] : [`n${i - 1}`] }));
    assert.equal(firstParentLines(new Map(long.map((c) => [c.id, c])))('n49999', 'n10')[0]?.id, 'n49999');
  });
});
