import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readTimeLine } from '../../src/core/journal/timeLine';
import { timeRemark, timeWords } from '../../src/present/timeWords';

const today = '2026-11-04';

describe('words of logging time', () => {
  it('say how the line is understood while it is typed', () => {
    assert.deepEqual(timeRemark('45m 1:1 with Mira #harbour mon 14:00', today), { prompt: '45 min of one-on-one with Mira, leading, #harbour, Mon 2 Nov at 14:00.' });
    assert.deepEqual(timeRemark('2h coding', today), { prompt: '2 h of coding, hands-on, today.' });
    assert.deepEqual(timeRemark('20m reading', today), { prompt: '20 min of learning, “reading”, today.' });
    assert.deepEqual(timeRemark('soon', today), { problem: 'How long? Such as 45m, 2h or 1h30.' });
    assert.deepEqual(timeRemark('1h review 2026-11-05', today), { problem: 'That day is still to come.' });
  });

  it('name nobody where others may look', () => {
    const line = readTimeLine('45m 1:1 with Mira about pay #salary', today);
    assert.ok(!('problem' in line));
    assert.equal(timeWords.logged(line, today), 'Logged: 45 min of one-on-one, leading, today.');
  });
});
