import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readDefaultBranch } from '../../src/git/defaultBranch';
import { readTips } from '../../src/git/tips';
import { gitOf } from '../support/gitOf';
import { testRepositories } from '../support/testRepositories';

describe('readDefaultBranch', () => {
  const repositories = testRepositories();

  it('is the remote\'s default branch where there is one, else HEAD', async () => {
    const repository = repositories.init();
    const git = gitOf(repository);
    assert.equal(await readDefaultBranch(git), null);
    const first = repository.commit().head;
    repository.remoteBranch('origin/main').commit();
    assert.deepEqual(await readDefaultBranch(git), { tip: repository.head, remote: false });
    repository.remoteHead('origin/main');
    assert.deepEqual(await readDefaultBranch(git), { tip: first, remote: true });
    assert.deepEqual(await readTips(git), [repository.head, first]);
  });
}).timeout(60_000);
