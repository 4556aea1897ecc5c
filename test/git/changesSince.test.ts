import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { changesSince } from '../../src/git/changesSince';
import { lastCommitNamed } from '../../src/git/lastCommitNamed';
import { gitOf } from '../support/gitOf';
import { testRepositories } from '../support/testRepositories';

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 1000;

describe('changes since a day', () => {
  const repositories = testRepositories();
  const history = () => repositories.init()
    .commit({ author: 'Ada <ada@example.com>', date: '2026-01-05T09:00:00+00:00', files: { 'src/a.ts': '1', 'docs/x.md': '1' } })
    .commit({ author: 'Grace Ada <grace@example.com>', date: '2026-02-05T09:00:00+00:00', files: { 'src/a b.ts': '1', 'src/größe.ts': '1' } })
    .commit({ author: 'Grace Ada <grace@example.com>', date: '2026-03-05T09:00:00+00:00', files: { 'docs/x.md': '2' } })
    .commit({ author: 'Grace Ada <grace@example.com>', date: '2026-03-06T09:00:00+00:00' });

  it('are the paths of each commit, below these folders', async () => {
    const repository = history();
    const git = gitOf(repository);
    assert.deepEqual(await changesSince(git, repository.head, { since: at('2026-01-01'), folders: ['src'] }), [['src/a b.ts', 'src/größe.ts'], ['src/a.ts']]);
    assert.deepEqual(await changesSince(git, repository.head, { since: at('2026-02-01'), folders: [''] }), [[], ['docs/x.md'], ['src/a b.ts', 'src/größe.ts']]);
    assert.deepEqual(await changesSince(git, repository.head, { since: at('2026-04-01'), folders: ['src'] }), []);
    assert.deepEqual(await changesSince(git, repository.head, { since: at('2026-01-01'), folders: [':(top)src', 's*c'] }), [], 'a path is a path');
  });

  it('by name: the last one of exactly this name', async () => {
    const repository = history();
    const git = gitOf(repository);
    assert.equal(await lastCommitNamed(git, repository.head, 'ada'), at('2026-01-05') + 9 * 3600);
    assert.equal(await lastCommitNamed(git, repository.head, 'Grace Ada'), at('2026-03-06') + 9 * 3600);
    for (const name of ['Nobody', '', 'A.a', 'x\ny', '<ada@example.com>']) assert.equal(await lastCommitNamed(git, repository.head, name), null, name);
  });
});
