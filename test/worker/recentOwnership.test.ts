import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { defaultSettings } from '../../src/core/settings';
import { IndexCache } from '../../src/store/indexCache';
import { measureOwnership } from '../../src/worker/measureOwnership';
import { recentOwnership } from '../../src/worker/recentOwnership';
import { gitOf } from '../support/gitOf';
import { testRepositories } from '../support/testRepositories';

describe('recentOwnership', () => {
  const repositories = testRepositories();
  const now = Date.UTC(2026, 10, 4) / 1000;

  /** Ada in 2024, then Grace twice and Ada once within the year. */
  function long() {
    return repositories.init().userConfig('user.email', 'ada@example.com').userConfig('user.name', 'Ada')
      .commit({ author: 'Ada <ada@example.com>', date: '2024-05-01T10:00:00Z', files: { 'src/a.ts': '1' } })
      .commit({ author: 'Grace <grace@example.com>', date: '2026-02-01T10:00:00Z', files: { 'src/a.ts': '2' } })
      .commit({ author: 'Grace <grace@example.com>', date: '2026-03-01T10:00:00Z', files: { 'src/a.ts': '3' } })
      .commit({ author: 'Ada <ada@example.com>', date: '2026-11-01T10:00:00Z', files: { 'src/a.ts': '4' } });
  }

  const asked = (commit: string, cache: IndexCache | null = null) =>
    ({ repo: 'r', commit, model: 'fading' as const, settings: defaultSettings, overlays: { shallow: false, replaced: '' }, cache, now, onUnkept: (error: unknown) => assert.fail(String(error)) });

  it('is what the last year says, with the day it begins', async () => {
    const repository = long();
    const lately = await recentOwnership(gitOf(repository), asked(repository.head), { quick: 2, most: 10 });
    assert.deepEqual([lately?.report.commits, lately?.since], [3, '2025-11-03']);
    assert.equal(lately?.report.modules[0]?.others, 1);
  });

  it('is less than a year where so much happens', async () => {
    const repository = long();
    const lately = await recentOwnership(gitOf(repository), asked(repository.head), { quick: 2, most: 2 });
    assert.deepEqual([lately?.report.commits, lately?.since], [2, '2026-03-01']);
  });

  it('is nothing where the whole is as quick, or known', async () => {
    const repository = long();
    const git = gitOf(repository);
    assert.equal(await recentOwnership(git, asked(repository.head)), null);
    const cache = new IndexCache(repositories.folder());
    await measureOwnership(git, asked(repository.head, cache));
    assert.equal(await recentOwnership(git, asked(repository.head, cache), { quick: 2, most: 10 }), null);
  });
});
