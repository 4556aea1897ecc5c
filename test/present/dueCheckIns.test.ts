import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { dueCheckIns, dueLine } from '../../src/present/due';
import { wholeEntry } from '../../src/store/journal/entryFile';
import { situation } from './sampleSituation';

function read(type: string, front: string) {
  const whole = wholeEntry(`2026/2026-09-01-${type}-x.md`, `---\ncreated: 2026-09-01T10:00:00Z\n${front}---\n# ${type}\n`);
  assert.ok(whole !== null);
  return whole.entry;
}

describe('notes to look at again', () => {
  const goal = read('goal', 'check-in: 2026-11-01\nstatus: open\n');
  const handOver = read('delegation', 'check-in: 2026-11-02\nstatus: started\n');
  const over = [read('goal', 'check-in: 2026-11-01\nstatus: reached\n'), read('learning', 'check-in: 2027-01-01\n'), read('mentoring', 'check-in: soon\n')];

  it('are due from their day on, until they are over', () => {
    assert.deepEqual(dueCheckIns([handOver, ...over, goal], '2026-11-06'), [goal, handOver]);
  });

  it('lead to the Delegation view where all are hand-overs, else to the Journal', () => {
    const does = (entries: readonly typeof goal[]) => JSON.stringify(dueLine(situation({ decisions: [], entries })));
    assert.match(does([handOver]), /1 check-in.*showDelegation/);
    assert.match(does([handOver, goal]), /2 check-ins.*showJournal/);
  });
});
