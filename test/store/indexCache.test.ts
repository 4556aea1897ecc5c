import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import type { History } from '../../src/core/history';
import { IndexCache } from '../../src/store/indexCache';
import { testRepositories } from '../support/testRepositories';
import { nothing, small } from './smallHistory';

describe('IndexCache', () => {
  const repositories = testRepositories();

  const fileOf = (storage: string): string => join(storage, 'index', readdirSync(join(storage, 'index')).find((name) => name.endsWith('.history'))!);

  it('gives back what it was given, for each repository, also in another window', async () => {
    const storage = repositories.folder();
    const cache = new IndexCache(storage);
    assert.equal(await cache.read('/one/.git', small.tip), null);
    await cache.write('/one/.git', small);
    await cache.write('/other/.git', nothing);
    assert.deepEqual(await new IndexCache(storage).read('/one/.git', small.tip), small);
    assert.deepEqual(await cache.read('/other/.git', nothing.tip), nothing);
    assert.equal(await cache.read('/other/.git', small.tip), null);
    await cache.clear();
    assert.deepEqual([await cache.read('/one/.git', small.tip), await cache.tips('/other/.git')], [null, []]);
  });

  it('keeps a few tips of a repository, and one in the place of another', async () => {
    const storage = repositories.folder();
    const cache = new IndexCache(storage);
    const at = (tip: string): History => ({ ...small, tip: tip.repeat(40) });
    // Two uses in one millisecond have no order.
    const used = (tip: string, second: number): void => utimesSync(join(storage, 'index', readdirSync(join(storage, 'index')).find((name) => name.includes(at(tip).tip))!), second, second);
    for (const [index, tip] of ['a', 'b', 'c', 'd'].entries()) {
      await cache.write('r', at(tip));
      used(tip, 1_600_000_000 + index);
    }
    assert.deepEqual(await cache.tips('r'), ['d', 'c', 'b'].map((tip) => tip.repeat(40)));
    await cache.write('r', at('e'), at('c').tip);
    used('e', 1_600_000_010);
    assert.deepEqual(await cache.tips('r'), ['e', 'd', 'b'].map((tip) => tip.repeat(40)));
    assert.deepEqual(await cache.read('r', at('b').tip), at('b'));
    assert.deepEqual((await cache.tips('r'))[0], at('b').tip, 'the last used is the first');
  });

  it('takes nothing from a file that is damaged, and writes a new one over it', async () => {
    const storage = repositories.folder();
    const cache = new IndexCache(storage);
    await cache.write('r', small);
    const whole = readFileSync(fileOf(storage));
    writeFileSync(fileOf(storage), whole.subarray(0, -1));
    assert.equal(await cache.read('r', small.tip), null);
    await cache.write('r', small);
    assert.deepEqual(await cache.read('r', small.tip), small);
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
    assert.deepEqual(await Promise.all(['older', 'old', 'new'].map((repo) => cache.read(repo, small.tip))), [null, small, small]);
    assert.deepEqual(readdirSync(join(storage, 'index')).filter((name) => name.endsWith('.tmp')), ['y.history.5.tmp']);
  });

  it('counts reading as use', async () => {
    const storage = repositories.folder();
    const cache = new IndexCache(storage);
    await cache.write('r', small);
    utimesSync(fileOf(storage), 1_600_000_000, 1_600_000_000);
    await cache.read('r', small.tip);
    assert.ok(statSync(fileOf(storage)).mtimeMs > 1_700_000_000_000);
  });

  it('leaves the old index whole when the disk refuses the new one', async function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    const storage = repositories.folder();
    const cache = new IndexCache(storage);
    await cache.write('r', small);
    chmodSync(join(storage, 'index'), 0o500);
    await assert.rejects(cache.write('r', nothing), { code: 'EACCES' });
    assert.deepEqual(await cache.read('r', small.tip), small);
    chmodSync(join(storage, 'index'), 0o700);
  });

  it('says so when there is no place to keep anything', async () => {
    const storage = repositories.folder();
    writeFileSync(join(storage, 'index'), 'a file where the folder should be');
    await assert.rejects(new IndexCache(storage).write('r', small));
    assert.equal(await new IndexCache(storage).read('r', small.tip), null);
  });
});
