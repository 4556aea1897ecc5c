import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { LastAnswer } from '../../src/vscode/lastAnswer';

/** Questions that are answered by hand, in the order they were asked. */
function byHand() {
  const open: { resolve: (value: number) => void; reject: (error: Error) => void; signal: AbortSignal }[] = [];
  const answers = new LastAnswer<number>((signal) => new Promise((resolve, reject) => open.push({ resolve, reject, signal })));
  let told = 0;
  answers.onDidChange(() => (told += 1));
  return { answers, open, told: () => told };
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('LastAnswer', () => {
  it('keeps the last answer while a newer one is awaited', async () => {
    const { answers, open, told } = byHand();
    assert.equal(answers.wanted, false);
    answers.again();
    assert.equal(answers.wanted, true);
    open[0]!.resolve(1);
    await settle();
    assert.deepEqual([answers.value, answers.busy, told()], [1, false, 1]);
    answers.again();
    assert.deepEqual([answers.value, answers.busy], [1, true]);
  });

  it('makes one more question out of many that came while one was under way', async () => {
    const { answers, open } = byHand();
    answers.again();
    answers.again();
    answers.again();
    assert.equal(open.length, 1);
    open[0]!.resolve(1);
    await settle();
    assert.equal(open.length, 2);
    open[1]!.resolve(2);
    await settle();
    assert.deepEqual([open.length, answers.value, answers.busy], [2, 2, false]);
  });

  it('keeps the answer beside an error, and forgets the error with the next answer', async () => {
    const { answers, open } = byHand();
    answers.set(1);
    answers.again();
    open[0]!.reject(new Error('gone'));
    await settle();
    assert.deepEqual([answers.value, String(answers.error)], [1, 'Error: gone']);
    answers.again();
    open[1]!.resolve(2);
    await settle();
    assert.deepEqual([answers.value, answers.error], [2, null]);
  });

  it('stops at once, keeps what was answered before, and is not wanted until somebody asks again', async () => {
    const { answers, open, told } = byHand();
    answers.stop();
    assert.equal(answers.stopped, false, 'nothing was under way');
    answers.set(1);
    answers.again();
    answers.again();
    answers.stop();
    assert.equal(open[0]!.signal.aborted, true);
    open[0]!.reject(new Error('nobody waits'));
    await settle();
    assert.deepEqual([answers.value, answers.error, answers.busy, answers.stopped, answers.wanted], [1, null, false, true, false]);
    assert.deepEqual([open.length, told()], [1, 2]);
    answers.again();
    assert.deepEqual([answers.stopped, open[1]!.signal.aborted], [false, false]);
    open[1]!.resolve(2);
    await settle();
    assert.deepEqual([answers.value, answers.wanted], [2, true]);
  });

  it('aborts what is under way when disposed, and tells nobody any more', async () => {
    const { answers, open, told } = byHand();
    answers.again();
    answers.again();
    answers.dispose();
    assert.equal(open[0]!.signal.aborted, true);
    open[0]!.resolve(1);
    await settle();
    assert.deepEqual([told(), open.length], [0, 1]);
  });
});
