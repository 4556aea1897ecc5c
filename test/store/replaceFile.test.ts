import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, it } from 'mocha';
import { replaceFile } from '../../src/store/replaceFile';
import { temporaryFolders } from '../support/temporaryFolder';

describe('replaceFile', () => {
  const fresh = temporaryFolders();
  let root = '';
  beforeEach(() => {
    root = fresh();
  });
  const folder = (): string => root;

  it('makes folders, replaces what is there and leaves nothing beside it', async () => {
    const file = join(folder(), 'a', 'b', 'file.json');
    await replaceFile(file, 'one');
    await replaceFile(file, new Uint8Array([0, 255]));
    assert.deepEqual([...readFileSync(file)], [0, 255]);
    assert.deepEqual(readdirSync(join(folder(), 'a', 'b')), ['file.json']);
    if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o077, 0);
  });

  it('leaves the old contents, and nothing else, when it cannot be replaced', async () => {
    const taken = join(folder(), 'taken');
    mkdirSync(taken);
    writeFileSync(join(taken, 'inside'), 'old');
    await assert.rejects(replaceFile(taken, 'new'));
    assert.deepEqual([readdirSync(folder()), readFileSync(join(taken, 'inside'), 'utf8')], [['taken'], 'old']);
  });
});
