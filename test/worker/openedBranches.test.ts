// Reading that only the reflog remembers: branches of others, looked at and then squashed and deleted, on a real repository.
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analysisWindow, never } from '../support/analysisWindow';
import { testRepositories } from '../support/testRepositories';

const ada = 'Ada Lovelace <ada@example.com>';
const grace = 'Grace Hopper <grace@example.com>';

describe('branches of others that the lead had open', () => {
  const repositories = testRepositories();

  it('count as review when they were squashed and deleted since, and the view knows where the other reviews are', async () => {
    const squashed = (n: number) => ({ author: grace, committer: 'GitHub <noreply@github.com>', date: `2026-10-2${n}T08:00:00+00:00`, message: `Part ${n} (#${n})`, files: { [`src/${n}.ts`]: '1' } });
    const repository = repositories.init().config('user.name', 'Ada Lovelace').config('user.email', 'ada@example.com')
      .commit({ author: ada, date: '2026-10-26T08:00:00+00:00', files: { 'src/a.ts': '1' } })
      .commit(squashed(6)).commit(squashed(7)).branch('cart')
      .checkout('cart', '2026-10-20T07:00:00+00:00').commit({ author: grace, date: '2026-10-27T09:00:00+00:00', files: { 'src/c.ts': '1' } })
      .checkout('main', '2026-10-27T09:30:00+00:00')
      .checkout('cart', '2026-10-28T10:00:00+00:00').checkout('main', '2026-10-28T10:20:00+00:00');
    const tip = repository.revision('cart');
    repository.run('branch', '-D', 'cart').commit(squashed(8));
    const { handlers } = await analysisWindow(repository.environment, repositories.folder(), [repository.root]);
    const report = await handlers.balance(null, never);
    const week = report.weeks.find(({ week: name }) => name === '2026-W44')!;
    // Open for twenty minutes on Wednesday: less than the half hour that a branch stands for.
    assert.deepEqual(week.categories, { coding: 60, review: 20 });
    assert.deepEqual(report.activities.filter((a) => a.source === 'branches').map((a) => [a.low, a.minutes, a.high, a.evidence[0]?.subject]), [[10, 20, 20, 'cart']]);
    assert.equal(report.hostedReview, true);

    // Another checkout moves no branch, and still counts: the figures are read again.
    repository.checkout(tip, '2026-10-29T10:00:00+00:00').checkout('main', '2026-10-29T11:00:00+00:00');
    await handlers.refresh(null, never);
    const again = await handlers.balance(null, never);
    assert.deepEqual(again.weeks.find(({ week: name }) => name === '2026-W44')?.categories, { coding: 60, review: 50 });
    assert.deepEqual(again.activities.flatMap((a) => (a.source === 'branches' ? a.evidence.map((e) => e.subject) : [])), ['cart', tip.slice(0, 12)]);
  });
});
