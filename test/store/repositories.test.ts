import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { Repositories } from '../../src/store/repositories';
import { testRepositories } from '../support/testRepositories';

describe('Repositories', () => {
  const folders = testRepositories();
  const shop = { id: '/shop/.git', root: '/shop', name: 'shop' };
  const blog = { id: '/blog/.git', root: '/blog', name: 'blog' };

  it('remembers what was opened, once, and what was taken out', async () => {
    const storage = folders.folder();
    const list = new Repositories(storage);
    assert.deepEqual(await list.list(), []);
    await list.remember([shop, blog], 100);
    await list.setNotWork(blog.id, true);
    await list.remember([{ ...blog, root: '/moved/blog' }], 200);
    assert.deepEqual(await new Repositories(storage).list(), [
      { ...shop, notWork: false, lastSeen: 100 }, { ...blog, root: '/moved/blog', notWork: true, lastSeen: 200 },
    ]);
  });

  it('loses nothing when windows write at the same moment', async () => {
    const storage = folders.folder();
    await Promise.all(Array.from({ length: 12 }, (_, number) =>
      new Repositories(storage).remember([{ ...shop, id: `/${number}` }], number)));
    assert.equal((await new Repositories(storage).list()).length, 12);
  });

  it('leaves the file alone when nothing changed', async () => {
    const storage = folders.folder();
    await new Repositories(storage).remember([shop], 100);
    const before = statSync(join(storage, 'repositories.json'));
    await new Repositories(storage).remember([shop], 100);
    assert.equal(statSync(join(storage, 'repositories.json')).ino, before.ino);
  });

  it('puts a list that cannot be read aside and starts anew; single odd entries are left out', async () => {
    const storage = folders.folder();
    const file = join(storage, 'repositories.json');
    const list = new Repositories(storage);
    writeFileSync(file, '{"repositories": [');
    assert.deepEqual(await list.list(), []);
    await list.remember([shop], 100);
    assert.equal(readFileSync(`${file}.unreadable`, 'utf8'), '{"repositories": [');
    const good = { ...shop, notWork: true, lastSeen: 5 };
    writeFileSync(file, JSON.stringify({ repositories: [good, null, 3, { ...good, id: 4 }, { ...good, notWork: 'yes' }, []] }));
    assert.deepEqual(await list.list(), [good]);
    assert.ok(existsSync(file));
  });
});
