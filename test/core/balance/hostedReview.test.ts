import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { hostedReview } from '../../../src/core/balance/hostedReview';
import type { Ident } from '../../../src/core/history';
import { bot, commit, github, lead, tom, who } from './pieces';

/** A trunk of commits with these subjects, oldest first. */
const line = (subjects: readonly string[], { author = tom, committer = author }: { readonly author?: Ident; readonly committer?: Ident } = {}, from = 0) =>
  subjects.map((subject, n) => commit(`c${from + n}`, { subject, author, committer, parents: from + n === 0 ? [] : [`c${from + n - 1}`] }));
const plain = ['a', 'b', 'c'];

describe('reviews on a hosting service', () => {
  const numbered = ['Add search (#12)', 'Merge pull request #14 from tom/cart', 'typo'];

  it('are told by what it leaves on the work of others', () => {
    assert.equal(hostedReview(line(numbered), 'c2', who), true);
    assert.equal(hostedReview(line(plain), 'c2', who), false);
    assert.equal(hostedReview(line(plain, { author: tom, committer: github }), 'c2', who), true);
  });

  it('are not told by the lead\'s own commits and those of bots', () => {
    assert.equal(hostedReview([...line(numbered), ...line(['x', 'y', 'z', 'u', 'v'], { author: lead }, 3)], 'c7', who), true);
    assert.equal(hostedReview(line(numbered, { author: lead }), 'c2', who), false);
    assert.equal(hostedReview(line(numbered, { author: bot }), 'c2', who), false);
  });

  it('are told by the lead\'s merges of pull requests', () => {
    const merges = [1, 2, 3].map((n) => commit(`m${n}`, { subject: `Merge pull request #${n} from tom/x`, parents: [n === 1 ? 'base' : `m${n - 1}`, `t${n}`] }));
    assert.equal(hostedReview([commit('base'), ...merges], 'm3', who), true);
  });

  it('are not told by fewer than three, by less than half, or without a default branch', () => {
    assert.equal(hostedReview(line(numbered.slice(0, 2)), 'c1', who), false);
    assert.equal(hostedReview([...line(numbered), ...line(['one', 'two'], {}, 3)], 'c4', who), false);
    assert.equal(hostedReview(line(numbered), null, who), false);
  });
});
