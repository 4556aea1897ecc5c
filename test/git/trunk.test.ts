import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readTrunk } from '../../src/git/trunk';
import { gitOf } from '../support/gitOf';
import { testRepositories } from '../support/testRepositories';

describe('readTrunk', () => {
  const repositories = testRepositories();

  it('is the default branch of origin, else a local branch of a usual name, whatever is checked out', async () => {
    const repository = repositories.init().commit().checkout('topic').commit();
    assert.equal(await readTrunk(gitOf(repository)), repository.revision('main'));
    repository.remoteBranch('origin/develop').remoteHead('origin/develop');
    assert.equal(await readTrunk(gitOf(repository)), repository.revision('topic'));
  });

  it('is null without one', async () => {
    assert.equal(await readTrunk(gitOf(repositories.init({ branch: 'odd' }).commit())), null);
    assert.equal(await readTrunk(gitOf(repositories.init())), null);
  });
});
