// Names of people, branches, files and repositories come from strangers: nothing on screen turns a direction or breaks a line.
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { balanceView } from '../../src/present/balanceView';
import { commitText } from '../../src/present/commitText';
import { placeWords, titleExists } from '../../src/present/decisionWords';
import { delegationTree } from '../../src/present/delegationTree';
import { journalView } from '../../src/present/journalView';
import { folderProblem, ignoredQuestion, remoteQuestion } from '../../src/present/privateFolderWords';
import type { Situation } from '../../src/present/situation';
import { statusBar } from '../../src/present/statusBar';
import type { Figure } from '../../src/protocol/figure';
import { activities, now, report } from './sampleReport';
import { decision, entry, module, ownership, repository, situation } from './sampleSituation';

const evil = '\u001b[2J\u202eev\u2066il\n\r\t\u0007\u009b\u2028\u061cname';
// oxlint-disable-next-line no-control-regex -- to look for them
const unprintable = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

/** Paths and names by which the editor finds things again are no words; everything else is on screen. */
const notShown = new Set(['does', 'key', 'id', 'repository', 'path', 'open', 'move', 'emails', 'root']);

function check(value: unknown, at: string): number {
  if (typeof value === 'string') {
    assert.doesNotMatch(value, unprintable, `${at}: ${JSON.stringify(value)}`);
    return value.includes('evil') ? 1 : 0;
  }
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce((sum, [key, inner]) => sum + (notShown.has(key) ? 0 : check(inner, `${at}.${key}`)), 0);
}

describe('whatever things are called', () => {
  const person = { name: `${evil} Person`, emails: [`${evil}@x`], bot: false };
  const here = repository({ name: evil, branch: evil });
  const there = repository({ id: '/y', name: `${evil} 2`, mine: false, shallowSince: '2026-06-01', lastFetch: now.seconds - 9 * 86_400 });
  const odd: Partial<Situation> = {
    repositories: [here, there, repository({ id: '/z', name: evil, state: 'someoneElses', mine: false }), repository({ id: '/u', name: evil, state: 'unreadable', mine: false })],
    report: report({ me: person, activities: activities().map((a) => ({ ...a, evidence: a.evidence.map((e) => ({ ...e, subject: evil })) })) }),
    recentPeople: [person],
    ownership: [{ repository: here, report: { ...ownership([module({ path: `src/${evil}`, lastOther: person })]), people: [{ person, commits: 3, last: 0 }] } }, { repository: there, report: ownership([module({ path: evil })]) }],
    failure: null,
  };
  const figures: Figure[] = ['coding', 'review', 'decision', 'thisWeek', '2026-W41'];

  for (const [name, some] of [['figures', odd], ['none of the commits yours', { ...odd, report: report({ me: null, activities: [] }) }], ['an absence', { ...odd, report: report({ me: null, activities: [] }), repositories: [repository({ name: evil, state: 'noCommits', mine: false })] }]] as const) {
    it(`the Balance view and the status bar stay in their lines: ${name}`, () => {
      const shown = situation(some);
      assert.ok(check(balanceView(shown, figures), 'balance') > 0);
      check(statusBar(shown), 'status bar');
    });
  }

  it('the Delegation view does', () => {
    assert.ok(check(delegationTree(odd.ownership ?? [], { now, state: 'read', team: null }), 'delegation') > 0);
  });

  it('the Journal view does', () => {
    const records = [
      decision({ title: evil, status: evil, id: evil, file: `docs/${evil}.md`, deciders: [evil], supersededBy: evil, problems: [evil], reviewBy: '2026-11-01' }),
      { ...decision({ file: 'b.md' }), repo: '/y', repoName: evil },
    ];
    const view = journalView({
      now, folderOpen: true, trusted: true, decisions: records, entries: [entry({ title: evil, person: evil }), entry({ type: 'decision', file: '2026/b.md', title: evil })],
      placesExist: true, privateFolder: null, remoteHost: evil, failure: null, focused: true,
    });
    assert.ok(check(view, 'journal') > 0);
  });

  it('questions and answers do', () => {
    assert.ok(check([
      placeWords(evil, evil), titleExists('x', [{ title: 'x', where: `${evil}, docs/${evil}.md` }]), remoteQuestion(evil), ignoredQuestion(evil),
      ...(['insideWorkTree', 'notAFolder', 'unwritable'] as const).map((why) => folderProblem(why, evil)),
    ], 'questions') > 0);
  });

  it('a commit as a document keeps its lines', () => {
    const at = { seconds: now.seconds, offset: 0 };
    const text = commitText({
      id: 'a'.repeat(40), parents: ['b'.repeat(40)], author: { name: evil, email: evil }, authored: at, committer: { name: evil, email: `c${evil}` }, committed: at,
      subject: evil, trailers: [{ key: 'reviewed-by', ident: { name: evil, email: evil } }], changes: [{ kind: 'R', path: evil, from: evil }],
    });
    for (const line of text.split('\n')) check(line, 'commit');
    assert.equal(text.split('\n').length, 11);
  });
});
