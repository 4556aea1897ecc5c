import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readIdentity } from '../../src/git/identity';
import { gitOf } from '../support/gitOf';
import { testRepositories } from '../support/testRepositories';

describe('readIdentity', () => {
  const repositories = testRepositories();

  it('says as whom one commits', async () => {
    const repository = repositories.init();
    assert.deepEqual(await readIdentity(gitOf(repository)), { name: '', email: '' });
    repository.userConfig('user.name', 'Ada\tL. "Q" 李').userConfig('user.email', 'ada@x').config('user.email', 'ada@work');
    assert.deepEqual(await readIdentity(gitOf(repository)), { name: 'Ada\tL. "Q" 李', email: 'ada@work' });
    assert.equal((await readIdentity(gitOf(repository.userConfig('author.email', 'author@x')))).email, 'author@x');
  });
}).timeout(60_000);
