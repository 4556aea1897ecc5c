import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { oneByOne } from '../../src/vscode/oneByOne';

describe('steps one by one', () => {
  it('lets others run between two steps, and keeps their order', async () => {
    const seen: string[] = [];
    await new Promise<void>((done) => {
      oneByOne([
        () => {
          seen.push('first');
          setImmediate(() => seen.push('somebody else'));
        },
        () => seen.push('second'),
        done,
      ]);
      seen.push('not at once');
    });
    assert.deepEqual(seen.filter((s) => s !== 'somebody else'), ['not at once', 'first', 'second']);
    assert.equal(seen.length, 4, 'the other ran before the last step');
  });
});
