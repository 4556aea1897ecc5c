import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type BalanceInput, balanceReport } from '../../../src/core/balance/balanceReport';
import type { Calendar } from '../../../src/core/balance/calendar';
import { addDays } from '../../../src/core/balance/isoWeek';
import { defaultSettings } from '../../../src/core/settings';
import { bringBackPart } from '../../../src/present/bringBackPart';
import { module, ownership, repository } from '../../present/sampleSituation';
import { words } from '../../present/words';
import { entry } from './entry';
import { event, moment } from './pieces';

const mondays = ['2026-02-09', '2026-02-16', '2026-02-23', '2026-03-02'];
const input = (parts: Partial<BalanceInput>): BalanceInput => ({
  me: null, events: [], entries: [], settings: { ...defaultSettings, role: 'engineeringManager' }, now: moment('2026-03-11T12:00:00Z').seconds, zone: 'UTC',
  sources: { reviewData: true, hostedReview: false, shallowSince: null, unopened: 0 }, ...parts,
});

/** Every weekday from eight to six, a commit an hour: ten hours and the allowance before the first one. */
const heavy = mondays.flatMap((monday) => Array.from({ length: 5 }, (_, day) => Array.from({ length: 11 }, (__, hour) => event(
  `${addDays(monday, day)}T${String(8 + hour).padStart(2, '0')}:00:00Z`, { files: hour < 8 ? ['packages/billing/a.ts'] : ['src/search/b.ts', 'src/search/c.ts'] }))).flat());

/** Meetings of every weekday: a stand-up at nine, and on all days but Thursday planning from ten to five. */
function calendar(): Calendar {
  const at = (day: string, hour: number) => moment(`${day}T${String(hour).padStart(2, '0')}:00:00Z`).seconds;
  const busy = mondays.flatMap((monday) => [0, 1, 2, 3, 4].map((n) => addDays(monday, n)).flatMap((day, n) => [
    { from: at(day, 9), to: at(day, 10), category: 'meeting' as const, rule: 'stand-up', tentative: false },
    ...(n === 3 ? [] : [{ from: at(day, 10), to: at(day, 17), category: 'planning' as const, rule: 'planning', tentative: false }]),
  ]));
  return { name: 'team.ics', busy, awayDays: [], known: { from: '2026-01-01', until: '2026-12-31' }, problems: [] };
}

describe('what would bring it back', () => {
  it('names where the hours went when there is more coding than the band wants', () => {
    const report = balanceReport(input({ events: heavy }));
    const { bringBack: found, headline } = report;
    assert.equal(headline.verdict, 'handsOnHeavy');
    // A day is 11 h (60 min before the first of eleven commits): 8 of 11 pieces are billing, 40 and 15 h a week.
    assert.deepEqual(found?.places, [{ repo: '/repo/.git', module: 'packages/billing', minutes: 2400 }, { repo: '/repo/.git', module: 'src/search', minutes: 900 }]);
    // Low is 52.5 of 55 h that were seen in a week of 40: 95 %; the band ends at 30 %.
    assert.ok(Math.abs(found.minutes - (headline.balanceLow! - 0.3) * 2400) < 1e-9);
    assert.deepEqual([found?.meetings, found?.block], [[], null]);
    const here = repository({ id: '/repo/.git' });
    const said = bringBackPart({ report, repositories: [here], ownership: [{ repository: here, report: ownership([module({ path: 'packages/billing', alone: true }), module({ path: 'src/search', alone: false, others: 2 })]) }] });
    assert.deepEqual(said.map(words), [
      '26 h a week less would do. Your coding hours went to:', 'packages/billing: about 40 h a week, which rests on you alone.',
      'src/search: about 15 h a week, which 2 others have changed.', 'What could be handed over',
    ]);
  });

  it('names meetings without notes, and a block that would fit, when there is less', () => {
    const settings = { ...defaultSettings, role: 'techLead' as const };
    const report = balanceReport(input({ calendars: [calendar()], entries: [entry('goal', { created: '2026-03-04T10:00:00Z', minutes: 5 })], settings }));
    assert.equal(report.headline.verdict, 'leadingHeavy');
    const { bringBack: found } = report;
    assert.deepEqual(found?.meetings, [{ rule: 'planning', minutes: 4 * 420, times: 16, noted: 1 }, { rule: 'stand-up', minutes: 300, times: 20, noted: 0 }]);
    assert.deepEqual([found?.minutes, found?.block], [0.3 * 2400, { weekday: 4, hour: 10, weeks: 4, of: 4 }]);
    assert.deepEqual(bringBackPart({ report, repositories: [], ownership: [] }).map(words), [
      '12 h a week more would do. Of your meetings these have the fewest notes for their time:',
      'planning: 28 h a week in 16 meetings, notes on 1.', 'stand-up: 5 h a week in 20 meetings, no note on any.',
      'A block of two hours would fit on Thursdays from 10:00: free of meetings in 4 of 4 weeks.',
    ]);
  });

  it('says nothing inside the band, without one, and where it is not clear', () => {
    assert.equal(balanceReport(input({ events: heavy, settings: defaultSettings })).bringBack, null);
    assert.equal(balanceReport(input({ events: heavy.slice(0, 5) })).bringBack, null);
  });
});
