import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { delegationTree, type DelegationTreeOptions } from '../../src/present/delegationTree';
import { now } from './sampleReport';
import { module, ownership, repository } from './sampleSituation';

const read: DelegationTreeOptions = { now, state: 'read', team: null };
const tree = (modules: Parameters<typeof ownership>[0], lastFetch: number | null = null) => delegationTree([{ repository: repository({ lastFetch }), report: ownership(modules) }], read);
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
    ], read);
    assert.deepEqual(two.groups.map((g) => [g.title, g.rows.length]), [['Only you in shop', 1]]);
  });
  it('has a sentence when there is nothing to list', () => {
    assert.equal(tree([module({ alone: false })]).message, 'No module rests on you alone.');
    assert.equal(delegationTree([], { ...read, state: 'reading' }).message, 'Reading the whole history, to see who knows what.');
    assert.equal(delegationTree([], { ...read, state: 'failed' }).message, 'Who knows what could not be read. Refresh to try again; the log says more.');
    assert.equal(delegationTree([], { ...read, unreadable: true }).message, 'The history here cannot be read. Balance says why, and what to do.');
    assert.equal(delegationTree([], read).message, 'No commits here yet to see who knows what.');
    const strange = { repository: repository(), report: { ...ownership([module({ alone: false })]), me: null } };
    assert.equal(delegationTree([strange], read).message, 'None of the commits here are known to be yours, so Fulcrum cannot tell what only you know. Choose your team in the menu above to see which modules rest on one person of it.');
  });
  it('says above the rows how far the reading is, what they rest on until then, and that it was stopped or failed', () => {
    const said = (options: Partial<Parameters<typeof delegationTree>[1]>): string => delegationTree([{ repository: repository(), report: ownership([module()]) }], { now, state: 'reading', team: null, ...options }).message;
    const progress = 'Reading shop: 41,000 of 82,000 commits';
    assert.equal(said({ progress }), 'Reading shop: 41,000 of 82,000 commits.');
    assert.equal(said({ progress, since: '2025-11-05' }), 'So far from the commits since 5 Nov 2025. Reading shop: 41,000 of 82,000 commits.');
    assert.equal(said({ state: 'stopped', since: '2025-11-05' }), 'So far from the commits since 5 Nov 2025. You stopped the reading; Refresh begins it again.');
    assert.equal(said({ state: 'failed' }), 'The history could not be read again, so this is as of 6 Nov. Refresh to try again; the log says more.');
    assert.equal(said({ state: 'read' }), '');
    assert.equal(delegationTree([], { now, state: 'stopped', team: null }).message, 'You stopped the reading; Refresh begins it again.');
    assert.equal(delegationTree([], { now, state: 'reading', team: null, progress }).message, `Reading the whole history, to see who knows what. ${progress}.`);
  });
  it('claims nothing about the time before a history begins', () => {
    const cut = { repository: repository({ shallowSince: '2026-08-27' }), report: ownership([module({ lastByAnotherPerson: null, lastOther: null })]) };
    const [row] = delegationTree([cut], read).groups.flatMap((g) => g.rows);
    assert.equal(row?.description, '87 % · since August');
    assert.equal(row?.tooltip[2], 'The history here begins on 27 Aug; since then nobody but you has changed it, as of the last fetch, 6 Nov.');
  });
  describe('for a lead who owns little', () => {
    const person = (name: string) => ({ name, emails: [`${name.toLowerCase()}@shop.example`], bot: false });
    const kim = { ...person('Kim'), emails: ['kim@shop.example'] };
    const theirs = (path: string, changesPerMonth: number, restsOn = kim) => module({ path, alone: false, myShare: 0.02, restsOn, changesPerMonth });
    const team = [{ name: 'Kim Park', emails: ['kim@shop.example'], left: false, leaveUntil: null, notMine: false }];
    const modules = [theirs('a', 2), theirs('b', 11), theirs('c', 90, person('Stranger')), module({ path: 'd', alone: false, myShare: 0.02 })];
    const groups = (lastFetch: number | null, members: typeof team | null = team, list = modules) =>
      delegationTree([{ repository: repository({ lastFetch }), report: ownership(list) }], { ...read, team: members }).groups;

    it('names the modules that rest on one person of the team, most changed first, and the person in the tooltip alone', () => {
      const [group, ...more] = groups(now.seconds - 3600);
      assert.deepEqual([group?.title, more], ['Rests on one person', []]);
      assert.deepEqual(group?.rows.map((r) => `${r.label}: ${r.description}`), ['b: 11 a month', 'a: 2 a month']);
      assert.deepEqual(group?.rows[0]?.tooltip, ['Kim knows it, and nobody else comes near, as of the last fetch, 6 Nov.', '24 files, about 11 changes a month. If they are away, it waits for them.']);
      assert.doesNotMatch(JSON.stringify(group?.rows.map((r) => [r.label, r.description, r.accessibleLabel])), /Kim/);
    });
    it('says nothing of people without a team, nor from an old clone, nor to a lead with a tenth of the knowledge', () => {
      assert.deepEqual(groups(null, null), []);
      assert.deepEqual(groups(now.seconds - 5 * 86_400).map(({ title }) => title), ['Not fetched lately']);
      assert.deepEqual(groups(null, team, modules.map((m) => ({ ...m, myShare: 0.1 }))), []);
    });
  });
  it('offers to read with someone what nobody can explain', () => {
    const [group] = tree([module({ alone: false, nobodyExplains: true })], now.seconds - 3600).groups;
    assert.equal(group?.title, 'Nobody can explain this');
    assert.deepEqual(group?.rows.map((r) => [r.label, r.description, r.tooltip]), [['billing', 'read it with someone', [
      'src/billing',
      'Mostly written with an assistant, and git shows no second person who wrote or reviewed any of it, as of the last fetch, 6 Nov.',
      '24 files, about 11 changes a month.',
      'Read it with someone for 45 minutes: then two of you can explain it.',
    ]]]);
  });
  it("offers the editor's own fetch from an old clone", () => {
    const { groups } = tree([module(), module({ path: 'x', alone: false, nobodyExplains: true })], now.seconds - 5 * 86_400);
    assert.deepEqual(groups.map((g) => [g.title, g.rows.map((r) => `${r.kind} ${r.label}: ${r.description}`)]), [
      ['Only you', ['module billing: 87 % · as of 1 Nov']], ['Not fetched lately', ['fetch Last fetched on 1 Nov: Fetch now']],
    ]);
  });
  it('leaves out what is not work', () => {
    const hobby = { repository: repository({ notWork: true }), report: ownership([module()]) };
    assert.deepEqual(delegationTree([hobby], read), { groups: [], message: 'What is marked as not work is left out here.' });
  });
  it('calls a module by the end of its path, as far as no other one has the same', () => {
    const rows = rowsOf([module({ path: 'apps/shop/src', others: 0 }), module({ path: 'libs/money', others: 1 }), module({ path: 'libs/money/rates', others: 2 }), module({ path: 'libs/src', alone: false }), module({ path: '.', others: 3 })]);
    assert.deepEqual(rows.map((r) => r.label), ['shop/src', 'money', 'rates', 'everything else']);
    assert.deepEqual(rows.map((r) => r.tooltip[0]?.split(' ')[0]), ['apps/shop/src', 'libs/money', 'libs/money/rates', '87']);
  });
});
