import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, it } from 'mocha';
import type { Commit } from '../../src/core/history';
import { readCommit, readCommits } from '../../src/git/commitsReader';
import { Git } from '../../src/git/git';
import { GitFailure } from '../../src/git/gitFailure';
import { cutBetween } from '../support/cutBetween';
import { gitOf, testGit } from '../support/gitOf';
import { gitScript } from '../support/gitScript';
import { some, times } from '../support/soak';
import { testRepositories } from '../support/testRepositories';
import type { TestRepository } from '../support/testRepository';

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

  describe('from a git whose output is cut off', () => {
    before(function () {
      if (process.platform === 'win32') this.skip();
    });

    /** Branches whose newest commits take turns, with the last one put down long ago; what is asked for is from the sixth day on. */
    function branches(): TestRepository {
      const repository = repositories.init().commit({ message: 'long ago', date: '2025-03-01T09:00:00Z', files: { a: 'text\n' } }).branch('old');
      const names = ['main', 'topic', 'side', 'other'];
      for (let nth = 0; nth < 16; nth++) {
        const name = names[nth % names.length]!;
        if (nth < names.length && nth > 0) repository.checkout('old');
        repository.checkout(name).commit({ message: `${nth} on ${name}`, date: `2026-10-${String(nth + 3).padStart(2, '0')}T09:00:00Z`, files: { [`${name}${nth}`]: `${nth}` } });
      }
      return repository.checkout('main').merge('side', { date: '2026-10-20T09:00:00Z' });
    }

    const asked = { sinceSeconds: day('2026-10-06') };

    it('is whole or says so, wherever it was cut, and whatever git said of it', async () => {
      const repository = branches();
      const whole = await readCommits(gitOf(repository), asked);
      assert.equal(whole.length, 14);
      const bytes = gitOutputBytes(repository);
      const folder = repositories.folder();
      const lengths = Array.from({ length: times(8, 150) }, (_, nth) => Math.floor(nth * bytes / times(8, 150)));
      const cuts = [...[0, 6, 13].map((commits) => cutBetween(folder, commits)), ...lengths.map((length) => `head -c ${length}`)];
      // Every reading, those of a range alone, and the first one of these.
      const readings = [['*" log "*', ''], ['*--max-age*', ''], ['*--max-age*', '[ -e "$0.once" ] || { : > "$0.once"; ']] as const;
      const endings = ['exit 0', 'exit 128', 'kill -9 $$'];
      const all = cuts.flatMap((cut) => endings.flatMap((ending) => readings.map(([which, once]) => ({ cut, ending, which, once }))));
      for (const [nth, { cut, ending, which, once }] of some(all, 17).entries()) {
        const bin = gitScript(join(folder, `bin ${nth}`), `case "$*" in ${which}) ${once}"$real" "$@" | ${cut}; ${ending};${once === '' ? '' : ' }'} ;; esac`);
        const read = await readCommits(new Git({ ...testGit(), binary: join(bin, 'git') }, repository.root, repository.environment), asked).catch((error: unknown) => error);
        if (read instanceof GitFailure) continue;
        assert.ok(Array.isArray(read), String(read));
        assert.deepEqual(byName(read as Commit[]), byName(whole), `${cut}, ${ending}, ${which} ${once}`);
      }
    });

    const byName = (commits: readonly Commit[]): readonly Commit[] => commits.toSorted((one, other) => one.id.localeCompare(other.id));

    function gitOutputBytes(repository: TestRepository): number {
      return repository.git('log', '--all', '-z', '--name-status', '--format=%x01%H%x00%an%x00%ae%x00%ad%x00%B%x00%P%x00%cn%x00%ce%x00%cd', '--date=raw').length;
    }
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
}).timeout(times(60_000, 3_600_000));
