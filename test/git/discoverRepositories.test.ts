import assert from 'node:assert/strict';
import { chmodSync, chownSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'mocha';
import { discoverRepositories } from '../../src/git/discoverRepositories';
import type { FoundRepository } from '../../src/git/foundRepository';
import { testGit } from '../support/gitOf';
import { testRepositories } from '../support/testRepositories';
import type { TestRepository } from '../support/testRepository';

describe('discoverRepositories', () => {
  const repositories = testRepositories();

  const discover = (environment: TestRepository['environment'], ...folders: string[]): Promise<FoundRepository[]> =>
    discoverRepositories({ state: 'found', program: testGit() }, folders, { environment });
  const only = async (repository: TestRepository, folder = repository.root): Promise<FoundRepository> => {
    const found = await discover(repository.environment, folder);
    assert.equal(found.length, 1);
    return found[0]!;
  };

  it('finds the repository that a folder is, or lies in', async () => {
    const repository = repositories.init({ path: 'shop' }).commit({ files: { 'src/deep/a.ts': '' } });
    const expected: FoundRepository = {
      id: join(repository.root, '.git'), name: 'shop', root: repository.root, state: 'ready', branch: 'main', head: repository.head,
      shallowSince: null, lastFetch: null, watch: [join(repository.root, '.git')],
    };
    assert.deepEqual(await only(repository), expected);
    assert.deepEqual(await only(repository, join(repository.root, 'src', 'deep')), expected);
    assert.deepEqual(await discover(repository.environment, repository.root, join(repository.root, 'src')), [expected]);
  });

  it('finds the repositories below a folder, without node_modules, links and what lies too deep', async () => {
    const first = repositories.init({ path: 'all/one' }).commit();
    const all = dirname(first.root);
    const place = (path: string): void => { first.run('clone', '--quiet', first.root, join(all, path)); };
    ['group/two', 'node_modules/three', 'a/b/c/d/e/f'].forEach(place);
    first.run('clone', '--quiet', '--bare', first.root, join(all, 'four.git'));
    if (process.platform !== 'win32') symlinkSync(join(all, 'group'), join(all, 'link'));
    const found = await discover(first.environment, all);
    assert.deepEqual(found.map(({ root }) => root.slice(all.length + 1).replaceAll('\\', '/')).sort(), ['four.git', 'group/two', 'one']);
  });

  it('finds submodules as repositories of their own', async () => {
    const library = repositories.init({ path: 'library' }).commit();
    const application = repositories.init({ path: 'application' }).commit();
    const submodule = application.submodule(library, 'libs/library');
    application.commit();
    const found = await discover(application.environment, application.root);
    assert.deepEqual(found.map(({ name, root, head, state }) => ({ name, root, head, state })), [
      { name: 'application', root: application.root, head: application.head, state: 'ready' },
      { name: 'library', root: submodule.root, head: library.head, state: 'ready' },
    ]);
    assert.equal(found[1]!.id, join(application.root, '.git', 'modules', 'libs', 'library'));
  });

  it('knows a linked worktree by its common repository, and watches both of its git directories', async () => {
    const repository = repositories.init().commit();
    const worktree = repository.worktree('elsewhere');
    const found = await only(worktree);
    assert.deepEqual([found.id, found.root, found.branch], [join(repository.root, '.git'), worktree.root, 'elsewhere']);
    assert.deepEqual(found.watch, [join(repository.root, '.git', 'worktrees', 'elsewhere'), join(repository.root, '.git')]);
    assert.equal((await discover(repository.environment, repository.root, worktree.root)).length, 1);
  });

  it('says what a bare, a detached and an empty repository are', async () => {
    const repository = repositories.init().commit();
    const bare = repository.clone({ bare: true, name: 'bare.git' });
    const found = await only(bare);
    assert.deepEqual([found.state, found.root, found.id, found.branch], ['ready', bare.root, bare.root, 'main']);
    const detached = await only(repository.checkout(repository.head));
    assert.deepEqual([detached.state, detached.branch, detached.head], ['ready', null, repository.head]);
    const empty = repositories.init({ branch: 'trunk' });
    const nothing = await only(empty);
    assert.deepEqual([nothing.state, nothing.branch, nothing.head], ['noCommits', 'trunk', null]);
    const orphan = await only(repository.run('checkout', '--quiet', '--orphan', 'fresh'));
    assert.deepEqual([orphan.state, orphan.branch, orphan.head], ['ready', 'fresh', null]);
  });

  it('says where a shallow history starts, and opens partial and SHA-256 ones like any other', async () => {
    const repository = repositories.init()
      .commit({ date: '2024-03-01T12:00:00Z' }).commit({ date: '2024-03-09T23:30:00-05:00' }).commit({ date: '2024-05-01T12:00:00Z' });
    assert.equal((await only(repository.clone({ depth: 2, name: 'shallow' }))).shallowSince, '2024-03-09');
    const partial = await only(repository.clone({ filter: 'tree:0', bare: true, name: 'partial' }));
    assert.deepEqual([partial.state, partial.shallowSince], ['ready', null]);
    assert.equal((await only(repositories.init({ objectFormat: 'sha256' }).commit())).head?.length, 64);
  });

  it('says when something was last fetched', async () => {
    const repository = repositories.init().commit({ date: '2026-01-05T09:00:00Z' });
    assert.equal((await only(repository)).lastFetch, null);
    const clone = repository.clone();
    writeFileSync(join(clone.gitDir, 'logs', 'refs', 'remotes', 'origin', 'HEAD'), `${'0'.repeat(40)} ${clone.head} A <a@x> 1770000000 +0000\tclone: from x\n`);
    mkdirSync(join(clone.gitDir, 'logs', 'refs', 'remotes', 'origin', 'deep'), { recursive: true });
    writeFileSync(join(clone.gitDir, 'logs', 'refs', 'remotes', 'origin', 'deep', 'branch'),
      `${'0'.repeat(40)} ${clone.head} A <a@x> 1770000500 +0100\tfetch\n${clone.head} ${clone.head} A <a@x> 1780000000 +0100\tupdate by push\n`);
    assert.equal((await only(clone)).lastFetch, 1770000500);
    const worktree = clone.worktree('second').fetchedAt(1770001000);
    assert.equal((await only(clone)).lastFetch, 1770001000);
    assert.equal((await only(worktree)).lastFetch, 1770001000);
  });

  it('answers with a state where there is no repository to read', async () => {
    const repository = repositories.init().commit();
    const plain = repositories.folder();
    writeFileSync(join(plain, 'file'), '');
    const gone = join(plain, 'gone');
    const states = (await discover(repository.environment, plain, gone, join(plain, 'file'))).map(({ name, state }) => [name, state]);
    assert.deepEqual(states.map(([, state]) => state), ['notARepository', 'gone', 'notARepository']);
    rmSync(join(repository.root, '.git', 'HEAD'));
    assert.equal((await only(repository)).state, 'unreadable');
    const broken = repositories.init().commit();
    writeFileSync(join(broken.root, '.git', 'config'), '[core\n');
    assert.deepEqual([(await only(broken)).state, (await only(broken)).root], ['unreadable', broken.root]);
    const future = repositories.init().config('core.repositoryFormatVersion', '9');
    assert.equal((await only(future)).state, 'unreadable');
  });

  it('says that a repository is someone else\'s', async function () {
    if (process.platform === 'win32' || process.getuid?.() !== 0) this.skip();
    const repository = repositories.init().commit();
    chownSync(join(repository.root, '.git'), 1234, 1234);
    chownSync(repository.root, 1234, 1234);
    const found = await only(repository);
    assert.deepEqual([found.state, found.root, found.id], ['someoneElses', repository.root, join(repository.root, '.git')]);
  });

  it('says that a folder may not be read', async function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    const repository = repositories.init().commit();
    chmodSync(join(repository.root, '.git'), 0);
    const { state } = await only(repository);
    chmodSync(join(repository.root, '.git'), 0o700);
    assert.equal(state, 'unreadable');
  });

  it('is not led to another repository by a work tree of the configuration\'s choice', async () => {
    const other = repositories.init().commit();
    const repository = repositories.init().commit({ message: 'mine' }).config('core.worktree', other.root);
    const found = await only(repository);
    assert.equal(found.id, join(repository.root, '.git'));
    assert.notEqual(found.root, other.root);
    assert.equal(found.head, repository.head);
  });

  it('names repositories of the same folder name apart, and says so when git is missing or too old', async () => {
    const one = repositories.init({ path: 'shop/server' }).commit();
    const other = repositories.init({ path: 'blog/server' }).commit();
    const names = async (state: Parameters<typeof discoverRepositories>[0]): Promise<string[]> =>
      (await discoverRepositories(state, [one.root, other.root], { environment: one.environment })).map((found) => `${found.name}: ${found.state}`);
    assert.deepEqual(await names({ state: 'found', program: testGit() }), ['server (shop): ready', 'server (blog): ready']);
    assert.deepEqual(await names({ state: 'gitMissing' }), ['server (shop): gitMissing', 'server (blog): gitMissing']);
    assert.deepEqual(await names({ state: 'gitTooOld', version: '2.20.1' }), ['server (shop): gitTooOld', 'server (blog): gitTooOld']);
  });
}).timeout(60_000);
