import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, it } from 'mocha';
import { LockBusy, withFileLock } from '../../src/store/fileLock';
import { temporaryFolders } from '../support/temporaryFolder';

describe('withFileLock', () => {
  const fresh = temporaryFolders();
  let root = '';
  beforeEach(() => {
    root = fresh();
  });
  const folder = (): string => root;
  const file = (): string => join(folder(), 'data');
  const owner = (pid: number, host: string): string => JSON.stringify({ pid, host, token: 'x' });
  const held = (by: string, age = 0): void => {
    writeFileSync(`${file()}.lock`, by);
    const then = Date.now() / 1000 - age;
    utimesSync(`${file()}.lock`, then, then);
  };

  it('names its owner while it works and leaves nothing behind', async () => {
    const seen = await withFileLock(file(), () => Promise.resolve(readFileSync(`${file()}.lock`, 'utf8')));
    assert.match(seen, new RegExp(`^\\{"pid":${process.pid},`));
    assert.deepEqual(readdirSync(folder()), []);
  });

  it('lets go when the work fails', async () => {
    await assert.rejects(withFileLock(file(), () => Promise.reject(new Error('disk full'))), /disk full/);
    assert.deepEqual(readdirSync(folder()), []);
  });

  it('lets one at a time in', async () => {
    let inside = 0;
    let most = 0;
    await Promise.all(Array.from({ length: 8 }, () => withFileLock(file(), async () => {
      most = Math.max(most, ++inside);
      await new Promise(setImmediate);
      inside--;
    }, { patience: 30_000 })));
    assert.equal(most, 1);
  });

  it('waits for a living owner only so long', async () => {
    held(owner(process.pid, hostname()));
    await assert.rejects(withFileLock(file(), () => Promise.resolve(), { patience: 10 }), LockBusy);
    assert.ok(existsSync(`${file()}.lock`));
  });

  it('notices at once that an owner on this machine has died', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    held(owner(pid, hostname()));
    assert.equal(await withFileLock(file(), () => Promise.resolve('done'), { patience: 0 }), 'done');
  });

  it('goes by age for an owner elsewhere and for what cannot be read', async () => {
    for (const by of [owner(1, 'another machine'), 'nonsense', '']) {
      held(by, 5);
      await assert.rejects(withFileLock(file(), () => Promise.resolve(), { patience: 10, staleAfter: 10_000 }), LockBusy);
      held(by, 60);
      assert.equal(await withFileLock(file(), () => Promise.resolve('done'), { patience: 0, staleAfter: 10_000 }), 'done');
    }
    assert.deepEqual(readdirSync(folder()), []);
  });

  it('is not fooled by a process that bears the number of a dead owner', async () => {
    held(owner(process.pid, hostname()), 60);
    assert.equal(await withFileLock(file(), () => Promise.resolve('done'), { patience: 0, staleAfter: 10_000 }), 'done');
  });

  it('shows life for as long as it works', async () => {
    const lock = `${file()}.lock`;
    await withFileLock(file(), async () => {
      utimesSync(lock, 1_600_000_000, 1_600_000_000);
      while (statSync(lock).mtimeMs < 1_700_000_000_000) await new Promise((resolve) => setTimeout(resolve, 10));
    }, { staleAfter: 600 });
    assert.deepEqual(readdirSync(folder()), []);
  });

  it('stops waiting when nobody wants it any more', async () => {
    held(owner(process.pid, hostname()));
    const nobody = new AbortController();
    const waiting = withFileLock(file(), () => Promise.resolve(), { patience: 600_000, signal: nobody.signal });
    nobody.abort(new Error('nobody waits'));
    await assert.rejects(waiting, /nobody waits/);
  });

  it('does not take away a lock that somebody else has taken over', async () => {
    await withFileLock(file(), async () => {
      held(owner(1, 'another machine'));
      return Promise.resolve();
    });
    assert.ok(existsSync(`${file()}.lock`));
  });
});
