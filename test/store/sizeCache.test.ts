import assert from 'node:assert/strict';
import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { IndexCache } from '../../src/store/indexCache';
import { SizeCache } from '../../src/store/sizeCache';
import { testRepositories } from '../support/testRepositories';
import { small } from './smallHistory';

const [commit, other] = ['a'.repeat(40), 'b'.repeat(40)];

describe('kept sizes', () => {
  const repositories = testRepositories();

  it('are those of the commit they were kept of, whatever the paths', async () => {
    const cache = new SizeCache(repositories.folder());
    const sizes = new Map([['a b\nc ü', 3], ['empty', 0], ['x/y', 4_000_000_000]]);
    assert.equal(await cache.read('/shop/.git', commit), null);
    await cache.write('/shop/.git', commit, sizes);
    assert.deepEqual(await cache.read('/shop/.git', commit), sizes);
    assert.equal(await cache.read('/shop/.git', other), null);
    assert.equal(await cache.read('/site/.git', commit), null);
    await cache.write('/shop/.git', other, new Map());
    assert.deepEqual([await cache.read('/shop/.git', commit), await cache.read('/shop/.git', other)], [null, new Map()]);
  });

  it('are not believed once anything about them is odd, and go with the index', async () => {
    const storage = repositories.folder();
    const cache = new SizeCache(storage);
    await cache.write('/shop/.git', commit, new Map([['a', 1], ['b', 2]]));
    const file = path.join(storage, 'index', readdirSync(path.join(storage, 'index'))[0]!);
    const whole = readFileSync(file);
    for (const damaged of [whole.subarray(0, -3), Buffer.concat([whole, Buffer.from('1 c\0')]), Buffer.from(whole.map((byte, at) => (at === whole.length - 2 ? byte ^ 1 : byte))), Buffer.alloc(0)]) {
      writeFileSync(file, damaged);
      assert.equal(await cache.read('/shop/.git', commit), null);
    }
    await cache.write('/shop/.git', commit, new Map([['a', 1]]));
    // A writer lets go of what lies around for days, and of nothing that is kept.
    utimesSync(file, 1, 1);
    await new IndexCache(storage).write('/site/.git', small);
    assert.notEqual(await cache.read('/shop/.git', commit), null);
    await new IndexCache(storage).clear();
    assert.equal(await cache.read('/shop/.git', commit), null);
  });
});
