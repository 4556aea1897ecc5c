import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { uniqueNames } from '../../src/git/uniqueNames';

describe('uniqueNames', () => {
  it('tells names apart by as much of their path as it takes', () => {
    const name = (root: string): { name: string; root: string } => ({ name: root.split('/').at(-1)!, root });
    const names = (...roots: string[]): string[] => uniqueNames(roots.map(name)).map((one) => one.name);
    assert.deepEqual(names('/a/x', '/b/y'), ['x', 'y']);
    assert.deepEqual(names('/a/x', '/b/x', '/c/y'), ['x (a)', 'x (b)', 'y']);
    assert.deepEqual(names('/a/m/x', '/b/m/x'), ['x (a/m)', 'x (b/m)']);
    assert.deepEqual(names('/m/x', '/b/m/x'), ['x (m)', 'x (b/m)']);
  });
});
