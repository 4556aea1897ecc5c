import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readCommit, readCommits } from '../../src/git/commitsReader';
import { gitOf } from '../support/gitOf';
import { testRepositories } from '../support/testRepositories';

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 1000;

describe('readCommits', () => {
  const repositories = testRepositories();

  it('gives whole commits of every local and remote-tracking branch since a date, merges included', async () => {
    const repository = repositories.init()
      .commit({ message: 'old', date: '2026-01-01T12:00:00Z' })
      .commit({ message: 'base', date: '2026-03-01T12:00:00Z', files: { a: 'text\n' } })
      .checkout('topic').commit({ message: 'topic', date: '2026-03-02T12:00:00+02:00', renames: { a: 'b' } })
      .checkout('main')
      .merge('topic', { message: 'Merge topic', date: '2026-03-03T12:00:00Z', author: 'Grace <grace@x>', committer: 'GitHub <noreply@github.com>', committed: '2026-03-03T12:05:00Z' })
      .checkout('elsewhere').commit({ message: ' elsewhere \nsecond line\n\nReviewed-by: R <r@x>', date: '2026-03-04T12:00:00Z' })
      .remoteBranch('origin/elsewhere').checkout('main').run('branch', '-D', 'elsewhere');
    const commits = await readCommits(gitOf(repository), { sinceSeconds: day('2026-02-01') });
    assert.deepEqual(commits.map(({ subject }) => subject), ['elsewhere', 'Merge topic', 'topic', 'base']);
    assert.deepEqual(commits[1], {
      id: repository.head, parents: [repository.revision('HEAD^1'), repository.revision('HEAD^2')],
      author: { name: 'Grace', email: 'grace@x' }, authored: { seconds: day('2026-03-03') + 43_200, offset: 0 },
      committer: { name: 'GitHub', email: 'noreply@github.com' }, committed: { seconds: day('2026-03-03') + 43_500, offset: 0 },
      subject: 'Merge topic', trailers: [], changes: [],
    });
    assert.deepEqual(commits[2]!.changes, [{ kind: 'R', path: 'b', from: 'a' }]);
    assert.equal(commits[2]!.authored.offset, 120);
    assert.deepEqual(commits[0]!.trailers, [{ key: 'reviewed-by', ident: { name: 'R', email: 'r@x' } }]);
  });

  it('includes a detached HEAD, leaves out tags and stashes, and is empty without commits', async () => {
    const repository = repositories.init();
    assert.deepEqual(await readCommits(gitOf(repository), { sinceSeconds: 0 }), []);
    repository.commit({ message: 'one' });
    repository.checkout(repository.head).commit({ message: 'tagged' }).run('tag', 'v1').checkout('main').checkout(repository.head).commit({ message: 'detached' });
    assert.deepEqual((await readCommits(gitOf(repository), { sinceSeconds: 0 })).map(({ subject }) => subject), ['detached', 'one']);
  });

  it('dates commits before 1970 from the commits themselves', async () => {
    const repository = repositories.init().commit();
    repository.rawCommit(`tree ${repository.revision('HEAD^{tree}')}\nauthor A <a@x> -3600 -0100\ncommitter B <b@x> -7200 +0000\n\nold\n`);
    const commit = await readCommit(gitOf(repository), repository.head);
    assert.deepEqual([commit?.authored, commit?.committed], [{ seconds: -3600, offset: -60 }, { seconds: -7200, offset: 0 }]);
  });

  it('is not stopped by commits of a clock that was set back, at the tip of a branch or in a row', async () => {
    const repository = repositories.init();
    const at = (date: string, message: string): void => void repository.commit({ message, date: `${date}T09:00:00Z` });
    at('2025-01-01', 'long ago');
    at('2026-09-02', 'behind three');
    for (const message of ['one', 'two', 'three']) at('2020-01-01', message);
    at('2026-09-03', 'behind one of last week');
    at('2026-08-20', 'last week');
    at('2026-09-04', 'behind the tip');
    at('2001-01-01', 'tip');
    const subjects = async (tips?: readonly string[]) =>
      (await readCommits(gitOf(repository), { sinceSeconds: Date.UTC(2026, 8, 1) / 1000, ...(tips ? { tips } : {}) })).map(({ subject }) => subject);
    assert.deepEqual(await subjects(), ['behind the tip', 'behind one of last week', 'behind three']);
    assert.deepEqual(await subjects([repository.revision('HEAD~1')]), ['behind the tip', 'behind one of last week', 'behind three']);
  });

  it('gives one commit, and null for one that is not there', async () => {
    const repository = repositories.init().commit({ message: 'one' });
    assert.equal((await readCommit(gitOf(repository), repository.head))?.subject, 'one');
    assert.equal(await readCommit(gitOf(repository), 'f'.repeat(40)), null);
  });

  it('reads a partial clone', async () => {
    const origin = repositories.init().commit({ files: { a: 'x\n'.repeat(20) } }).commit({ renames: { a: 'b' }, files: { b: `${'x\n'.repeat(20)}y` } });
    const [newest] = await readCommits(gitOf(origin.clone({ filter: 'blob:none', bare: true })), { sinceSeconds: 0 });
    assert.deepEqual(newest?.changes.map(({ kind, path }) => `${kind} ${path}`), ['D a', 'A b']);
  });
}).timeout(60_000);
