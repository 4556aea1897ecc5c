import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, it } from 'mocha';
import { entryActivities } from '../../../src/core/balance/entryActivities';
import { zoneNamed } from '../../../src/core/balance/zone';
import { momentOfLine } from '../../../src/core/journal/timeEntry';
import { readTimeLine, type TimeLine } from '../../../src/core/journal/timeLine';
import { listEntries } from '../../../src/store/journal/listEntries';
import { changeTime, readTime, writeTime } from '../../../src/store/journal/timeEntries';
import { setWeekNote } from '../../../src/store/journal/weekNotes';
import { temporaryFolders } from '../../support/temporaryFolder';

const folder = temporaryFolders();
const at = { day: '2026-11-04', iso: '2026-11-04T12:00:00+01:00' };
const berlin = zoneNamed('Europe/Berlin');
function line(text: string): TimeLine {
  const read = readTimeLine(text, at.day);
  assert.ok(!('problem' in read));
  return read;
}

describe('logged time', () => {
  it('is a private entry that counts its minutes for its kind of work, on its day', async () => {
    const journal = join(folder(), 'journal');
    const file = await writeTime(journal, { line: line('45m 1:1 with Mira mon 14:00 #checkout'), created: '2026-11-02T14:00:00+01:00', at }, 'id-1');
    assert.equal(file, join(journal, '2026/2026-11-02-time-one-on-one-with-mira.md'));
    assert.equal(readFileSync(file, 'utf8'), [
      '---', 'id: id-1', 'type: time', 'created: 2026-11-02T14:00:00+01:00', 'updated: 2026-11-04T12:00:00+01:00', 'person: Mira', 'minutes: "45"',
      'tags: [oneOnOne, checkout]', 'clock: "14:00"', '---', '', '# One-on-one with Mira', '',
    ].join('\n'));
    const [activity] = entryActivities(await listEntries(journal), berlin);
    assert.deepEqual([activity?.category, activity?.minutes, activity?.start], ['oneOnOne', 45, { seconds: Date.parse('2026-11-02T13:00:00Z') / 1000, offset: 60 }]);
    assert.deepEqual(await readTime(journal, relative(journal, file), berlin), line('45m 1:1 with Mira mon 14:00 #checkout'));
  });

  it('is changed without touching what else stands in the file', async () => {
    const journal = join(folder(), 'journal');
    const file = await writeTime(journal, { line: line('45m 1:1 with Mira'), created: at.iso, at }, 'id-1');
    writeFileSync(file, readFileSync(file, 'utf8').replace('id: id-1\n', 'id: id-1\nmood: fine # kept\n') + '\nShe likes the plan.\n');
    const changed = await changeTime(journal, relative(journal, file), { line: line('1h review of the importer'), created: at.iso, at }, berlin);
    assert.equal(changed, file);
    const text = readFileSync(file, 'utf8');
    assert.match(text, /mood: fine # kept\n/);
    assert.match(text, /# of the importer\n\nShe likes the plan\.\n$/);
    assert.deepEqual(await readTime(journal, relative(journal, file), berlin), line('1h review of the importer'));
  });

  it('moves to another day with its file', async () => {
    const journal = join(folder(), 'journal');
    const file = await writeTime(journal, { line: line('2h hiring'), created: at.iso, at }, 'id-1');
    const moved = await changeTime(journal, relative(journal, file), { line: line('2h hiring yesterday'), created: '2026-11-03T12:00:00+01:00', at }, berlin);
    assert.deepEqual([moved, existsSync(file)], [join(journal, '2026/2026-11-03-time-hiring.md'), false]);
  });

  it('has its moment by the clock of the lead\'s zone', () => {
    const now = berlin.at(Date.parse('2026-11-04T11:00:00Z') / 1000);
    const iso = (text: string) => new Date(momentOfLine(line(text), berlin, now).seconds * 1000).toISOString();
    assert.equal(iso('1h review'), '2026-11-04T11:00:00.000Z');
    assert.equal(iso('1h review yesterday'), '2026-11-03T11:00:00.000Z');
    assert.equal(iso('1h review 2026-07-01 14:00'), '2026-07-01T12:00:00.000Z');
    assert.equal(iso('1h review 2026-03-29 02:30'), '2026-03-29T01:30:00.000Z');
    assert.equal(iso('1h review 2026-03-29 00:30'), '2026-03-28T23:30:00.000Z');
  });
});

describe('the note on a week', () => {
  it('is one entry, made by the first thing said and changed by the next', async () => {
    const journal = join(folder(), 'journal');
    const say = (change: Parameters<typeof setWeekNote>[1]['change']) => setWeekNote(journal, { week: '2026-W45', monday: '2026-11-02', change, at }, 'id-1');
    const file = await say({ intention: 'about 60 %, because of the release;\nlet go of: deploys' });
    assert.equal(await say({ purpose: 'release' }), file);
    assert.equal(await say({ answer: 'it was 70 %' }), file);
    const [entry] = await listEntries(journal);
    assert.deepEqual(entry?.week, { week: '2026-W45', purpose: 'release', away: false, intention: 'about 60 %, because of the release; let go of: deploys', answer: 'it was 70 %' });
    await say({ purpose: null, away: true });
    assert.deepEqual((await listEntries(journal)).map((e) => [e.week?.purpose, e.week?.away]), [[null, true]]);
  });
});
