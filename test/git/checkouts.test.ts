import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readCheckouts, readLastMove } from '../../src/git/checkouts';
import { readCommits } from '../../src/git/commitsReader';
import { gitOf } from '../support/gitOf';
import { testRepositories } from '../support/testRepositories';

const at = (iso: string): number => Date.parse(iso) / 1000;

describe('the reflog', () => {
  const repositories = testRepositories();

  it('tells what was checked out, when, and until when', async () => {
    const repository = repositories.init().commit({ message: 'one', date: '2026-03-01T09:00:00Z' }).branch('cart')
      .checkout('cart', '2026-03-02T09:00:00+01:00').commit({ message: 'two', date: '2026-03-02T09:30:00+01:00' })
      .checkout('main', '2026-03-02T10:00:00+01:00').checkout('cart', '2026-03-03T10:00:00+01:00');
    const moves = await readCheckouts(gitOf(repository), { sinceSeconds: 0 });
    const [one, two] = [repository.revision('main'), repository.revision('cart')];
    assert.deepEqual(moves, [
      { name: 'cart', tip: two, at: { seconds: at('2026-03-03T09:00:00Z'), offset: 60 }, until: null },
      { name: 'main', tip: one, at: { seconds: at('2026-03-02T09:00:00Z'), offset: 60 }, until: at('2026-03-03T09:00:00Z') },
      { name: 'cart', tip: one, at: { seconds: at('2026-03-02T08:00:00Z'), offset: 60 }, until: at('2026-03-02T09:00:00Z') },
    ]);
    assert.deepEqual((await readCheckouts(gitOf(repository), { sinceSeconds: at('2026-03-03T00:00:00Z') })).map((c) => c.name), ['cart']);
    assert.match(await readLastMove(gitOf(repository)), /moving from main to cart$/);
  });

  it('is empty without commits and in a bare repository', async () => {
    assert.deepEqual(await readCheckouts(gitOf(repositories.init()), { sinceSeconds: 0 }), []);
    const bare = repositories.init({ path: 'full' }).commit().clone({ bare: true });
    assert.deepEqual([await readCheckouts(gitOf(bare), { sinceSeconds: 0 }), await readLastMove(gitOf(bare))], [[], '']);
  });

  it('leads to commits of a deleted branch while they are there, and to none once they are gone', async () => {
    const repository = repositories.init({ path: 'squashed' }).commit({ message: 'one' }).checkout('cart').commit({ message: 'two' }).checkout('main').run('branch', '-D', 'cart');
    const tips = (await readCheckouts(gitOf(repository), { sinceSeconds: 0 })).map((c) => c.tip);
    const gone = repository.revision('HEAD@{1}');
    const read = async () => (await readCommits(gitOf(repository), { sinceSeconds: 0, tips: [...tips, gone], ifThere: true })).map((c) => c.subject);
    assert.deepEqual(await read(), ['two', 'one']);
    repository.run('reflog', 'expire', '--expire=now', '--expire-unreachable=now', '--all').run('gc', '--quiet', '--prune=now');
    assert.deepEqual(await read(), ['one']);
  });
});
