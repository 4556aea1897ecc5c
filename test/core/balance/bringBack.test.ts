import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type BalanceInput, balanceReport } from '../../../src/core/balance/balanceReport';
import type { Calendar } from '../../../src/core/balance/calendar';
import { addDays } from '../../../src/core/balance/isoWeek';
import { defaultSettings } from '../../../src/core/settings';
import { bringBackPart } from '../../../src/present/bringBackPart';
import { candidate, module, openSuggestion, ownership, repository } from '../../present/sampleSituation';
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
    { from: at(day, 9), to: at(day, 10), category: 'meeting' as const, rule: 'stand-up', tentative: false, series: { key: 's', people: 6 } },
    ...(n === 3 ? [] : [{ from: at(day, 10), to: at(day, 17), category: 'planning' as const, rule: 'planning', tentative: false, series: { key: 'p', people: 3 } }]),
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
    const said = bringBackPart({ report, repositories: [here], handover: [], ownership: [{ repository: here, report: ownership([module({ path: 'packages/billing', alone: true }), module({ path: 'src/search', alone: false, others: 2 })]) }] });
    assert.deepEqual(said.map(words), [
      '26 h a week less would do. Your coding hours went to:', 'packages/billing: about 40 h a week, which rests on you alone.',
      'src/search: about 15 h a week, which 2 others have changed.', 'What could be handed over',
    ]);
    // 540 of the minutes of twelve weeks are 45 a week.
    const kim = candidate({ person: { name: 'Kim Park', emails: ['kim@shop.example'], bot: false } });
    const waiting = [openSuggestion({ module: 'packages/billing', codingThere: 12 * 540, candidates: [kim, candidate()] }), openSuggestion({ module: 'src/search', candidates: [] })];
    const handed = bringBackPart({ report, repositories: [here], ownership: [], handover: waiting });
    assert.deepEqual(handed.slice(3).map(words), [
      'What could be handed over, by your hours of twelve weeks:', 'packages/billing, about 9 h a week, to Kim or Jo. Plan…', 'src/search, about 1 h a week. Plan…', 'Why these?',
    ]);
    assert.deepEqual(handed[4]?.at(-1), { link: 'Plan…', does: { type: 'planDelegation', repo: repository().id, module: 'packages/billing' } });
  });

  it('names meetings without notes, and a block that would fit, when there is less', () => {
    const settings = { ...defaultSettings, role: 'techLead' as const };
    const report = balanceReport(input({ calendars: [calendar()], entries: [entry('goal', { created: '2026-03-04T13:00:00Z', minutes: 5 })], settings }));
    assert.equal(report.headline.verdict, 'leadingHeavy');
    const { bringBack: found } = report;
    // Three people for 28 h a week, once of sixteen times with a note; six for 5 h without any.
    assert.deepEqual(found?.meetings.map(({ rule, people, minutes, times, noted }) => [rule, people, minutes, times, noted]), [['planning', 3, 4 * 420, 16, 1], ['stand-up', 6, 300, 20, 0]]);
    assert.deepEqual([found?.minutes, found?.block], [0.3 * 2400, { weekday: 4, hour: 10, weeks: 4, of: 4 }]);
    assert.deepEqual(bringBackPart({ report, repositories: [], ownership: [], handover: [] }).map(words), [
      '12 h a week more would do. Recurring meetings with most people and fewest notes:',
      'Planning, Mondays, Tuesdays, Wednesdays and Fridays at 10:00, with 2 others: 28 h a week, notes on 1 of 16.',
      'Stand-up, Monday to Friday at 09:00, with 5 others: 5 h a week, no note on any of 20.',
      'A block of two hours would fit on Thursdays from 10:00: free of meetings in 4 of 4 weeks.',
    ]);
  });

  it('says nothing inside the band, without one, and where it is not clear', () => {
    assert.equal(balanceReport(input({ events: heavy, settings: defaultSettings })).bringBack, null);
    assert.equal(balanceReport(input({ events: heavy.slice(0, 5) })).bringBack, null);
  });
});
