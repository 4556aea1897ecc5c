import { deepEqual, equal } from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { type BusFactor, busFactor } from '../../../src/core/ownership/busFactor';
import { FileAuthorsBuilder } from '../../../src/core/ownership/fileAuthors';
import { reportOf } from './reportOf';

/** Authors by file; null is a file that is not measured. Ties: person 0 has most changes and came first. */
function of(files: readonly (readonly number[] | null)[], tie = { changes: [9, 8, 7, 6], arrival: [1, 2, 3, 4] }): BusFactor {
  const builder = new FileAuthorsBuilder(files.length);
  files.forEach((authors, file) => {
    if (authors !== null) builder.measure(file);
    for (const author of authors ?? []) builder.add(author);
    builder.end(file);
  });
  return busFactor(builder.build(), files.map((_, file) => file), tie);
}

describe('bus factor', () => {
  it('is how many must leave until more than half of the files have no author', () => {
    // 0 has three of six files; without them exactly half are left, which still carries; without 1 it does not.
    deepEqual(of([[0], [0], [0], [1], [1], [2]]), { all: 2, pruned: 2, people: [{ person: 0, files: 3 }, { person: 1, files: 2 }] });
    equal(of([[0], [0], [0], [0], [1], [2]]).all, 1);
    equal(of([[0, 1], [0, 1], [0], [1]]).all, 2);
  });

  it('is nothing where there is nothing, or where half have no author to begin with', () => {
    equal(of([]).all, 0);
    equal(of([null, null]).all, 0);
    equal(of([[], [], [0]]).all, 0);
    equal(of([[], [0]]).all, 1);
    equal(of([null, null, null, [0]]).all, 1);
  });

  it('ends when nobody is left', () => {
    equal(of([[0]]).all, 1);
    equal(of([[0], [1]]).all, 2);
  });

  it('decides ties by changes, then by who came first', () => {
    const files = [[0], [1], [2]];
    deepEqual(of(files, { changes: [5, 9, 5], arrival: [2, 3, 1] }).people.map(({ person }) => person), [1, 2]);
  });

  it('prunes those with fewer than a tenth of what the first one has', () => {
    const first = Array.from({ length: 20 }, () => [0]);
    const tail = Array.from({ length: 24 }, (_, index) => [index + 2]);
    // 20 of 46 leave with the first, 2 with the second; one more file each until 23 are left: 20 + 2 + 1 + 1 is above the half.
    deepEqual([of([...first, [1], [1], ...tail]).all, of([...first, [1], [1], ...tail]).pruned], [4, 2]);
  });

  it('does not depend on the order of files', () => {
    const authors = fc.array(fc.uniqueArray(fc.nat({ max: 3 }), { maxLength: 3 }), { maxLength: 12 });
    fc.assert(fc.property(authors.chain((files) => fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: files.length }))), ([one, other]) => {
      deepEqual(of(one), of(other));
    }));
  });

  it('leaves fewer than half of the files with an author, or nobody', () => {
    fc.assert(fc.property(fc.array(fc.uniqueArray(fc.nat({ max: 3 }), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 }), (files) => {
      const gone = of(files).people.map(({ person }) => person);
      const left = (without: readonly number[]): number => files.filter((authors) => authors.some((author) => !without.includes(author))).length / files.length;
      equal(left(gone) < 0.5, true);
      equal(left(gone.slice(0, -1)) >= 0.5, true);
    }));
  });

  it('counts bulk commits fully in the timeless model', () => {
    const paths = Array.from({ length: 12 }, (_, index) => `f${index}.ts`);
    const report = reportOf([{ by: 'Ada', changes: paths.map((path) => `A ${path}`) }], { files: paths, settings: { ownership: { alone: 0.5, tauDays: 90, bulkCommitFiles: 10 } } });
    deepEqual([report.busFactor, report.busFactorPeople[0]?.files, report.modules[0]?.changes], [1, 12, 0]);
  });
});
