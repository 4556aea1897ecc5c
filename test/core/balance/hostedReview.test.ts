import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { hostedReview } from '../../../src/core/balance/hostedReview';
import { commit, github, tom } from './pieces';

/** A trunk of commits with these subjects, oldest first. */
const line = (subjects: readonly string[], committer = tom) =>
  subjects.map((subject, n) => commit(`c${n}`, { subject, author: tom, committer, parents: n === 0 ? [] : [`c${n - 1}`] }));

describe('reviews on a hosting service', () => {
  const numbered = ['Add search (#12)', 'Fix rounding (#13)', 'Merge pull request #14 from tom/cart', 'typo', 'again'];

  it('are told by the numbers it leaves on the default branch', () => {
    assert.equal(hostedReview(line(numbered), 'c4'), true);
    assert.equal(hostedReview(line(['a', 'b', 'c', 'd', 'e']), 'c4'), false);
    assert.equal(hostedReview(line(['a', 'b', 'c', 'd', 'e'], github), 'c4'), true);
  });

  it('are not told by fewer than five commits, by less than half, or without a default branch', () => {
    assert.equal(hostedReview(line(numbered.slice(0, 4)), 'c3'), false);
    assert.equal(hostedReview(line([...numbered, 'one', 'two']), 'c6'), false);
    assert.equal(hostedReview(line(numbered), null), false);
  });
});
