import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { delegationTree } from '../../src/present/delegationTree';
import { now } from './sampleReport';
import { module, ownership, repository } from './sampleSituation';

const tree = (modules: Parameters<typeof ownership>[0], lastFetch: number | null = null) => delegationTree([{ repository: repository({ lastFetch }), report: ownership(modules) }], now, false);

describe('the Delegation view', () => {
  it('lists what rests on the lead alone, fewest others first, then the larger share', () => {
    const rows = tree([
      module({ path: 'a', others: 2, myShare: 0.6 }), module({ path: 'b', others: 0, myShare: 0.6, lastByAnotherPerson: null, lastOther: null }),
      module({ path: 'c', others: 2, myShare: 0.9 }), module({ path: 'd', alone: false }),
    ]).rows;
    assert.deepEqual(rows.map((r) => `${r.label}: ${r.description}`), ['b: 60 % · nobody else ever', 'c: 90 % · nobody else since March', 'a: 60 % · nobody else since March']);
  });
  it('names the other person in the tooltip alone', () => {
    const [row] = tree([module({ assistantShare: 0.6 })]).rows;
    assert.deepEqual(row?.tooltip, [
      '87 % of what people know of it is yours: 24 files, about 11 changes a month.',
      'Kim last changed it on 2 Mar; since then nobody but you has.',
      'Mostly written with an assistant.',
    ]);
    assert.equal(row?.accessibleLabel, 'src/billing, 87 % yours and nobody else since March');
    assert.doesNotMatch(JSON.stringify([row?.label, row?.description, row?.accessibleLabel]), /Kim/);
  });
  it('makes no claim about others from an old clone', () => {
    const [row] = tree([module()], now.seconds - 5 * 86_400).rows;
    assert.equal(row?.description, '87 % · last fetch 1 Nov');
    assert.equal(row?.tooltip[1], 'Last fetched on 1 Nov, so this says nothing about what others have done since.');
  });
  it('names the repository where the window has several', () => {
    const two = delegationTree([
      { repository: repository(), report: ownership([module()]) }, { repository: repository({ id: '/s', name: 'site' }), report: ownership([]) },
    ], now, false);
    assert.equal(two.rows[0]?.description, '87 % · nobody else since March · shop');
  });
  it('has a sentence when there is nothing to list', () => {
    assert.equal(tree([module({ alone: false })]).message, 'No module rests on you alone.');
    assert.equal(delegationTree([], now, true).message, 'Reading the whole history, to see who knows what.');
    assert.equal(delegationTree([], now, false).message, 'Open a repository to see which of its modules only you know.');
  });
});
