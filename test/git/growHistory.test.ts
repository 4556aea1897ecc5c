import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { growHistory } from '../../src/git/growHistory';
import { readHistory } from '../../src/git/historyReader';
import { gitOf } from '../support/gitOf';
import { idsOf } from '../support/historyText';
import { testRepositories } from '../support/testRepositories';

describe('growHistory', () => {
  const repositories = testRepositories();

  it('is what a fresh reading gives, column by column, after new commits, renames, new people and merges', async () => {
    const repository = repositories.init()
      .commit({ files: { a: 'a\n', b: 'b\n' } }).commit({ files: { c: '' }, author: 'Bo <bo@x>', message: 'c\n\nReviewed-by: Ada Lovelace <ada@example.com>' });
    const git = gitOf(repository);
    const known = await growHistory(git, repository.head, null);
    repository.checkout('topic').commit({ renames: { b: 'd' }, author: 'New <new@x>', message: 'd\n\nAcked-by: Bo <bo@x>' })
      .checkout('main').commit({ files: { a: 'changed', new: '' } }).merge('topic').commit({ files: { c: 'later' }, author: 'Bo <bo@x>' });
    const grown = await growHistory(git, repository.head, known);
    assert.equal(grown.commitCount, 5);
    assert.deepEqual(grown, await readHistory(git, repository.head));
  });

  it('gives the known history back when nothing moved', async () => {
    const repository = repositories.init().commit();
    const known = await growHistory(gitOf(repository), repository.head, null);
    assert.equal(await growHistory(gitOf(repository), repository.head, known), known);
  });

  it('reads anew when the branch was rewritten, moved back, or its old tip is gone', async () => {
    const repository = repositories.init().commit().commit({ message: 'rewritten away' });
    const git = gitOf(repository);
    const known = await growHistory(git, repository.head, null);
    const before = repository.revision('HEAD^');
    repository.run('reset', '--quiet', '--hard', 'HEAD^').commit({ message: 'instead' });
    assert.deepEqual(idsOf(await growHistory(git, repository.head, known)), [repository.head, before]);
    assert.deepEqual(idsOf(await growHistory(git, before, known)), [before]);
    repository.run('reflog', 'expire', '--expire=now', '--all').run('gc', '--quiet', '--prune=now');
    assert.deepEqual(idsOf(await growHistory(git, repository.head, known)), [repository.head, before]);
  });
}).timeout(60_000);
