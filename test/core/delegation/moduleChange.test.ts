import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { moduleChanges } from '../../../src/core/delegation/moduleChange';
import type { Commit, Ident } from '../../../src/core/history';
import { now } from './factsOf';

const [ada, bob, cyd, bot]: readonly Ident[] = ['Ada', 'Bob', 'Cyd', 'Bot'].map((name) => ({ name, email: `${name.toLowerCase()}@x.example` })) as [Ident, Ident, Ident, Ident];

function commit(subject: string, author: Ident, given: Partial<Commit> = {}): Commit {
  const at = { seconds: now - 100, offset: 0 };
  return {
    id: subject, parents: ['p'], author, authored: at, committer: author, committed: at, subject, trailers: [],
    changes: [{ kind: 'M', path: 'm/a.ts' }], ...given,
  };
}

function changes(...commits: readonly Commit[]): string[] {
  return changesWith(new Set(commits.map(({ id }) => id)), commits);
}

function changesWith(merged: ReadonlySet<string>, commits: readonly Commit[]): string[] {
  const is = (one: Ident | undefined) => (ident: Ident): boolean => ident.email === one?.email;
  return moduleChanges({
    commits, merged, isInModule: (path) => path.startsWith('m/'), isLead: is(ada), isReceiver: is(bob), isNobody: is(bot), since: now - 1000, until: now, bulkCommitFiles: 2,
  }).map(({ subject, by, paired, reviewedBy, bulk, merged: landed }) => [subject, by, ...(landed ? [] : ['on its way']), ...(paired ? ['paired'] : []), ...(reviewedBy.lead ? ['lead reviewed'] : []), ...(reviewedBy.receiver ? ['receiver reviewed'] : []), ...(bulk ? ['bulk'] : [])].join(', '));
}

describe('changes of a module', () => {
  it('say whose they were', () => {
    deepEqual(changes(commit('a', ada), commit('b', bob), commit('c', cyd), commit('d', bot)), ['a, lead', 'b, receiver', 'c, other']);
  });

  it('say who was needed', () => {
    deepEqual(changes(
      commit('a', ada, { trailers: [{ key: 'co-authored-by', ident: bob }] }),
      commit('b', bob, { trailers: [{ key: 'reviewed-by', ident: ada }] }),
      commit('c', cyd, { trailers: [{ key: 'acked-by', ident: bob }] }),
      commit('d', bob, { committer: ada }),
    ), ['a, lead, paired', 'b, receiver, lead reviewed', 'c, other, receiver reviewed', 'd, receiver, lead reviewed']);
  });

  it('count a piece of work once, merges and other modules never', () => {
    deepEqual(changes(
      commit('a', ada), commit('a', ada, { id: 'rebased' }), commit('merge', ada, { parents: ['p', 'q'] }),
      commit('elsewhere', ada, { changes: [{ kind: 'M', path: 'n/a.ts' }] }), commit('out', bob, { changes: [{ kind: 'R', path: 'n/a.ts', from: 'm/a.ts' }] }),
    ), ['a, lead', 'out, receiver']);
  });

  it('know bulk, the period, and newest first', () => {
    const at = (seconds: number) => ({ authored: { seconds, offset: 0 } });
    const many = ['m/a.ts', 'm/b.ts', 'm/c.ts'].map((path) => ({ kind: 'M', path }) as const);
    deepEqual(changes(commit('a', ada, { changes: many, ...at(now - 3) }), commit('old', ada, at(now - 1001)), commit('future', ada, at(now + 1)), commit('b', bob, at(now - 2))), ['b, receiver', 'a, lead, bulk']);
  });
  it('count what is on a branch, until it is squashed', () => {
    const at = (seconds: number) => ({ authored: { seconds, offset: 0 }, committed: { seconds, offset: 0 } });
    const work = commit('work', bob, at(now - 50));
    deepEqual(changesWith(new Set(), [work]), ['work, receiver, on its way']);
    // The branch is still there after its squash landed.
    deepEqual(changesWith(new Set(['squash']), [commit('squash', bob, at(now - 10)), work]), ['squash, receiver']);
    // Landed before, by somebody else, or with other files it is none.
    deepEqual(changesWith(new Set(['before']), [work, commit('before', bob, at(now - 60))]), ['work, receiver, on its way', 'before, receiver']);
    deepEqual(changesWith(new Set(['other']), [commit('other', ada, at(now - 10)), work]), ['other, lead', 'work, receiver, on its way']);
    deepEqual(changesWith(new Set(['b']), [commit('b', bob, { ...at(now - 10), changes: [{ kind: 'M', path: 'm/b.ts' }] }), work]), ['b, receiver', 'work, receiver, on its way']);
  });

  it('take the copy on the measured branch where there are two', () => {
    deepEqual(changesWith(new Set(['a']), [commit('a', bob), commit('a', bob, { id: 'rebased' })]), ['a, receiver']);
    deepEqual(changesWith(new Set(['rebased']), [commit('a', bob), commit('a', bob, { id: 'rebased' })]), ['a, receiver']);
  });
});
