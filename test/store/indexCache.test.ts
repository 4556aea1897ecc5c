import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import type { History } from '../../src/core/history';
import { IndexCache } from '../../src/store/indexCache';
import { testRepositories } from '../support/testRepositories';

/** Two commits: a rename with a trailer, and what was there before. */
const small: History = {
  tip: 'ab'.repeat(20), commitCount: 2, idBytes: 20, ids: Uint8Array.from({ length: 40 }, (_, index) => index),
  author: Uint32Array.of(1, 0), authorSeconds: Float64Array.of(-86400, 9999999999), authorOffset: Int16Array.of(-570, 840),
  changeStart: Uint32Array.of(0, 1, 3), changeKind: Uint8Array.from(Buffer.from('RAM')), changePath: Uint32Array.of(1, 0, 2), changeFrom: Int32Array.of(0, -1, -1),
  trailerStart: Uint32Array.of(0, 1, 1), trailerKey: Uint8Array.of(1), trailerIdent: Uint32Array.of(0),
  idents: [{ name: '李 "Q"', email: 'q@x' }, { name: '', email: '' }], paths: ['a\tb\n', 'größe', ''],
};

const nothing: History = {
  ...small, tip: 'cd'.repeat(32), commitCount: 0, idBytes: 32, ids: new Uint8Array(), author: new Uint32Array(), authorSeconds: new Float64Array(), authorOffset: new Int16Array(),
  changeStart: Uint32Array.of(0), changeKind: new Uint8Array(), changePath: new Uint32Array(), changeFrom: new Int32Array(),
  trailerStart: Uint32Array.of(0), trailerKey: new Uint8Array(), trailerIdent: new Uint32Array(), idents: [], paths: [],
};

describe('IndexCache', () => {
  const repositories = testRepositories();

  const fileOf = (storage: string): string => join(storage, 'index', readdirSync(join(storage, 'index')).find((name) => name.endsWith('.history'))!);

  it('gives back what it was given, for each repository, also in another window', async () => {
    const storage = repositories.folder();
    const cache = new IndexCache(storage);
    assert.equal(await cache.read('/one/.git'), null);
    await cache.write('/one/.git', small);
    await cache.write('/other/.git', nothing);
    assert.deepEqual(await new IndexCache(storage).read('/one/.git'), small);
    assert.deepEqual(await cache.read('/other/.git'), nothing);
    await cache.write('/one/.git', nothing);
    assert.deepEqual(await cache.read('/one/.git'), nothing);
    await cache.clear();
    assert.deepEqual([await cache.read('/one/.git'), await cache.read('/other/.git')], [null, null]);
  });

  it('takes nothing from a file with any bit flipped, cut at any length, longer, or of another version', async () => {
    const storage = repositories.folder();
    const cache = new IndexCache(storage);
    await cache.write('r', small);
    const file = fileOf(storage);
    const whole = readFileSync(file);
    const readOf = (bytes: Uint8Array): Promise<History | null> => {
      writeFileSync(file, bytes);
      return cache.read('r');
    };
    assert.deepEqual(await readOf(whole), small);
    for (let position = 0; position < whole.length; position++) {
      const flipped = Buffer.from(whole);
      flipped[position]! ^= 1 << (position % 8);
      assert.equal(await readOf(flipped), null, `byte ${position}`);
      assert.equal(await readOf(whole.subarray(0, position)), null, `cut at ${position}`);
    }
    assert.equal(await readOf(Buffer.concat([whole, Buffer.alloc(1)])), null);
    assert.equal(await readOf(Buffer.from(whole.toString('latin1').replace(/ (\d+)\n/, ' 999\n'), 'latin1')), null);
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      assert.equal(await readOf(bytes), null);
      assert.equal(await readOf(Buffer.concat([whole.subarray(0, 60), bytes])), null);
    }), { numRuns: 100 });
  });

  it('takes 42 bytes a commit, 9 a change and 5 a trailer besides names', async () => {
    const storage = repositories.folder();
    const cache = new IndexCache(storage);
    await cache.write('r', nothing);
    const empty = statSync(fileOf(storage)).size;
    await cache.write('r', { ...nothing, tip: small.tip, idBytes: 20 });
    const base = statSync(fileOf(storage)).size;
    assert.equal(empty - base, 24);
    await cache.write('r', { ...small, idents: [], paths: [] });
    assert.equal(statSync(fileOf(storage)).size - base, 2 * 42 + 3 * 9 + 5);
  });

  it('lets go of those unused the longest when all take too much, and of what a killed writer left', async () => {
    const storage = repositories.folder();
    await new IndexCache(storage).write('probe', small);
    const one = statSync(fileOf(storage)).size;
    const cache = new IndexCache(storage, one * 2);
    const age = (repo: string, seconds: number): Promise<void> => cache.write(repo, small).then(() => {
      const newest = readdirSync(join(storage, 'index')).map((name) => join(storage, 'index', name)).sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0]!;
      utimesSync(newest, seconds, seconds);
    });
    await cache.clear();
    await age('old', 1_700_000_000);
    await age('older', 1_600_000_000);
    const left = join(storage, 'index', 'x.history.5.tmp');
    const fresh = join(storage, 'index', 'y.history.5.tmp');
    writeFileSync(left, '');
    utimesSync(left, 1_600_000_000, 1_600_000_000);
    writeFileSync(fresh, '');
    await cache.write('new', small);
    assert.deepEqual([await cache.read('older'), await cache.read('old'), await cache.read('new')], [null, small, small]);
    assert.deepEqual(readdirSync(join(storage, 'index')).filter((name) => name.endsWith('.tmp')), ['y.history.5.tmp']);
  });

  it('counts reading as use', async () => {
    const storage = repositories.folder();
    const cache = new IndexCache(storage);
    await cache.write('r', small);
    utimesSync(fileOf(storage), 1_600_000_000, 1_600_000_000);
    await cache.read('r');
    assert.ok(statSync(fileOf(storage)).mtimeMs > 1_700_000_000_000);
  });

  it('leaves the old index whole when the disk refuses the new one', async function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    const storage = repositories.folder();
    const cache = new IndexCache(storage);
    await cache.write('r', small);
    chmodSync(join(storage, 'index'), 0o500);
    await assert.rejects(cache.write('r', nothing), { code: 'EACCES' });
    assert.deepEqual(await cache.read('r'), small);
    chmodSync(join(storage, 'index'), 0o700);
  });

  it('says so when there is no place to keep anything', async () => {
    const storage = repositories.folder();
    writeFileSync(join(storage, 'index'), 'a file where the folder should be');
    await assert.rejects(new IndexCache(storage).write('r', small));
    assert.equal(await new IndexCache(storage).read('r'), null);
  });
});
