import assert from 'node:assert/strict';
import { anything, assert as check, property } from 'fast-check';
import { describe, it } from 'mocha';
import { categories, roles, type Category, type Role } from '../../src/core/settings';
import { parseBalanceIntention } from '../../src/protocol/balanceIntention';
import { parseBalanceSnapshot } from '../../src/protocol/balanceSnapshot';
import { figuresIn } from '../../src/protocol/figure';
import { parseJournalIntention } from '../../src/protocol/journalIntention';
import { parseJournalSnapshot } from '../../src/protocol/journalSnapshot';
import { category, role } from '../../src/protocol/limits';

const commit = 'a'.repeat(40);

describe('what a view may ask for', () => {
  for (const good of [
    { type: 'ready', open: ['coding', 'thisWeek', '2026-W45'] },
    { type: 'openCommit', repo: '/home/ada/shop/.git', commit },
    { type: 'openCommit', repo: 'C:\\shop\\.git', commit: 'b'.repeat(64) },
    { type: 'chooseMe', emails: ['ada@shop.example'] },
    { type: 'setUsualWeek', hours: { meeting: 10, review: 4.5 } },
    { type: 'setUsualWeek', hours: {} },
    { type: 'setNotWork', repo: '/x', value: true },
    { type: 'openSettings', key: 'band' },
  ]) it(`balance: ${JSON.stringify(good)}`, () => assert.deepEqual(parseBalanceIntention(good), good));

  for (const bad of [
    { type: 'run', command: 'workbench.action.quit' },
    { type: 'refresh', command: 'workbench.action.quit' },
    { type: 'openCommit', repo: '/x', commit: '--upload-pack=touch' },
    { type: 'openCommit', repo: '/x', commit: commit.toUpperCase() },
    { type: 'openCommit', repo: '', commit },
    { type: 'openEntry', file: '../../etc/passwd' },
    { type: 'openEntry', file: '/etc/passwd' },
    { type: 'openEntry', file: 'C:/Windows' },
    { type: 'openEntry', file: 'a\\..\\..\\b' },
    { type: 'openEntry', file: 'a\0b' },
    { type: 'chooseMe', emails: [] },
    { type: 'chooseMe', emails: Array.from({ length: 51 }, () => 'a@b') },
    { type: 'setUsualWeek', hours: { naps: 3 } },
    { type: 'setUsualWeek', hours: { meeting: -1 } },
    { type: 'setUsualWeek', hours: { meeting: 101 } },
    { type: 'setUsualWeek', hours: { meeting: '10' } },
    { type: 'setRole', role: 'king' },
    { type: 'openSettings', key: 'git.path' },
    { type: 'openHelp', topic: 'https://example.com' },
    { type: 'showEvidence', open: ['naps'] },
    { type: 'showEvidence', open: Array.from({ length: 25 }, () => 'coding') },
    null, 'ready', 7, [], {},
  ]) it(`not balance: ${JSON.stringify(bad).slice(0, 80)}`, () => assert.equal(parseBalanceIntention(bad), null));

  for (const good of [
    { type: 'focus', has: true },
    { type: 'logDecision', title: '' },
    { type: 'openDecision', repo: '/x', file: 'docs/decisions/0001-a b.md' },
    { type: 'moveDecision', entry: '2026/2026-01-01-decision-x.md' },
  ]) it(`journal: ${JSON.stringify(good)}`, () => assert.deepEqual(parseJournalIntention(good), good));

  for (const bad of [
    { type: 'logDecision', title: 'x'.repeat(1001) },
    { type: 'logDecision' },
    { type: 'openDecision', repo: '/x', file: 'docs/../../secret.md' },
    { type: 'moveDecision', entry: '' },
    { type: 'openCommit', repo: '/x', commit },
  ]) it(`not journal: ${JSON.stringify(bad).slice(0, 80)}`, () => assert.equal(parseJournalIntention(bad), null));

  it('anything at all is refused without throwing', () => {
    check(property(anything(), (thing) => {
      for (const parse of [parseBalanceIntention, parseJournalIntention, parseBalanceSnapshot, parseJournalSnapshot]) assert.equal(parse(thing), null);
      assert.ok(Array.isArray(figuresIn(thing)));
    }));
  });

  it('knows every category and role that core knows', () => {
    assert.deepEqual([...category.options].sort(), ([...categories] satisfies Category[]).sort());
    assert.deepEqual([...role.options].sort(), ([...roles] satisfies Role[]).sort());
  });
});
