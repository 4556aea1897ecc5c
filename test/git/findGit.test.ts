import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { describe, it } from 'mocha';
import { findGit } from '../../src/git/findGit';
import { testGit } from '../support/gitOf';
import { testRepositories } from '../support/testRepositories';

describe('findGit', () => {
  const repositories = testRepositories();
  const machine = { PATH: process.env['PATH'] };

  /** A program called git that says it is of this version. */
  function gitOfVersion(version: string, folderName = 'bin'): string {
    const folder = join(repositories.folder(), folderName);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'git'), `#!/bin/sh\necho 'git version ${version}'\n`);
    chmodSync(join(folder, 'git'), 0o755);
    return join(folder, 'git');
  }

  it('looks on PATH, and skips entries that are relative or hold no program', async () => {
    const found = await findGit({ gitPath: null, environment: { PATH: ['', '.', 'bin', repositories.folder(), machine.PATH].join(delimiter) } });
    assert.deepEqual(found, { state: 'found', program: testGit() });
  });

  it('takes the path given if it is there, else goes on looking', async () => {
    assert.deepEqual(await findGit({ gitPath: testGit().binary, environment: {} }), { state: 'found', program: testGit() });
    for (const gitPath of ['git', './git', join(repositories.folder(), 'none'), repositories.folder()]) {
      assert.equal((await findGit({ gitPath, environment: {} })).state, 'gitMissing');
      assert.deepEqual(await findGit({ gitPath, environment: machine }), { state: 'found', program: testGit() });
    }
  });

  it('takes a path with spaces', async function () {
    if (process.platform === 'win32') this.skip();
    const binary = gitOfVersion('2.45.1.windows.1', 'Program Files (x86)');
    assert.deepEqual(await findGit({ gitPath: binary, environment: {} }), { state: 'found', program: { binary, version: [2, 45] } });
  });

  it('says when git is too old, unless a newer one is there too', async function () {
    if (process.platform === 'win32') this.skip();
    const old = gitOfVersion('2.24.4');
    assert.deepEqual(await findGit({ gitPath: old, environment: {} }), { state: 'gitTooOld', version: '2.24.4' });
    assert.deepEqual(await findGit({ gitPath: old, environment: machine }), { state: 'found', program: testGit() });
    const apple = gitOfVersion('2.39.5 (Apple Git-154)');
    assert.deepEqual(await findGit({ gitPath: apple, environment: {} }), { state: 'found', program: { binary: apple, version: [2, 39] } });
    assert.equal((await findGit({ gitPath: gitOfVersion('nonsense'), environment: {} })).state, 'gitMissing');
  });

  it('never starts Apple\'s stub while the developer tools are not installed', async function () {
    if (testGit().binary !== '/usr/bin/git') this.skip();
    const ask = (installed: boolean): ReturnType<typeof findGit> => findGit({
      gitPath: null, environment: { PATH: dirname(testGit().binary) }, platform: 'darwin', hasDeveloperTools: () => Promise.resolve(installed),
    });
    assert.equal((await ask(false)).state, 'gitMissing');
    assert.equal((await ask(true)).state, 'found');
  });
}).timeout(60_000);
