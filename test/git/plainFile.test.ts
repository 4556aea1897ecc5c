import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { readPlainFile } from '../../src/git/plainFile';
import { plant, temporaryFolders } from '../support/temporaryFolder';

describe('readPlainFile', () => {
  const fresh = temporaryFolders();

  it('is the text of a file, and nothing of a folder, of a pipe or of what is not there', async function () {
    const folder = plant(fresh(), { shallow: 'abc\n' });
    mkdirSync(join(folder, 'folder'));
    assert.deepEqual(await Promise.all(['shallow', 'folder', 'nowhere'].map((name) => readPlainFile(join(folder, name)))), ['abc\n', '', '']);
    if (process.platform === 'win32') this.skip();
    assert.equal(spawnSync('mkfifo', [join(folder, 'pipe')]).status, 0);
    assert.equal(await readPlainFile(join(folder, 'pipe')), '');
  });
});
