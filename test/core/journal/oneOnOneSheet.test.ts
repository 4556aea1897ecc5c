import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { entryTypes } from '../../../src/core/journal/entry';
import { carriedOver, oneOnOneSheet, type PersonEntry } from '../../../src/core/journal/oneOnOneSheet';
import { sheetText } from '../../../src/present/sheetWords';
import { wholeEntry } from '../../../src/store/journal/entryFile';

function entry(day: string, type: (typeof entryTypes)[number], front: string, body: string): PersonEntry {
  const whole = wholeEntry(`2026/${day}-${type}-mira.md`, `---\nperson: Mira\ncreated: ${day}T10:00:00Z\n${front}---\n# ${type} of ${day}\n\n${body}`);
  assert.ok(whole !== null);
  return whole;
}

const entries = [
  entry('2026-10-05', 'oneOnOne', 'every: 3 weeks\n', '## Agenda\n\nold\n\n## I Promised\n\n- [ ] the course, by 2026-10-20\n- [x] the figures\n'),
  entry('2026-10-19', 'oneOnOne', 'every: 2 weeks\n', '## Agenda\n\n- [ ] the export\n\n## I Promised\n\n- [ ] a word with the harbour\n\n## They Promised\n\n- [ ] a draft, by 2026-11-10\n\n## Next Time\n\nThe release\n'),
  entry('2026-10-20', 'feedback', 'kind: praise\ndirection: given\ndelivered: 2026-10-21\n', ''),
  entry('2026-10-28', 'feedback', 'kind: correction\n', ''),
  entry('2026-10-29', 'feedback', 'kind: praise\ndirection: received\n', ''),
  entry('2026-09-01', 'goal', 'due: 2026-12-01\ncheck-in: 2026-11-01\nstatus: open\n', ''),
  entry('2026-08-01', 'goal', 'check-in: 2026-09-01\nstatus: reached\n', ''),
  entry('2026-09-02', 'mentoring', 'check-in: 2026-12-24\n', ''),
];

describe('the sheet for a one-on-one', () => {
  const sheet = oneOnOneSheet('Mira', entries, '2026-11-04');

  it('has the promises of both sides, the earliest day first, and no kept one', () => {
    assert.deepEqual(sheet.mine.map(({ words, day }) => [words, day]), [['the course', '2026-10-20'], ['a word with the harbour', null]]);
    assert.deepEqual(sheet.theirs.map(({ words, day }) => [words, day]), [['a draft', '2026-11-10']]);
  });

  it('has feedback that was given and not delivered, check-ins that are due, and open goals', () => {
    assert.deepEqual(sheet.notDelivered.map(({ words }) => words), ['feedback of 2026-10-28']);
    assert.deepEqual(sheet.checkIns.map(({ words, day }) => [words, day]), [['goal of 2026-09-01', '2026-11-01']]);
    assert.deepEqual(sheet.goals.map(({ words, day }) => [words, day]), [['goal of 2026-09-01', '2026-12-01']]);
  });

  it('has the last of everything, and the lead’s own cadence', () => {
    assert.deepEqual([sheet.lastAgenda?.words, sheet.lastNote?.day, sheet.lastPraise?.day, sheet.lastCorrection?.day], ['- [ ] the export', '2026-10-19', '2026-10-20', '2026-10-28']);
    assert.deepEqual(sheet.cadence, { every: '2 weeks', next: '2026-11-02' });
    assert.deepEqual(carriedOver(sheet), { agenda: 'The release', every: '2 weeks' });
  });

  it('of somebody new is empty', () => {
    const empty = oneOnOneSheet('Jo', [], '2026-11-04');
    assert.deepEqual([empty.mine, empty.lastNote, empty.cadence, carriedOver(empty)], [[], null, null, { agenda: '', every: '' }]);
    assert.match(sheetText(empty, '2026-11-04'), /Last praise: none written/);
  });

  it('is text that can be printed', () => {
    const text = sheetText(sheet, '2026-11-04');
    assert.match(text, /## You promised\n\n- the course \(since 20 Oct\)\n- a word with the harbour\n/);
    assert.match(text, /every 2 weeks, was due 2 Nov/);
    assert.match(text, /## Notes\n\n$/);
  });
});
