import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { testRepositories } from '../../support/testRepositories';
import { historyEnds, madeHistory } from './madeHistory';

describe('a made history', () => {
  const repositories = testRepositories();

  it('has as many commits as asked for, with merges, renames and trailers, and is the same each time', () => {
    const stream = [...madeHistory({ commits: 600 })].join('');
    assert.equal(stream, [...madeHistory({ commits: 600 })].join(''));
    const repository = repositories.init({ branch: 'main' }).fastImport(stream);
    const lines = (...args: readonly string[]): number => repository.git(...args).split('\n').filter((line) => line !== '').length;
    assert.equal(lines('rev-list', 'main'), 600);
    assert.ok(lines('rev-list', '--merges', 'main') > 30);
    assert.ok(lines('log', '--format=', '--name-status', '-M', '--diff-filter=R', 'main') > 5);
    assert.match(repository.git('log', '--format=%B', 'main'), /^Co-authored-by: .* <.*@example\.com>$/m);
    const ends = Number(repository.git('log', '-1', '--format=%ct', 'main'));
    assert.ok(ends <= historyEnds && ends > historyEnds - 3600);
    const wide = repositories.init({ branch: 'main' }).fastImport([...madeHistory({ commits: 600, additions: 410 })].join(''));
    assert.ok(wide.git('ls-files', '--with-tree=main').split('\n').length > 2 * repository.git('ls-files', '--with-tree=main').split('\n').length);
    const first = Number(repository.git('log', '--reverse', '--format=%ct', 'main').split('\n')[0]);
    assert.ok(Math.abs((ends - first) / 86_400 - 600 * 0.2) < 2, 'a commit every fifth of a day');
    const million = madeHistory({ commits: 1_000_000 }).next().value ?? '';
    assert.ok(Number(/^author .*> (\d+) /m.exec(million)?.[1]) > Date.UTC(1996, 0, 1) / 1000, 'a million commits are thirty years');
    // A merge is what its two lines together are: it brings what the branch did, and nothing else.
    for (const merge of repository.git('rev-list', '--merges', '--max-count=10', 'main').trim().split('\n')) {
      const brought = repository.git('diff', '--raw', '--no-renames', `${merge}^1`, merge);
      assert.notEqual(brought, '');
      assert.equal(brought, repository.git('diff', '--raw', '--no-renames', `${merge}^1...${merge}^2`));
    }
  });
});
