import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { entryActivities } from '../../../src/core/balance/entryActivities';
import { dayOf } from '../../../src/core/balance/isoWeek';
import { zoneNamed } from '../../../src/core/balance/zone';
import type { Entry } from '../../../src/core/journal/entry';
import { entry } from './entry';

const told = (entries: readonly Entry[], zone = 'Europe/Berlin'): unknown[] =>
  entryActivities(entries, zoneNamed(zone)).map((a) => [dayOf(a.start), a.category, a.minutes]);

describe('entryActivities', () => {
  it('takes what was typed, else what the type usually takes', () => {
    assert.deepEqual(told([entry('oneOnOne'), entry('oneOnOne', { minutes: 50 }), entry('oneOnOne', { minutes: 0 }), entry('mentoring'), entry('feedback')]), [
      ['2026-03-04', 'oneOnOne', 30], ['2026-03-04', 'oneOnOne', 50], ['2026-03-04', 'oneOnOne', 0], ['2026-03-04', 'mentoring', 45], ['2026-03-04', 'feedback', 0]]);
  });

  it('never counts minutes that are none', () => {
    assert.deepEqual(told([entry('decision', { minutes: -5 }), entry('decision', { minutes: NaN })]).map((a) => (a as number[])[2]), [0, 0]);
  });

  it('puts logged time where its tag says', () => {
    assert.deepEqual(told([entry('time', { minutes: 60, tags: ['acme', 'hiring'] }), entry('time', { minutes: 60 }), entry('goal', { minutes: 5, tags: ['hiring'] })]), [
      ['2026-03-04', 'hiring', 60], ['2026-03-04', 'communication', 60], ['2026-03-04', 'planning', 5]]);
  });

  it('counts on the day of the lead\'s zone', () => {
    const late = entry('oneOnOne', { created: '2026-03-04T23:30:00Z' });
    assert.deepEqual([told([late])[0], told([late], 'America/New_York')[0]], [['2026-03-05', 'oneOnOne', 30], ['2026-03-04', 'oneOnOne', 30]]);
    assert.deepEqual(told([entry('oneOnOne', { created: '2026-03-04T23:30:00-0500' })]), [['2026-03-05', 'oneOnOne', 30]]);
  });

  it('reads a time without zone as the lead\'s own day, and falls back to the file\'s name', () => {
    for (const created of ['2026-03-04', '2026-03-04T23:59', '2026-03-04 00:10:00']) {
      assert.deepEqual(told([entry('oneOnOne', { created })], 'Pacific/Kiritimati'), [['2026-03-04', 'oneOnOne', 30]]);
    }
    for (const created of ['', 'yesterday', '2026-02-31', '2026-13-01T10:00:00Z']) {
      assert.deepEqual(told([entry('oneOnOne', { created })]), [['2026-03-04', 'oneOnOne', 30]]);
    }
    assert.deepEqual(told([entry('oneOnOne', { created: '', file: 'notes.md' })]), []);
  });

  it('has the entry as its evidence', () => {
    assert.deepEqual(entryActivities([entry('oneOnOne')], zoneNamed('UTC'))[0]?.evidence.map((e) => [e.kind, e.entry, e.subject]), [
      ['entry', '2026/2026-03-04-oneOnOne-note.md', 'note']]);
  });
});
