import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { listFiles, parseFileList } from '../../src/git/fileList';
import { gitOf } from '../support/gitOf';
import { testRepositories } from '../support/testRepositories';

describe('listFiles', () => {
  const repositories = testRepositories();

  it('gives every file by any name, with links and submodules told apart', async () => {
    const library = repositories.init().commit();
    const repository = repositories.init().commit({ files: { 'src/a b.ts': '1', 'new\nline': '2', '-x': '3', 'Ω': '4' } });
    repository.submodule(library, 'lib');
    const link = repository.run('update-index', '--add', '--cacheinfo', `120000,${repository.revision('HEAD:-x')},link`).git('write-tree').trim();
    const commit = repository.git('-c', 'user.name=A', '-c', 'user.email=a@x', 'commit-tree', '-m', 'x', link).trim();
    const files = await listFiles(gitOf(repository), commit);
    assert.deepEqual(files.map(({ path, kind }) => `${kind} ${path}`).sort(),
      ['file -x', 'file .gitmodules', 'file new\nline', 'file src/a b.ts', 'file Ω', 'link link', 'submodule lib']);
    assert.equal(files.find(({ path }) => path === '-x')!.id, repository.revision('HEAD:-x'));
    assert.deepEqual((await listFiles(gitOf(repository), commit, { paths: ['-x', 'src', '*'] })).map(({ path }) => path), ['-x', 'src/a b.ts']);
    assert.deepEqual(parseFileList(Buffer.from('junk\x00100644 blob zz\tx\x00100644 blob')), []);
  });
}).timeout(60_000);
