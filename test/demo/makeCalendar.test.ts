import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { decidingRules } from '../../src/core/balance/calendarRules';
import { Calendars } from '../../src/sources/calendar/calendars';
import { temporaryFolders } from '../support/temporaryFolder';
import { lead } from './cast';
import { makeCalendar } from './makeCalendar';

describe('the demo calendar', () => {
  const folder = temporaryFolders();

  it('is the same for the same end date, and has every kind of meeting, a moved one and a vacation', async () => {
    const file = path.join(folder(), 'team.ics');
    makeCalendar(file, { until: new Date('2026-11-04T18:00:00Z') });
    const text = readFileSync(file, 'utf8');
    makeCalendar(file, { until: new Date('2026-11-04T18:00:00Z') });
    assert.equal(readFileSync(file, 'utf8'), text);
    // The full weeks before 2 November.
    const window = { from: Date.UTC(2026, 3, 26) / 1000, to: Date.UTC(2026, 10, 1, 23) / 1000 };
    const [calendar] = await new Calendars().read({ connected: [{ place: file, name: 'team.ics' }], window, zone: 'Africa/Lagos', me: [lead.email], names: [lead.name], deciding: decidingRules([], () => {}), rulesMark: '' });
    assert.ok(calendar);
    assert.deepEqual(calendar.problems, []);
    assert.deepEqual(new Set(calendar.busy.map((b) => b.category)), new Set(['meeting', 'nothing', 'oneOnOne', 'planning', 'coding', 'hiring']));
    assert.deepEqual(calendar.awayDays, ['2026-08-17', '2026-08-18', '2026-08-19', '2026-08-20', '2026-08-21']);
    const tomasz = calendar.busy.filter((b) => b.rule === 'one-on-one').map((b) => new Date(b.from * 1000).toISOString().slice(0, 16));
    assert.deepEqual(tomasz.filter((at) => at >= '2026-10-15').sort(), ['2026-10-22T15:00', '2026-10-26T14:00']);
  });
});
