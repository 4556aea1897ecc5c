import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { inspectRepository } from '../../src/git/inspectRepository';
import { readStanding, type Standing } from '../../src/git/standing';
import { gitOf } from '../support/gitOf';
import { testRepositories } from '../support/testRepositories';
import type { TestRepository } from '../support/testRepository';

describe('readStanding', () => {
  const repositories = testRepositories();

  async function standing(repository: TestRepository): Promise<Standing> {
    const git = gitOf(repository);
    return readStanding(git, await inspectRepository(git));
  }

  it('has HEAD and every branch once, and measures on the remote\'s default branch where that is known', async () => {
    const repository = repositories.init().userConfig('user.name', 'Ada').userConfig('user.email', 'ada@x');
    assert.deepEqual(await standing(repository), { tips: [], branch: null, overlays: { shallow: false, replaced: '' }, user: { name: 'Ada', email: 'ada@x' } });
    const first = repository.commit().head;
    repository.remoteBranch('origin/main').commit();
    const second = repository.head;
    const { tips, branch } = await standing(repository);
    assert.deepEqual([tips, branch], [[second, first], { tip: second, remote: false }]);
    repository.remoteHead('origin/main');
    assert.deepEqual((await standing(repository)).branch, { tip: first, remote: true });
  });

  it('has a detached HEAD that no branch reaches, and branches where HEAD has no commit', async () => {
    const repository = repositories.init().commit();
    const main = repository.head;
    const detached = repository.run('checkout', '--quiet', '--detach').commit().head;
    assert.deepEqual((await standing(repository)).tips, [detached, main]);
    const unborn = await standing(repository.run('symbolic-ref', 'HEAD', 'refs/heads/unborn'));
    assert.deepEqual([unborn.tips, unborn.branch], [[main], null]);
  });

  it('passes over a remote\'s HEAD that points at nothing', async () => {
    const repository = repositories.init().commit();
    const head = repository.head;
    repository.run('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/gone');
    assert.deepEqual((await standing(repository)).branch, { tip: head, remote: false });
  });

  it('sees grafts and replaced commits, whatever the folder is called', async () => {
    for (const path of ['plain', 'two\nlines', 'refs/replace/\nrefs/replace/x']) {
      const repository = repositories.init({ path }).commit().commit();
      assert.deepEqual((await standing(repository)).overlays, { shallow: false, replaced: '' });
      repository.run('replace', '--graft', repository.head);
      const { tips, overlays } = await standing(repository);
      assert.match(overlays.replaced, new RegExp(`^[0-9a-f]{40} refs/replace/${repository.head}$`));
      assert.deepEqual(tips, [repository.head], 'what replaces is no branch');
      repository.run('replace', '--delete', repository.head);
      mkdirSync(join(repository.root, '.git/info'), { recursive: true });
      writeFileSync(join(repository.root, '.git/info/grafts'), `${repository.head}\n`);
      assert.deepEqual((await standing(repository)).overlays, { shallow: false, replaced: repository.head });
    }
  });

  it('sees a shallow clone, and in a worktree what all of them share', async () => {
    const repository = repositories.init().commit().commit();
    assert.equal((await standing(repository.clone({ depth: 1 }))).overlays.shallow, true);
    repository.run('replace', '--graft', repository.head);
    const folder = join(repositories.folder(), 'tree');
    repository.run('worktree', 'add', '--quiet', '-b', 'topic', folder);
    const git = gitOf(repository).in(folder);
    const seen = await readStanding(git, await inspectRepository(git));
    assert.deepEqual([seen.tips, seen.overlays.replaced !== ''], [[repository.head], true]);
  });
}).timeout(60_000);
