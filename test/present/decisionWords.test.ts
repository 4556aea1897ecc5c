import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { certaintyFrom, optionsFrom, reviewPreset, reviewWords, titleExists } from '../../src/present/decisionWords';

describe('words of logging a decision', () => {
  it('points at a record of the same title, however it is typed', () => {
    const existing = [{ title: 'Use PostgreSQL for billing', where: 'shop, docs/decisions/0003-use-postgresql.md' }];
    assert.equal(titleExists(' use  postgresql for BILLING', existing), 'There is a decision of that title already: shop, docs/decisions/0003-use-postgresql.md. Enter logs another one.');
    assert.equal(titleExists('Use PostgreSQL', existing), null);
    assert.equal(titleExists('', [{ title: '', where: 'x' }]), null);
  });

  it('splits options at semicolons where there are some, else at commas', () => {
    assert.deepEqual(optionsFrom('PostgreSQL, DynamoDB,, leave it '), ['PostgreSQL', 'DynamoDB', 'leave it']);
    assert.deepEqual(optionsFrom('build it, ourselves; buy it'), ['build it, ourselves', 'buy it']);
    assert.deepEqual(optionsFrom('  '), []);
  });

  it('reads a certainty in per cent', () => {
    assert.equal(certaintyFrom('80'), 80);
    assert.equal(certaintyFrom(' 72,5 % '), 72.5);
    assert.equal(certaintyFrom('0'), 0);
    assert.equal(certaintyFrom(''), null);
    for (const typed of ['101', '-3', 'high', '8o', 'Infinity', '0x10 %%']) assert.equal(certaintyFrom(typed), undefined, typed);
  });

  it('says how a review date is understood', () => {
    assert.equal(reviewPreset('2026-11-20'), '2027-02-20');
    assert.deepEqual(reviewWords('in 2 weeks', '2026-11-20'), { prompt: 'Look at it again on 4 Dec. Enter takes it; "in 6 months" and "none" work too.' });
    assert.deepEqual(reviewWords('none', '2026-11-20'), { prompt: 'It will not come up again. Type a date to look at it again then.' });
    assert.ok('problem' in reviewWords('soon', '2026-11-20'));
    assert.ok('problem' in reviewWords('2026-11-19', '2026-11-20'));
  });
});
