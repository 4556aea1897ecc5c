import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { dueCount } from '../../src/present/due';
import { journalView, type JournalSituation } from '../../src/present/journalView';
import { parseJournalSnapshot } from '../../src/protocol/journalSnapshot';
import { now, shop } from './sampleReport';
import { decision, entry } from './sampleSituation';
import { words } from './words';

function journal(some: Partial<JournalSituation> = {}): ReturnType<typeof journalView> {
  return journalView({
    now, folderOpen: true, trusted: true, decisions: [], entries: [], placesExist: true, privateFolder: '/home/ada/journal', remoteHost: null, failure: null, focused: true, ...some,
  });
}

describe('the Journal view', () => {
  it('shows due decisions, longest due first, from both places', () => {
    const decisions = [
      decision({ id: '0002', reviewBy: '2026-11-06' }), decision({ id: '0001', reviewBy: '2026-10-01' }), decision({ id: '0003', reviewBy: '2026-11-07' }),
      decision({ id: '0004', reviewBy: '2026-10-01', status: 'superseded' }),
    ];
    const entries = [entry({ type: 'decision', reviewBy: '2026-11-01' }), entry({ type: 'decision', reviewBy: '2026-11-01', companionOf: 'docs/decisions/0001-x.md' })];
    assert.deepEqual(journal({ decisions, entries }).due.map((d) => d.meta), [
      '0001 · review was set for 1 Oct · 22 Oct', '0002 · review was set for 6 Nov · 22 Oct', 'decision · Kim Park · review was set for 1 Nov · 3 Nov',
    ]);
    assert.equal(dueCount({ decisions, entries, now }), 3);
  });

  it('says once that a review is overdue', () => {
    const overdue = [decision({ reviewBy: '2026-10-01', problems: ['Its review was due on 2026-10-01.'] })];
    const { due, decisions: groups } = journal({ decisions: overdue });
    assert.deepEqual(due.map((d) => d.problems), [[]]);
    assert.deepEqual(groups.flatMap((g) => g.rows).map((d) => d.problems), [['Its review was due on 2026-10-01.']]);
  });

  it('shows private entries as kind and date until it has the focus', () => {
    const entries = [entry()];
    const [hidden] = journal({ entries, focused: false }).newest;
    assert.deepEqual([hidden?.title, hidden?.kind, hidden?.meta], [null, 'Feedback, private', '3 Nov']);
    assert.doesNotMatch(JSON.stringify(journal({ entries, focused: false })), /Thursday|Kim/);
    const [shown] = journal({ entries }).newest;
    assert.deepEqual([shown?.title, shown?.meta, shown?.key], ['The demo on Thursday', 'feedback · Kim Park · 3 Nov', hidden?.key]);
  });

  it('lists decisions by status, open ones first, newest first within', () => {
    const decisions = [
      decision({ id: '0001', status: 'superseded', supersededBy: '0004', date: '2025-02-01' }), decision({ id: '0002', date: '2026-01-01' }), decision({ id: '0003', date: '2026-05-01', reviewBy: '2027-01-30' }),
      decision({ id: '0004', status: 'proposed', date: null }), decision({ id: '0005', status: 'on hold' }), decision({ id: '0006', status: '' }),
    ];
    const { decisions: groups } = journal({ decisions });
    assert.deepEqual(groups.map((g) => [g.status, g.rows.map((r) => r.meta)]), [
      ['Proposed', ['0004']], ['Accepted', ['0003 · 1 May · review 30 Jan 2027', '0002 · 1 Jan']], ['On hold', ['0005 · 22 Oct']], ['Without a status', ['0006 · 22 Oct']],
      ['Superseded', ['0001 · 1 Feb 2025 · replaced by 0004']],
    ]);
  });

  it('offers to move a private decision where there is a place, and nothing else', () => {
    const entries = [entry({ type: 'decision', file: '2026/a.md' }), entry()];
    const moves = (placesExist: boolean) => journal({ entries, placesExist }).decisions.flatMap((g) => g.rows.map((r) => [g.status, r.move]));
    assert.deepEqual(moves(true), [['Not in a repository yet', { type: 'moveDecision', entry: '2026/a.md' }]]);
    assert.deepEqual(moves(false), [['Not in a repository yet', null]]);
    assert.deepEqual(journal({ entries }).newest.map((n) => n.move), [null]);
  });

  it('keeps companions out of every list', () => {
    const { newest, decisions, due } = journal({ entries: [entry({ type: 'decision', companionOf: 'docs/decisions/0001-x.md', reviewBy: '2020-01-01' })] });
    assert.deepEqual([newest, decisions, due], [[], [], []]);
  });

  it('names the repository where decisions come from several, and what is odd with one', () => {
    const two = [decision({ problems: ['Another record has this number.'] }), { ...decision(), repo: '/site', repoName: 'site' }];
    const rows = journal({ decisions: two }).decisions[0]!.rows;
    assert.deepEqual(rows.map((r) => r.meta), ['0012 · 22 Oct · shop', '0012 · 22 Oct · site']);
    assert.deepEqual(rows[0]?.problems, ['Another record has this number.']);
    assert.deepEqual(rows[0]?.open, { type: 'openDecision', repo: shop, file: 'docs/decisions/0012-one-queue.md' });
  });

  it('says what is missing and what to do about it', () => {
    assert.match(words(journal().empty ?? []), /^Nothing here yet\./);
    assert.equal(journal({ entries: [entry()] }).empty, null);
    assert.deepEqual(journal({ trusted: false, remoteHost: 'build-box', privateFolder: null, failure: 'the folder could not be read.' }).notes.map(words), [
      'The folder could not be read. Try again',
      'In Restricted Mode the decisions of this folder are not read. Trust this folder',
      'Private entries are off on build-box until you choose a folder there. Choose a folder',
    ]);
    assert.deepEqual(journal({ remoteHost: 'build-box' }).notes, []);
  });

  it('stays within a snapshot\'s size', () => {
    const long = '決'.repeat(4000);
    const decisions = Array.from({ length: 400 }, (_, n) => decision({ id: `${n}`, file: `docs/${n}.md`, title: long, problems: [long, long] }));
    const entries = Array.from({ length: 400 }, (_, n) => entry({ file: `2026/${n}.md`, title: long, person: long }));
    const snapshot = journal({ decisions, entries });
    assert.ok(Buffer.byteLength(JSON.stringify(snapshot)) < 200_000, `${Buffer.byteLength(JSON.stringify(snapshot))} bytes`);
    const rows = snapshot.decisions.reduce((sum, g) => sum + g.rows.length, 0);
    assert.equal(snapshot.rest, `and ${400 - rows} older decisions`);
    const plain = journal({ decisions: decisions.map((d) => ({ ...d, decision: { ...d.decision, title: 'Short', problems: [] } })), entries });
    assert.equal(plain.decisions.reduce((sum, g) => sum + g.rows.length, 0), 150);
    assert.equal(snapshot.newest.length, 8);
    assert.deepEqual(parseJournalSnapshot(structuredClone(snapshot)), snapshot);
  });
});
