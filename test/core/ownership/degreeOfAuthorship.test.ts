import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { degreeOfAuthorship } from '../../../src/core/ownership/degreeOfAuthorship';
import { reportOf } from './reportOf';
import type { SmallCommit } from './historyOf';

function authors(commits: readonly SmallCommit[]): string[] {
  return reportOf(commits, { files: ['a.ts'] }).busFactorPeople.map(({ person }) => person.name);
}

function changes(by: string, count: number): SmallCommit[] {
  return Array.from({ length: count }, () => ({ by, changes: ['M a.ts'] }));
}

describe('degree of authorship', () => {
  it('follows the formula', () => {
    equal(degreeOfAuthorship(1, 0, 0).toFixed(3), '4.391');
    equal(degreeOfAuthorship(0, 0, 0).toFixed(3), '3.293');
    // 3.293 + 1.098 + 0.164 x 2 - 0.321 x ln(1 + 9) = 4.719 - 0.739
    equal(degreeOfAuthorship(1, 2, 9).toFixed(3), '3.980');
    equal(degreeOfAuthorship(0, 9, 2).toFixed(3), '4.416');
  });

  it('makes an author of who added the file, not of who touched it once', () => {
    // Ada 4.391 - 0.321 ln 2 = 4.168; Bob 3.293 + 0.164 = 3.457, more than 0.75 of hers and more than 3.293: an author.
    deepEqual(authors([{ by: 'Ada', changes: ['A a.ts'] }, ...changes('Bob', 1)]), ['Ada', 'Bob']);
    // After Ada's own two changes: Ada 4.719 - 0.223 = 4.496; Bob 3.457 - 0.321 ln 3 = 3.104, below 3.293.
    deepEqual(authors([{ by: 'Ada', changes: ['A a.ts'] }, ...changes('Ada', 2), ...changes('Bob', 1)]), ['Ada']);
  });

  it('forgets who added a file once others have made it theirs', () => {
    // Bob 3.293 + 0.164 x 9 = 4.769; Ada 4.391 - 0.321 ln 10 = 3.652, 0.766 of his. One change later 3.621 of 4.933 is 0.734.
    deepEqual(authors([{ by: 'Ada', changes: ['A a.ts'] }, ...changes('Bob', 9)]), ['Bob', 'Ada']);
    deepEqual(authors([{ by: 'Ada', changes: ['A a.ts'] }, ...changes('Bob', 10)]), ['Bob']);
  });

  it('makes nobody an author of a file that three people touched once each', () => {
    // All 3.457 - 0.321 ln 3 = 3.104: best of all, and still less than 3.293.
    deepEqual(authors([...changes('Ada', 1), ...changes('Bob', 1), ...changes('Cyd', 1)]), []);
  });

  it('knows several who added a file, on two branches', () => {
    deepEqual(authors([{ by: 'Ada', changes: ['A a.ts'] }, { by: 'Bob', changes: ['A a.ts'] }]).sort(), ['Ada', 'Bob']);
  });

  it('counts a bot nowhere, and an assistant among everyone else', () => {
    const bots = Array.from({ length: 50 }, (): SmallCommit => ({ by: 'dependabot[bot] <d@x>', changes: ['M a.ts'] }));
    deepEqual(authors([{ by: 'Ada', changes: ['A a.ts'] }, ...changes('Bob', 1), ...bots]), ['Ada', 'Bob']);
    // Fifty changes by others take Bob to 3.457 - 0.321 ln 51 = 2.195.
    deepEqual(authors([{ by: 'Ada', changes: ['A a.ts'] }, ...changes('Bob', 1), ...changes('Copilot', 50)]), ['Ada']);
    const written = reportOf([{ by: 'Copilot', changes: ['A a.ts'] }, { by: 'Ada', changes: ['A b.ts'] }, { by: 'dependabot[bot] <d@x>', changes: ['A c.ts'] }], { files: ['a.ts', 'b.ts', 'c.ts'] });
    deepEqual([written.files, written.busFactor], [2, 1]);
  });
});
