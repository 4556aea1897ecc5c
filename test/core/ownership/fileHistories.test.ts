import { deepEqual, equal } from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { fileHistories } from '../../../src/core/ownership/fileHistories';
import { historyOf, type SmallCommit } from './historyOf';

/** For each file of today the numbers (from 1) of the commits in its history, oldest first; `+` where it was added. */
function histories(files: readonly string[], changes: readonly (readonly string[])[], skipped: readonly number[] = []): Record<string, string> {
  const history = historyOf(changes.map((ofCommit): SmallCommit => ({ by: 'Ada', changes: ofCommit })));
  const { start, commit, added } = fileHistories(history, files, Uint8Array.from(changes, (_, index) => (skipped.includes(changes.length - index) ? 1 : 0)));
  return Object.fromEntries(files.map((path, file) => [path, Array.from(commit.subarray(start[file], start[file + 1]), (at, index) =>
    `${changes.length - at}${added[start[file]! + index] === 1 ? '+' : ''}`).reverse().join(' ')]));
}

describe('histories of files', () => {
  it('hold additions, modifications and renames, nothing else', () => {
    deepEqual(histories(['a'], [['A a', 'A b'], ['M a'], ['T a'], ['D b'], ['C a c'], ['M a']]), { a: '1+ 2 6' });
  });

  it('go back through renames', () => {
    deepEqual(histories(['c'], [['A a'], ['M a'], ['R a b'], ['M b'], ['R b c'], ['M c']]), { c: '1+ 2 3 4 5 6' });
  });

  it('go back through a rename and its undoing', () => {
    deepEqual(histories(['a'], [['A a'], ['R a b'], ['M b'], ['R b a']]), { a: '1+ 2 3 4' });
  });

  it('give a path used twice to the file that was there', () => {
    deepEqual(histories(['a', 'b'], [['A a'], ['M a'], ['R a b'], ['A a'], ['M a'], ['M b']]), { a: '4+ 5', b: '1+ 2 3 6' });
  });

  it('follow two files that swap places by a third path', () => {
    deepEqual(histories(['a', 'b'], [['A a'], ['A b'], ['R a t'], ['R b a'], ['R t b'], ['M a'], ['M b']]), { a: '2+ 4 6', b: '1+ 3 5 7' });
  });

  it('keep work done on the old path by another branch after the rename', () => {
    deepEqual(histories(['b'], [['A a'], ['R a b'], ['M a'], ['M b']]), { b: '1+ 2 3 4' });
  });

  it('give a past to one file only, the one renamed last', () => {
    deepEqual(histories(['b', 'c'], [['A a'], ['M a'], ['R a b'], ['R a c']]), { b: '3', c: '1+ 2 4' });
  });

  it('give each life of a path to one file only', () => {
    deepEqual(histories(['a', 'b', 'c'], [['A a'], ['R a c'], ['R a b'], ['A a']]), { a: '4+', b: '1+ 3', c: '2' });
  });

  it('leave the past with a file that is still there', () => {
    deepEqual(histories(['a', 'b'], [['A a'], ['M a'], ['R a b'], ['M a']]), { a: '1+ 2 4', b: '3' });
  });

  it('go back through ignored commits without counting them', () => {
    deepEqual(histories(['b'], [['A a'], ['R a b'], ['M b']], [2]), { b: '1+ 3' });
  });

  it('are empty for files the history does not know', () => {
    deepEqual(histories(['x'], [['A a']]), { x: '' });
    deepEqual(histories([], [['A a']]), {});
  });

  it('take each change at most once, and without renames in any order', () => {
    const path = fc.constantFrom('a', 'b', 'c');
    const change = fc.oneof(fc.tuple(fc.constantFrom('A', 'M'), path).map(([kind, one]) => `${kind} ${one}`), fc.tuple(path, path).map(([from, to]) => `R ${from} ${to}`));
    fc.assert(fc.property(fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 12 }), (commits) => {
      const taken = Object.values(histories(['a', 'b', 'c'], commits)).flatMap((text) => (text === '' ? [] : text.split(' ')));
      equal(taken.length, commits.flat().length);
    }));
    const plain = fc.array(fc.tuple(fc.constantFrom('A', 'M'), path), { maxLength: 12 });
    fc.assert(fc.property(plain, (changes) => {
      const counts = (list: typeof changes): number[] => Object.values(histories(['a', 'b'], list.map(([kind, one]) => [`${kind} ${one}`]))).map((text) => text.split(' ').filter((word) => word !== '').length);
      deepEqual(counts(changes), counts([...changes].reverse()));
    }));
  });
});
