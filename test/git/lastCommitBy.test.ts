import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { lastCommitBy } from '../../src/git/lastCommitBy';
import { gitOf } from '../support/gitOf';
import { testRepositories } from '../support/testRepositories';

const whenever = { sinceSeconds: 0 };

describe('the last commit of an author', () => {
  const repositories = testRepositories();
  const two = () => repositories.init()
    .commit({ author: 'Ada <ada@example.com>', date: '2026-01-05T09:00:00+00:00' })
    .commit({ author: 'Grace <grace@example.com>', date: '2026-02-05T09:00:00+00:00' });

  it('is the newest one that bears one of the addresses, in any case', async () => {
    const repository = two();
    const git = gitOf(repository);
    assert.equal(await lastCommitBy(git, ['ADA@example.com'], whenever), repository.revision('HEAD~1'));
    assert.equal(await lastCommitBy(git, ['ada@example.com', 'grace@example.com'], whenever), repository.head);
  });
  it('takes an address as it is written, and whole', async () => {
    const git = gitOf(two());
    for (const email of ['ada@example', '.*@example.com', 'ada.example.com', '', 'a\nb']) assert.equal(await lastCommitBy(git, [email], whenever), null);
  });
  it('does not look further back than it is asked to', async () => {
    const git = gitOf(two());
    assert.equal(await lastCommitBy(git, ['ada@example.com'], { sinceSeconds: Date.UTC(2026, 0, 6) / 1000 }), null);
  });
  it('is none in a repository without commits', async () => assert.equal(await lastCommitBy(gitOf(repositories.init()), ['ada@example.com'], whenever), null));
});
