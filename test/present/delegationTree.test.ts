import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { delegationTree } from '../../src/present/delegationTree';
import { now } from './sampleReport';
import { module, ownership, repository } from './sampleSituation';

const tree = (modules: Parameters<typeof ownership>[0], lastFetch: number | null = null) => delegationTree([{ repository: repository({ lastFetch }), report: ownership(modules) }], now, 'read');
const rowsOf = (...given: Parameters<typeof tree>) => tree(...given).groups.flatMap((g) => g.rows);

describe('the Delegation view', () => {
  it('lists what rests on the lead alone, fewest others first, then the larger share', () => {
    const rows = rowsOf([
      module({ path: 'a', others: 2, myShare: 0.6 }), module({ path: 'b', others: 0, myShare: 0.6, lastByAnotherPerson: null, lastOther: null }),
      module({ path: 'c', others: 2, myShare: 0.9 }), module({ path: 'd', alone: false }),
    ]);
    assert.deepEqual(rows.map((r) => `${r.label}: ${r.description}`), ['b: 60 % · from the start', 'c: 90 % · since March', 'a: 60 % · since March']);
  });
  it('names the other person in the tooltip alone', () => {
    const [row] = rowsOf([module({ assistantShare: 0.6 })]);
    assert.deepEqual(row?.tooltip, [
      'src/billing',
      '87 % of what people know of it is yours: 24 files, about 11 changes a month.',
      'Kim last changed it on 2 Mar; since then nobody but you has.',
      'Mostly written with an assistant.',
    ]);
    assert.equal(row?.accessibleLabel, 'src/billing, 87 % yours and nobody else since March');
    assert.doesNotMatch(JSON.stringify([row?.label, row?.description, row?.accessibleLabel]), /Kim/);
  });
  it('makes no claim about others from an old clone', () => {
    const [row] = rowsOf([module()], now.seconds - 5 * 86_400);
    assert.equal(row?.description, '87 % · as of 1 Nov');
    assert.equal(row?.accessibleLabel, 'src/billing, 87 % yours and as of the last fetch, 1 Nov');
    assert.equal(row?.tooltip[2], 'Last fetched on 1 Nov, so this says nothing about what others have done since.');
  });
  it('names the repository where the window has several', () => {
    const two = delegationTree([
      { repository: repository(), report: ownership([module()]) }, { repository: repository({ id: '/s', name: 'site' }), report: ownership([]) },
    ], now, 'read');
    assert.deepEqual(two.groups.map((g) => [g.title, g.rows.length]), [['Only you in shop', 1]]);
  });
  it('has a sentence when there is nothing to list', () => {
    assert.equal(tree([module({ alone: false })]).message, 'No module rests on you alone.');
    assert.equal(delegationTree([], now, 'reading').message, 'Reading the whole history, to see who knows what.');
    assert.equal(delegationTree([], now, 'failed').message, 'Who knows what could not be read. Balance and the log say more.');
    assert.equal(delegationTree([], now, 'read').message, 'No commits here yet to see who knows what.');
    const strange = { repository: repository(), report: { ...ownership([module({ alone: false })]), me: null } };
    assert.equal(delegationTree([strange], now, 'read').message, 'None of the commits here are known to be yours, so Fulcrum cannot tell what only you know.');
  });
  it('claims nothing about the time before a history begins', () => {
    const cut = { repository: repository({ shallowSince: '2026-08-27' }), report: ownership([module({ lastByAnotherPerson: null, lastOther: null })]) };
    const [row] = delegationTree([cut], now, 'read').groups.flatMap((g) => g.rows);
    assert.equal(row?.description, '87 % · since August');
    assert.equal(row?.tooltip[2], 'The history here begins on 27 Aug; since then nobody but you has changed it.');
  });
  it('leaves out what is not work', () => {
    const hobby = { repository: repository({ notWork: true }), report: ownership([module()]) };
    assert.deepEqual(delegationTree([hobby], now, 'read'), { groups: [], message: 'What is marked as not work is left out here.' });
  });
  it('calls a module by the end of its path, as far as no other one has the same', () => {
    const rows = rowsOf([module({ path: 'apps/shop/src', others: 0 }), module({ path: 'libs/money', others: 1 }), module({ path: 'libs/money/rates', others: 2 }), module({ path: 'libs/src', alone: false }), module({ path: '.', others: 3 })]);
    assert.deepEqual(rows.map((r) => r.label), ['shop/src', 'money', 'rates', 'everything else']);
    assert.deepEqual(rows.map((r) => r.tooltip[0]?.split(' ')[0]), ['apps/shop/src', 'libs/money', 'libs/money/rates', '87']);
  });
});
