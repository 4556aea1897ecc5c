import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, describe, it } from 'mocha';
import type { LedgerLine } from '../../src/core/balance/ledgerLine';
import { LockBusy } from '../../src/store/fileLock';
import { appendToLedger, ledgerFile, moveLedger, readLedger } from '../../src/store/ledger';
import { temporaryFolders } from '../support/temporaryFolder';

/** A line of its own for every number. */
function line(n: number): LedgerLine {
  const hash = n.toString(16).padStart(40, '0');
  return { v: 1, kind: 'commit', at: 1_772_000_000 + n, offset: 60, repo: '/repo/.git', module: 'src', hash, piece: hash.slice(-16), by: 'b', parts: { coding: 0.75, decision: 0.25 }, marks: ['0a1b2c'] };
}

describe('ledger', () => {
  const fresh = temporaryFolders();
  let root = '';
  beforeEach(() => {
    root = fresh();
  });
  const folder = (): string => root;
  const file = (): string => join(folder(), 'private', 'ledger.jsonl');
  const write = (text: string, name = 'ledger.jsonl'): string => {
    const path = join(folder(), name);
    writeFileSync(path, text);
    return path;
  };

  it('lies in the private folder once there is one', () => {
    assert.equal(ledgerFile('/home/lea/Journal', '/storage'), join('/home/lea/Journal', 'ledger.jsonl'));
    assert.equal(ledgerFile(null, '/storage'), join('/storage', 'ledger.jsonl'));
  });

  it('is empty before it exists', async () => {
    assert.deepEqual(await readLedger(file()), { lines: [], damaged: 0 });
    assert.equal(await appendToLedger(file(), []), 0);
    assert.equal(existsSync(file()), false);
  });

  it('gives back what was added, one line a commit, readable by the user alone', async () => {
    assert.equal(await appendToLedger(file(), [line(1), line(2)]), 2);
    assert.deepEqual(await readLedger(file()), { lines: [line(1), line(2)], damaged: 0 });
    assert.equal(readFileSync(file(), 'utf8').split('\n').length, 3);
    if (process.platform !== 'win32') assert.equal(statSync(file()).mode & 0o077, 0);
    assert.deepEqual(readdirSync(join(folder(), 'private')), ['ledger.jsonl']);
  });

  it('adds a commit once', async () => {
    await appendToLedger(file(), [line(1), line(1)]);
    assert.equal(await appendToLedger(file(), [line(1), line(2), line(2)]), 1);
    assert.equal(await appendToLedger(file(), [line(1), line(2)]), 0);
    assert.deepEqual((await readLedger(file())).lines, [line(1), line(2)]);
  });

  it('skips damaged lines and leaves every byte of them', async () => {
    const good = JSON.stringify(line(1));
    const damaged = ['not json', '{"v":1}', good.replace('"v":1', '"v":2'), good.replace('"at":', '"at":"'), good.slice(0, 40), good.replace('commit', 'comet'), good.replace('["0a1b2c"]', '[1]'), 'null'];
    const path = write(`${damaged.join('\n')}\n${good}\n\n`);
    assert.deepEqual(await readLedger(path), { lines: [line(1)], damaged: damaged.length });
    const before = readFileSync(path, 'utf8');
    await appendToLedger(path, [line(2)]);
    assert.equal(readFileSync(path, 'utf8'), `${before}${JSON.stringify(line(2))}\n`);
  });

  it('closes a torn last line first, so that it spoils no other', async () => {
    const path = write(`${JSON.stringify(line(1))}\n${JSON.stringify(line(2)).slice(0, 50)}`);
    await appendToLedger(path, [line(2)]);
    assert.deepEqual(await readLedger(path), { lines: [line(1), line(2)], damaged: 1 });
  });

  it('reads a file with CRLF', async () => {
    assert.deepEqual((await readLedger(write(`${JSON.stringify(line(1))}\r\n`))).lines, [line(1)]);
  });

  it('leaves out parts of categories that it does not know', async () => {
    const path = write(JSON.stringify(line(1)).replace('"decision":0.25', '"dancing":0.25'));
    assert.deepEqual((await readLedger(path)).lines[0]?.parts, { coding: 0.75 });
  });

  it('keeps every line whole when several windows write at once', async function () {
    this.timeout(60_000);
    const run = promisify(execFile);
    const script = join(__dirname, 'appendLines.ts');
    // Each writes thirty, and shares half of them with the next.
    await Promise.all([0, 15, 30].map((from) => run(process.execPath, ['--require', 'tsx/cjs', script, file(), String(from), '30'])));
    const { lines, damaged } = await readLedger(file());
    assert.deepEqual([lines.length, damaged], [60, 0]);
    assert.equal(readFileSync(file(), 'utf8').trimEnd().split('\n').length, 60);
  });

  it('gives up instead of waiting for ever, and writes nothing then', async () => {
    const path = write('');
    writeFileSync(`${path}.lock`, JSON.stringify({ pid: process.pid, host: 'another machine', token: 'x' }));
    await assert.rejects(appendToLedger(path, [line(1)], { patience: 20 }), LockBusy);
    assert.equal(readFileSync(path, 'utf8'), '');
    // What is known already needs no lock.
    writeFileSync(path, `${JSON.stringify(line(1))}\n`);
    assert.equal(await appendToLedger(path, [line(1)], { patience: 20 }), 0);
  });

  describe('moving', () => {
    it('brings everything along and removes the old file', async () => {
      const from = write(`${JSON.stringify(line(1))}\ndamaged\n`);
      await moveLedger(from, file());
      assert.deepEqual(await readLedger(file()), { lines: [line(1)], damaged: 1 });
      assert.equal(existsSync(from), false);
      assert.deepEqual(readdirSync(folder()), ['private']);
    });

    it('merges into a ledger that is there, each commit once', async () => {
      await appendToLedger(file(), [line(1), line(2)]);
      const from = write(`${JSON.stringify({ ...line(2), module: 'older' })}\ndamaged\n${JSON.stringify(line(3))}\n`);
      appendFileSync(file(), 'damaged\n');
      await moveLedger(from, file());
      assert.deepEqual(await readLedger(file()), { lines: [line(1), line(2), line(3)], damaged: 1 });
    });

    it('does nothing without an old file, onto itself, or onto the same file by another path', async () => {
      await moveLedger(join(folder(), 'none.jsonl'), file());
      assert.equal(existsSync(file()), false);
      const path = write(`${JSON.stringify(line(1))}\n`);
      await moveLedger(path, path);
      mkdirSync(join(folder(), 'real'));
      if (process.platform !== 'win32') {
        symlinkSync(folder(), join(folder(), 'real', 'back'));
        await moveLedger(path, join(folder(), 'real', 'back', 'ledger.jsonl'));
      }
      assert.deepEqual((await readLedger(path)).lines, [line(1)]);
    });

    it('leaves the old file where it is when the new one is busy', async () => {
      const from = write(`${JSON.stringify(line(1))}\n`);
      mkdirSync(join(folder(), 'private'));
      writeFileSync(`${file()}.lock`, JSON.stringify({ pid: process.pid, host: 'another machine', token: 'x' }));
      await assert.rejects(moveLedger(from, file(), { patience: 20 }), LockBusy);
      assert.deepEqual((await readLedger(from)).lines, [line(1)]);
      assert.equal(existsSync(`${from}.lock`), false);
    });
  });
});
