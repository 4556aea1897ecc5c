import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { resolveCommit } from '../../src/git/revision';
import { gitOf } from '../support/gitOf';
import { testRepositories } from '../support/testRepositories';

describe('resolveCommit', () => {
  const repositories = testRepositories();

  it('takes any text for a name, and none as an option', async () => {
    const repository = repositories.init().commit();
    const git = gitOf(repository);
    for (const name of ['main', 'HEAD', repository.head, 'main@{0}']) assert.equal(await resolveCommit(git, name), repository.head);
    for (const name of ['', '--all', '-h', '--output=x', 'none', 'main\0', 'HEAD^{tree}', `${repository.head}\nHEAD`, ':/x', 'main..main']) assert.equal(await resolveCommit(git, name), null, name);
  });
}).timeout(60_000);
