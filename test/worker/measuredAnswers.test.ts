import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { defaultSettings } from '../../src/core/settings';
import { readHistory } from '../../src/git/historyReader';
import { MeasuredAnswers } from '../../src/worker/measuredAnswers';
import { gitOf } from '../support/gitOf';
import { testRepositories } from '../support/testRepositories';

describe('the answers of one reading', () => {
  const repositories = testRepositories();

  async function answers(): Promise<MeasuredAnswers> {
    const repository = repositories.init().commit({ files: { 'src/a.ts': 'a', 'src/b.ts': 'b' } });
    return new MeasuredAnswers('key', {
      history: await readHistory(gitOf(repository), repository.head), files: ['src/a.ts', 'src/b.ts'],
      blobs: { mailmap: null, gitattributes: [], ignoreRevs: null }, settings: defaultSettings,
      lead: { emails: ['ada@example.com'], name: 'Ada Lovelace' }, model: 'fading', asOf: 1_800_000_000,
    }, 1_800_000_000);
  }

  it('are there when they are asked for, and stay the same object', async () => {
    const one = await answers();
    assert.equal(one.report.files, 2);
    assert.deepEqual(one.handovers()?.modules.map(({ files }) => files), one.report.modules.map(() => ['src/a.ts', 'src/b.ts']));
    assert.notEqual(one.map(), null);
    assert.equal(one.map(), one.map());
    assert.equal(one.handovers(), one.handovers());
  });

  it('are only those that were asked for once the reading is let go', async () => {
    const one = await answers();
    const map = one.map();
    one.letGo();
    assert.equal(one.map(), map);
    assert.equal(one.handovers(), null);
    assert.equal(one.report.files, 2);
  });
});
