import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { balanceView } from '../../src/present/balanceView';
import type { Situation } from '../../src/present/situation';
import { statusBar } from '../../src/present/statusBar';
import { now, report } from './sampleReport';
import { repository, situation } from './sampleSituation';
import { words } from './words';

const nothing: Partial<Situation> = { report: report({ me: null, activities: [] }), ownership: [], decisions: [], entries: [] };
const unread = (state: Parameters<typeof repository>[0]) => [repository({ mine: false, ...state })];

const cases: readonly (readonly [name: string, some: Partial<Situation>, code: string, title: string, bar: string])[] = [
  ['no folder', { folderOpen: false, repositories: [] }, 'noFolder', 'Open a folder with a git history', ''],
  ['no folder, before the first report', { folderOpen: false, repositories: [], report: null }, 'noFolder', 'Open a folder with a git history', ''],
  ['Restricted Mode', { trusted: false, repositories: [] }, 'notTrusted', 'Trust this folder to read its history', 'Trust this folder'],
  ['not a repository', { repositories: unread({ state: 'notARepository' }) }, 'notARepository', 'No git history here', 'No git history'],
  ['no commits', { repositories: unread({ state: 'noCommits' }) }, 'noCommits', 'No commits yet', 'No commits yet'],
  ['none of the commits are yours', { repositories: unread({}) }, 'noneAreYours', 'Which of these is you?', 'Which of these is you?'],
  ['none of the commits are yours, and nobody has made any lately', { repositories: unread({}), recentPeople: [] }, 'noneAreYours', 'None of the commits are yours', 'None of it is yours'],
  ['it is not known yet who the people are', { repositories: unread({}), recentPeople: null }, 'reading', 'Reading the history', 'Reading…'],
  ['no git', { repositories: unread({ state: 'gitMissing' }) }, 'gitMissing', 'Git is not installed here', 'Git is missing'],
  ['an old git', { repositories: unread({ state: 'gitTooOld' }) }, 'gitTooOld', 'Git is too old', 'Git is too old'],
  ['someone else\'s', { repositories: unread({ state: 'someoneElses' }) }, 'someoneElses', 'This repository belongs to somebody else', 'Somebody else’s repository'],
  ['unreadable', { repositories: unread({ state: 'unreadable' }) }, 'unreadable', 'Its history could not be read', 'History not readable'],
  ['gone', { repositories: unread({ state: 'gone' }) }, 'unreadable', 'The repository is gone', 'History not readable'],
  ['reading', { report: null }, 'reading', 'Reading the history', 'Reading…'],
  ['nothing counts', { repositories: unread({ notWork: true }) }, 'nothingCounts', 'Nothing here counts', ''],
  ['a failure', { failure: 'The index is locked.' }, 'failed', 'The figures could not be had', 'No figures'],
];

describe('without figures', () => {
  for (const [name, some, code, title, bar] of cases) {
    it(`${name}: ${title}`, () => {
      const here = situation({ ...nothing, ...some });
      const { absence, figures } = balanceView(here, []);
      assert.equal(figures, null);
      assert.equal(absence?.code, code);
      assert.equal(absence?.title, title);
      const said = statusBar(here);
      assert.deepEqual([said.text, said.sentence, said.label], [bar, title, `Fulcrum: ${title}. Show Balance`]);
    });
  }

  it('one folder without history beside one with the lead\'s commits changes nothing', () => {
    const snapshot = balanceView(situation({ repositories: [repository(), repository({ id: '/x', name: 'notes', state: 'notARepository', mine: false })] }), []);
    assert.equal(snapshot.absence, null);
    assert.deepEqual(snapshot.repositories.map((r) => r.name), ['shop']);
  });

  it('what stops everything is said before what concerns one folder', () => {
    const both = [repository({ state: 'notARepository', mine: false }), repository({ id: '/y', state: 'gitMissing', mine: false })];
    assert.equal(balanceView(situation({ ...nothing, repositories: both }), []).absence?.code, 'gitMissing');
  });

  it('asks who the lead is among the people with recent commits', () => {
    const { people } = balanceView(situation({ ...nothing, repositories: unread({}) }), []);
    assert.deepEqual(people.map((p) => [p.name, p.emails[0], p.chosen]), [['Ada Lovelace', 'ada@shop.example', false], ['Kim Park', 'kim@shop.example', false]]);
  });
});

describe('with figures', () => {
  const notes = (some: Partial<Situation>) => balanceView(situation(some), []).notes.map(words);
  it('a folder in Restricted Mode is a note', () => {
    assert.deepEqual(notes({ trusted: false }), ['This folder is in Restricted Mode, so its commits are not counted. Trust this folder']);
  });
  it('a repository that does not count says why and what to do', () => {
    assert.deepEqual(notes({ repositories: [repository(), repository({ id: '/x', name: 'legacy', state: 'someoneElses', mine: false })] }), [
      'legacy is owned by another user of this machine, so git does not read it. If you know whose it is, add it to git’s safe.directory and look again. How to',
    ]);
  });
  it('a repository without commits of the lead asks who they are; one that is not work does not', () => {
    assert.deepEqual(notes({ repositories: [repository(), repository({ id: '/x', name: 'fork', mine: false })] }), ['None of the commits in fork are yours. Which of these is you?']);
    assert.deepEqual(notes({ repositories: [repository(), repository({ id: '/x', name: 'fork', mine: false, notWork: true })] }), []);
  });
  it('a shallow history says what is missing', () => {
    assert.deepEqual(notes({ repositories: [repository({ shallowSince: '2026-06-01' })] }), ['shop was fetched only back to 1 Jun; what came before is not counted. Fetch the rest']);
  });
  it('an old fetch is dated', () => {
    const old = now.seconds - 5 * 86_400;
    assert.deepEqual(notes({ repositories: [repository({ lastFetch: old }), repository({ id: '/s', name: 'site', lastFetch: old }), repository({ id: '/c', name: 'closed', open: false, lastFetch: old })] }), [
      'Last fetched: shop on 1 Nov and site on 1 Nov. What others have done since is not in here.',
    ]);
  });
  it('a failure leaves the figures standing', () => {
    assert.deepEqual(notes({ failure: 'the index is locked.' }), ['The index is locked. Try again']);
  });
  it('repositories say how fresh they are', () => {
    const { repositories } = balanceView(situation({
      repositories: [repository({ id: '/z', name: 'zoo', notWork: true }), repository({ id: '/o', name: 'old', open: false, lastFetch: null }), repository({ shallowSince: '2026-06-01' })],
    }), []);
    assert.deepEqual(repositories.map((r) => `${r.name}: ${words(r.note)}`), ['shop: history since 1 Jun · last fetch 6 Nov', 'old: not open', 'zoo: not work']);
  });
});
