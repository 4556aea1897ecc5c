// Whatever kind of repository it is: the window and the terminal give its figures, from git and again from the index.
import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'mocha';
import { parseCommand } from '../../src/terminal/options';
import { ownership } from '../../src/terminal/ownership';
import { analysisWindow, never } from '../support/analysisWindow';
import { plant } from '../support/temporaryFolder';
import { testRepositories } from '../support/testRepositories';
import type { TestRepository } from '../support/testRepository';

const ada = 'Ada Lovelace <ada@example.com>';
const grace = 'Grace Hopper <grace@example.com>';

describe('every repository', function () {
  this.timeout(120_000);
  const repositories = testRepositories();

  function shop(options: { readonly objectFormat?: 'sha256' } = {}): TestRepository {
    return repositories.init({ path: 'shop', ...options }).userConfig('user.name', 'Ada Lovelace').userConfig('user.email', 'ada@example.com')
      .commit({ author: ada, files: { 'src/a.ts': '1' } }).commit({ author: grace, files: { 'src/b.ts': '1' } }).commit({ author: ada, files: { 'src/a.ts': '2' } });
  }

  /** Commits and files as the terminal has them, in the first run and in one that has the index; a window has the same. */
  async function figures(repository: TestRepository): Promise<readonly [number, number]> {
    const cache = repositories.folder();
    const command = parseCommand(['ownership', '--json', '--verify', '--repo', repository.root, '--cache', cache], 0);
    assert.equal(command.name, 'ownership');
    const [first, again] = [await ownership(command, repository.environment, assert.fail), await ownership(command, repository.environment, assert.fail)];
    assert.equal(again, first);
    const { commit, commits, files, busFactor } = JSON.parse(first) as { commit: string; commits: number; files: number; busFactor: number };
    const { found, handlers, log } = await analysisWindow(repository.environment, repositories.folder(), [repository.root]);
    const report = await handlers.ownership({ repo: found[0]!.id }, never);
    assert.deepEqual([report.commit, report.commits, report.files, log()], [commit, commits, files, '']);
    assert.equal(typeof busFactor, 'number');
    return [commits, files];
  }

  it('a bare one', async () => {
    assert.deepEqual(await figures(shop().clone({ bare: true })), [3, 2]);
  });

  it('one that borrows its objects from another', async () => {
    const source = shop();
    const borrowing = source.clone();
    plant(borrowing.gitDir, { 'objects/info/alternates': `${path.join(source.gitDir, 'objects')}\n` });
    borrowing.run('repack', '-a', '-d', '-l', '--quiet');
    assert.match(borrowing.git('count-objects', '-v'), /^in-pack: 0$/m);
    assert.deepEqual(await figures(borrowing), [3, 2]);
  });

  it('one with SHA-256 names that grows, is rewritten and comes back', async () => {
    const repository = shop({ objectFormat: 'sha256' });
    assert.deepEqual(await figures(repository), [3, 2]);
    const { found, handlers } = await analysisWindow(repository.environment, repositories.folder(), [repository.root]);
    const commits = async (): Promise<number> => {
      await handlers.refresh(null, never);
      return (await handlers.ownership({ repo: found[0]!.id }, never)).commits;
    };
    assert.equal(await commits(), 3);
    assert.equal((repository.commit({ author: ada, files: { 'src/c.ts': '1' } }), await commits()), 4);
    assert.equal((repository.run('reset', '--quiet', '--hard', 'HEAD~2'), await commits()), 2);
    assert.equal((repository.run('reset', '--quiet', '--hard', 'ORIG_HEAD'), await commits()), 4);
  });

  it('a partial one, of which nothing is ever downloaded, whatever is asked', async () => {
    const source = shop().write('docs/decisions/0001-use-git.md', '# Use git\n\n## Context and Problem Statement\n\nx\n').commit({ author: ada, date: '2026-10-28T09:00:00Z', renames: { 'src/b.ts': 'src/moved.ts' }, files: { 'src/moved.ts': '2' } });
    for (const filter of ['blob:none', 'tree:0']) {
      const partial = source.clone({ filter, bare: true, name: filter.replace(':', '-') });
      const missing = (): readonly string[] => partial.git('rev-list', '--objects', '--all', '--missing=print').split('\n').filter((line) => line.startsWith('?')).sort();
      const before = missing();
      assert.ok(before.length > 0);
      const objects = partial.git('count-objects', '-v');
      const { found, handlers } = await analysisWindow(partial.environment, repositories.folder(), [partial.root]);
      const repo = found[0]!.id;
      assert.ok((await handlers.balance(null, never)).headline.handsOnMinutes > 0);
      const asked = await Promise.allSettled([
        handlers.ownership({ repo }, never), handlers.ownershipMap({ repo, folder: '', measure: 'size', selected: 'src', search: 'a' }, never), handlers.handover({ wrong: [] }, never),
        handlers.recentOwnership({ repo }, never), handlers.decisions(null, never), handlers.commit({ repo, commit: partial.head }, never), handlers.recentCommitters(null, never),
        handlers.delegations({ leadAway: false }, never), handlers.evidence({ from: '2026-01-01', to: '2026-12-31', category: null }, never),
      ]);
      // Without trees nobody can say which files there are; without contents everything can be said but how large they are.
      if (filter === 'blob:none') {
        assert.deepEqual(asked.map(({ status }) => status).filter((status) => status !== 'fulfilled'), []);
        const { nodes } = await handlers.ownershipMap({ repo, folder: '', measure: 'size', selected: null, search: '' }, never);
        assert.deepEqual(nodes.map(({ path: at, value }) => [at, value]), [['src/a.ts', 1], ['src/moved.ts', 1]]);
      }
      assert.deepEqual([missing(), partial.git('count-objects', '-v')], [before, objects]);
    }
  });

  it('one with 300,000 files in one commit', async () => {
    const repository = shop();
    const files = Array.from({ length: 300_000 }, (_, number) => `M 644 :1 vendor/${number % 500}/${number}.ts`);
    repository.fastImport(`blob\nmark :1\ndata 1\nx\ncommit refs/heads/main\ncommitter Grace Hopper <grace@example.com> 1800000000 +0000\ndata 0\nfrom refs/heads/main^0\n${files.join('\n')}\n\n`);
    const { found, handlers } = await analysisWindow(repository.environment, repositories.folder(), [repository.root]);
    const report = await handlers.ownership({ repo: found[0]!.id }, never);
    // Vendored files do not count, and what touches so many weighs nothing.
    assert.deepEqual([report.commits, report.files], [4, 2]);
    assert.equal(report.people.find(({ person }) => person.name === 'Grace Hopper')?.commits, 2);
  });
});
