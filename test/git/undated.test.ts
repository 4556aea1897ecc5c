import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readHistory } from '../../src/git/historyReader';
import { dateFromObjects } from '../../src/git/undated';
import { gitOf } from '../support/gitOf';
import { idsOf } from '../support/historyText';
import { testRepositories } from '../support/testRepositories';

describe('dateFromObjects', () => {
  const repositories = testRepositories();

  it('gives every commit its own date, however many one git is asked for, and leaves the others alone', async () => {
    const repository = repositories.init().commit();
    const tree = repository.revision('HEAD^{tree}');
    const ids = [repository.head];
    for (const day of [1, 2, 3, 4, 5]) {
      repository.rawCommit(`tree ${tree}\nparent ${ids[0]}\nauthor A <a@x> ${day * 86_400 - 864_000} +0${day}00\ncommitter A <a@x> ${1_800_000_000 + day} +0000\n\nold\n`);
      ids.unshift(repository.head);
    }
    const git = gitOf(repository);
    const history = await readHistory(git, repository.head);
    assert.deepEqual(idsOf(history), ids);
    const whole = { seconds: history.authorSeconds.slice(), offset: history.authorOffset.slice() };
    assert.deepEqual([...whole.seconds.subarray(0, 5)], [-432_000, -518_400, -604_800, -691_200, -777_600]);
    assert.deepEqual([...whole.offset.subarray(0, 5)], [300, 240, 180, 120, 60]);
    for (const atOnce of [1, 2, 5, 6]) {
      history.authorSeconds.fill(0, 0, 4);
      history.authorOffset.fill(0, 0, 4);
      await dateFromObjects(git, history, [3, 0, 2, 1], { atOnce });
      assert.deepEqual({ seconds: history.authorSeconds, offset: history.authorOffset }, whole);
    }
  });
});
