import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { addressMark } from '../../../src/core/balance/digest';
import { hasReviewData, leadEvents } from '../../../src/core/balance/leadEvents';
import type { Commit, Trailer, TrailerKey } from '../../../src/core/history';
import { assistant, bot, commit, github, lead, tom, who } from './pieces';

const events = (commits: readonly Commit[], trunk: string | null = null) =>
  leadEvents(commits, who, { repo: '/repo/.git', trunk, decisionFolders: [] });
/** `kind subject parts` of each event. */
const told = (commits: readonly Commit[], trunk: string | null = null): string[] =>
  events(commits, trunk).map((e) => `${e.kind} ${e.subject} ${JSON.stringify(e.parts)}`);
const counting = (commits: readonly Commit[], trunk: string | null = null): string[] =>
  events(commits, trunk).filter((e) => !e.squash).map((e) => e.commit);
const names = (key: TrailerKey, ident = lead): Trailer => ({ key, ident });

describe('leadEvents', () => {
  it('takes own commits with their files, and nobody else\'s', () => {
    const [own, ...others] = events([commit('mine', { files: ['src/a.ts', 'docs/adr/0001-x.md'] }), commit('theirs', { author: tom })]);
    assert.equal(others.length, 0);
    assert.deepEqual(own?.parts, { coding: 0.5, decision: 0.5 });
    assert.deepEqual(own?.files, ['src/a.ts', 'docs/adr/0001-x.md']);
  });

  it('keeps fifty paths of a large commit and judges by all', () => {
    const files = [...Array.from({ length: 60 }, (_, i) => `src/${i}.ts`), ...Array.from({ length: 20 }, (_, i) => `rfcs/${i}.md`)];
    const [own] = events([commit('large', { files })]);
    assert.equal(own?.files.length, 50);
    assert.deepEqual(own?.parts, { coding: 0.75, design: 0.25 });
  });

  it('counts a rebased or cherry-picked copy once, as the copy that landed last', () => {
    const copies = [
      commit('first', { subject: 'parse', landed: '2026-03-02T09:00:00Z' }),
      commit('rebased', { subject: 'parse', landed: '2026-03-04T09:00:00Z' }),
    ];
    assert.deepEqual(events(copies).map((e) => e.commit), ['rebased']);
    assert.equal(events(copies)[0]?.at.seconds, Date.parse('2026-03-02T09:00:00Z') / 1000);
  });

  describe('merges', () => {
    const base = commit('base', { author: tom });
    const merge = (subject: string, side: string, author = lead): Commit => commit('m', { parents: ['base', side], author, subject });

    it('of other people\'s work are review', () => {
      assert.deepEqual(told([base, commit('t', { author: tom, parents: ['base'] }), merge("Merge branch 'cart'", 't')]), [
        'merge Merge branch \'cart\' {"review":1}']);
    });

    it('of the own branch are nothing', () => {
      assert.deepEqual(told([base, commit('t', { parents: ['base'] }), merge("Merge branch 'cart'", 't')]), ['commit t {"coding":1}']);
    });

    it('of a machine\'s work are hands-on', () => {
      for (const author of [bot, assistant]) {
        assert.deepEqual(told([base, commit('t', { author, parents: ['base'] }), merge("Merge branch 'cart'", 't')]), ['merge Merge branch \'cart\' {"coding":1}']);
      }
    });

    it('of a mixed branch are divided like its commits', () => {
      const side = [commit('t1', { author: tom, parents: ['base'] }), commit('t2', { author: tom, parents: ['t1'] }),
        commit('t3', { author: assistant, parents: ['t2'] }), commit('t4', { author: tom, parents: ['t3'] })];
      assert.deepEqual(told([base, ...side, merge("Merge branch 'cart'", 't4')]), ['merge Merge branch \'cart\' {"review":0.75,"coding":0.25}']);
    });

    it('of a branch that was brought up to date on the way are about its own commits', () => {
      const side = [commit('t1', { author: tom, parents: ['base'] }), commit('later', { author: tom, parents: ['base'] }),
        commit('k', { parents: ['t1', 'later'], subject: "Merge branch 'main' into cart" })];
      assert.deepEqual(told([base, ...side, merge("Merge branch 'cart'", 'k')]), ['merge Merge branch \'cart\' {"review":1}']);
    });

    it('that bring the own branch up to date are nothing, by their words or by the default branch', () => {
      const work = [base, commit('mine', { parents: ['base'] }), commit('theirs', { author: tom, parents: ['base'] })];
      assert.deepEqual(told([...work, commit('m', { parents: ['mine', 'theirs'], subject: "Merge branch 'main' into cart" })]), ['commit mine {"coding":1}']);
      const wordless = commit('m', { parents: ['mine', 'theirs'], subject: 'Get the latest' });
      assert.deepEqual(told([...work, wordless], 'theirs'), ['commit mine {"coding":1}']);
      assert.deepEqual(told([...work, wordless]), ['commit mine {"coding":1}', 'merge Get the latest {"review":1}']);
    });

    it('of something that was not read are neutral, unless the words say that it was the own', () => {
      assert.deepEqual(told([base, merge('Merge pull request #3 from acme/cart', 'unread')]), ['merge Merge pull request #3 from acme/cart {}']);
      const login = { ...who, isLead: (i: { email: string }) => i.email === lead.email || i.email === 'lea@users.noreply.github.com' };
      assert.deepEqual(leadEvents([base, merge('Merge pull request #3 from lea/cart', 'unread')], login, { repo: 'r', trunk: null, decisionFolders: [] }), []);
    });

    it('by others are nothing, unless a trailer on them names the lead for review', () => {
      const side = commit('t', { author: tom, parents: ['base'] });
      const queue = (trailers: readonly Trailer[]): Commit => commit('m', { parents: ['base', 't'], author: bot, subject: 'Auto merge', trailers });
      assert.deepEqual(told([base, side, queue([])]), []);
      assert.deepEqual(told([base, side, queue([names('reviewed-by')])]), ['reviewTrailer Auto merge {"review":1}']);
      assert.deepEqual(told([base, commit('t', { parents: ['base'] }), queue([names('reviewed-by')])]), ['commit t {"coding":1}']);
    });
  });

  describe('commits put in for others', () => {
    it('are review, at the committer date', () => {
      const [put] = events([commit('patch', { author: tom, committer: lead, at: '2026-03-01T09:00:00Z', landed: '2026-03-02T11:00:00Z' })]);
      assert.deepEqual([put?.kind, put?.parts, put?.at.seconds], ['committedForOthers', { review: 1 }, Date.parse('2026-03-02T11:00:00Z') / 1000]);
    });

    it('count once, when they were put in first', () => {
      const copy = (id: string, landed: string): Commit => commit(id, { subject: 'patch', author: tom, committer: lead, landed });
      const found = events([copy('rebased', '2026-03-05T11:00:00Z'), copy('applied', '2026-03-02T11:00:00Z')]);
      assert.deepEqual(found.map((e) => [e.commit, e.at.seconds]), [['rebased', Date.parse('2026-03-02T11:00:00Z') / 1000]]);
    });

    it('are one event with their trailers, and pairing or mentoring when these say so', () => {
      const put = (...keys: TrailerKey[]): Commit => commit('p', { author: tom, committer: lead, trailers: keys.map((k) => names(k)) });
      assert.deepEqual(told([put('signed-off-by', 'reviewed-by')]), ['committedForOthers p {"review":1}']);
      assert.deepEqual(told([put('reviewed-by', 'co-authored-by')]), ['committedForOthers p {"pairing":1}']);
      assert.deepEqual(told([put('mentored-by')]), ['committedForOthers p {"mentoring":1}']);
    });

    it('are not those of the web merge, even when somebody joined it to the lead', () => {
      const everybody = { ...who, isLead: (i: { email: string }) => i.email === lead.email || i.email === github.email };
      assert.deepEqual(leadEvents([commit('p', { author: tom, committer: github })], everybody, { repo: 'r', trunk: null, decisionFolders: [] }), []);
    });
  });

  describe('trailers on the work of others', () => {
    it('are review, mentoring or pairing; a sign-off alone says nothing', () => {
      const by = (key: TrailerKey): string[] => told([commit('p', { author: tom, trailers: [names(key)] })]);
      for (const key of ['reviewed-by', 'acked-by', 'tested-by', 'helped-by'] as const) assert.deepEqual(by(key), ['reviewTrailer p {"review":1}']);
      assert.deepEqual(by('mentored-by'), ['reviewTrailer p {"mentoring":1}']);
      assert.deepEqual(by('co-authored-by'), ['pairingTrailer p {"pairing":1}']);
      assert.deepEqual(by('signed-off-by'), []);
    });

    it('stand at the committer date for review, at the author date for pairing', () => {
      const at = (key: TrailerKey) => events([commit('p', { author: tom, trailers: [names(key)], at: '2026-03-01T09:00:00Z', landed: '2026-03-02T11:00:00Z' })])[0]?.at.seconds;
      assert.equal(at('reviewed-by'), Date.parse('2026-03-02T11:00:00Z') / 1000);
      assert.equal(at('co-authored-by'), Date.parse('2026-03-01T09:00:00Z') / 1000);
    });

    it('that name somebody else, or stand on own commits, add nothing', () => {
      assert.deepEqual(told([commit('p', { author: tom, trailers: [names('reviewed-by', bot)] })]), []);
      assert.deepEqual(told([commit('p', { trailers: [names('reviewed-by'), names('co-authored-by', assistant)] })]), ['commit p {"coding":1}']);
    });
  });

  it('bears the digest of the address that is the lead\'s', () => {
    const found = events([commit('mine'), commit('put', { author: tom, committer: lead, landed: '2026-03-02T11:00:00Z' })]);
    assert.deepEqual(found.map((e) => e.by), [addressMark('LEA@example.com'), addressMark(lead.email)]);
  });

  it('takes a machine for a machine, even one joined to the lead', () => {
    const everything = { ...who, isLead: () => true };
    assert.deepEqual(leadEvents([commit('p', { author: bot })], everything, { repo: 'r', trunk: null, decisionFolders: [] }), []);
  });

  it('opens no session for what a machine authored; vouching for it is hands-on', () => {
    for (const author of [bot, assistant]) {
      assert.deepEqual(told([commit('p', { author, committer: lead })]), []);
      assert.deepEqual(told([commit('p', { author, trailers: [names('co-authored-by')] })]), []);
      assert.deepEqual(told([commit('p', { author, trailers: [names('reviewed-by')] })]), ['reviewTrailer p {"coding":1}']);
      assert.deepEqual(told([commit('p', { author, trailers: [names('reviewed-by')], files: ['go.sum'] })]), ['reviewTrailer p {}']);
    }
  });

  describe('a squash of a branch that is still there', () => {
    const base = commit('base', { author: tom });
    const branch = [commit('w1', { parents: ['base'], files: ['src/a.ts'] }), commit('w2', { parents: ['w1'], at: '2026-03-02T10:00:00Z', files: ['src/b.ts'] })];
    const squash = commit('s', { parents: ['base'], at: '2026-03-04T15:00:00Z', subject: 'a and b (#4)', files: ['src/a.ts', 'src/b.ts'] });

    it('is marked', () => {
      assert.deepEqual(counting([base, ...branch, squash], 's'), ['w1', 'w2']);
      assert.deepEqual(events([base, ...branch, squash], 's').filter((e) => e.squash).map((e) => e.commit), ['s']);
    });

    it('is kept when the default branch is unknown, or when it touches more', () => {
      assert.equal(counting([base, ...branch, squash]).length, 3);
      assert.equal(counting([base, ...branch, { ...squash, changes: [...squash.changes, { kind: 'A', path: 'src/c.ts' }] }], 's').length, 3);
    });

    it('is known by its words or its number when it is one commit of one file, and not without them', () => {
      const wip = commit('parse', { parents: ['base'] });
      const onMain = (subject: string): Commit => commit('s', { parents: ['base'], at: '2026-03-04T15:00:00Z', subject });
      for (const subject of ['parse (#4)', 'parse', 'Parser (!12)']) assert.deepEqual(counting([base, wip, onMain(subject)], 's'), ['parse']);
      assert.deepEqual(counting([base, wip, onMain('hotfix')], 's'), ['parse', 's']);
      const twice = [wip, commit('more', { parents: ['parse'], at: '2026-03-02T09:10:00Z' })];
      assert.deepEqual(counting([base, ...twice, onMain('parser')], 's'), ['parse', 'more']);
    });

    it('is not one while the branch is still worked on', () => {
      const later = branch.map((c) => ({ ...c, committed: { seconds: squash.committed.seconds + 60, offset: 0 } }));
      assert.equal(counting([base, ...later, squash], 's').length, 3);
    });

    it('is no release: that takes its own time away, whoever changed the same files on a branch', () => {
      const files = ['package.json', 'CHANGELOG.md'];
      const work = commit('w', { parents: ['base'], at: '2026-03-04T10:00:00Z', subject: 'own version', files });
      const release = commit('r', { parents: ['base'], at: '2026-03-04T15:00:00Z', subject: 'Release 1.2', files });
      assert.deepEqual(events([base, work, release], 'r').filter((e) => e.squash), []);
    });

    it('is not the next commit on the same files of the same branch', () => {
      const next = commit('n', { parents: ['w2'], at: '2026-03-04T15:00:00Z', files: ['src/a.ts', 'src/b.ts'] });
      assert.equal(counting([base, ...branch, next], 'n').length, 3);
    });

    it('is not a later commit on files of which a copy was put on a release branch', () => {
      const onMain = commit('w1', { parents: ['base'], files: ['src/a.ts'] });
      const backport = commit('backport', { parents: ['base'], subject: 'w1', landed: '2026-03-03T09:00:00Z', files: ['src/a.ts'] });
      const later = commit('later', { parents: ['w1'], at: '2026-03-04T15:00:00Z', files: ['src/a.ts'] });
      assert.deepEqual(counting([base, onMain, backport, later], 'later'), ['backport', 'later']);
    });
  });

  it('does not depend on the order of the commits', () => {
    const commits = [
      commit('base', { author: tom }), commit('t', { author: tom, parents: ['base'] }), commit('m', { parents: ['base', 't'], subject: "Merge branch 'cart'" }),
      commit('w1', { parents: ['m'], at: '2026-03-02T10:00:00Z' }), commit('copy', { parents: ['base'], at: '2026-03-02T10:00:00Z', subject: 'w1' }),
      commit('p', { author: tom, committer: lead, landed: '2026-03-03T09:00:00Z' }), commit('r', { author: tom, trailers: [names('reviewed-by')] }),
    ];
    const expected = events(commits, 'm');
    assert.equal(expected.length, 4);
    fc.assert(fc.property(fc.shuffledSubarray(commits, { minLength: commits.length }), (shuffled) => assert.deepEqual(events(shuffled, 'm'), expected)));
  });

  it('is empty for an empty history', () => assert.deepEqual(events([]), []));
});

describe('hasReviewData', () => {
  it('is about the whole history, not about the lead', () => {
    assert.equal(hasReviewData([commit('a', { trailers: [names('signed-off-by'), names('co-authored-by')] })]), false);
    assert.equal(hasReviewData([commit('a', { trailers: [names('reviewed-by', tom)] })]), true);
  });
});
