import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { isIgnoredFolder } from '../../src/git/ignored';
import { gitOf } from '../support/gitOf';
import { testRepositories } from '../support/testRepositories';

describe('isIgnoredFolder', () => {
  const repositories = testRepositories();

  it('says whether a folder is ignored, there or not, whatever its name', async () => {
    const repository = repositories.init().commit({ files: { '.gitignore': 'private/\n/*.secret\n', 'kept/a': '' } });
    const ignored = (folder: string): Promise<boolean> => isIgnoredFolder(gitOf(repository), join(repository.root, folder));
    repository.write('private/entry.md', '');
    assert.deepEqual([await ignored('private'), await ignored('deep/private'), await ignored('a.secret')], [true, true, true]);
    assert.deepEqual([await ignored('kept'), await ignored('*'), await ignored('.')], [false, false, false]);
  });
}).timeout(60_000);
