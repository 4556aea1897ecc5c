import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { endianness } from 'node:os';
import { describe, it } from 'mocha';
import { readHistory } from '../../src/git/historyReader';
import { encodeHistory } from '../../src/store/indexFormat';
import { madeHistory } from '../bench/history/madeHistory';
import { gitOf } from '../support/gitOf';
import { testRepositories } from '../support/testRepositories';

/** Of this version of the format. Checked on Node 20, 22 and 24. */
const digest = '3065e5e5fd467524dc461b2a246f5171c231e6f007ddec1a92eccc011145b6d6';

describe('the index of a history', () => {
  const repositories = testRepositories();

  it('has the same bytes whichever Node reads it, from one end or from both', async function () {
    // Columns lie in the machine's own order.
    if (endianness() !== 'LE') this.skip();
    const repository = repositories.init();
    repository.fastImport([...madeHistory({ commits: 1500 })].join(''));
    for (const processes of [1, 2] as const) {
      const history = await readHistory(gitOf(repository), repository.revision('main'), { processes });
      assert.equal(createHash('sha256').update(encodeHistory(history)).digest('hex'), digest);
    }
  });
}).timeout(60_000);
