// One week by hand over every source: commits, review, calendar, entries, logged time and the lead's usual week.
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { balanceReport } from '../../../src/core/balance/balanceReport';
import type { Calendar } from '../../../src/core/balance/calendar';
import { leadEvents } from '../../../src/core/balance/leadEvents';
import { defaultSettings } from '../../../src/core/settings';
import { ics, march, read } from '../../sources/calendar/ics';
import { entry } from './entry';
import { commit, lead, moment, tom, who } from './pieces';

// 2 to 8 March 2026 (2026-W10), Berlin, 40 hours on five days.
//
//   Mon  08:00 to 09:00  commit a at 09:00, the first: 60 (30 to 120)         coding    60  (30 to 120)
//        09:30 to 09:45  stand-up, every day                                  meeting   15
//        10:00 to 11:00  sprint planning                                      planning  30  (the rest is the one-on-one)
//        10:30 to 11:00  one-on-one with Tom, the shorter one                 oneOnOne  30
//        09:00 to 10:20  commit b: 80, less 15 stand-up and 20 planning       coding    45
//        10:20 to 11:30  merge of Tom's branch: 70, less 40 in meetings       review    30
//        a note on the one-on-one: the calendar has it                        oneOnOne   0
//   Tue  09:30           stand-up                                             meeting   15
//        13:00 to 14:00  lunch                                                nothing
//        12:30 to 13:30  commit d, a decision, the first: 60, less 30 lunch   decision  30
//        13:30 to 15:00  commit e: 90, less 30 lunch                          coding    60
//        14:00 to 16:00  focus block: the hour that commit e does not have    coding    60
//   Wed  09:30           stand-up                                             meeting   15
//        11:00 to 12:00  interview                                            hiring    60
//        14:00 to 15:00  town hall, declined; 15:00 to 16:00 free             nothing
//        a note on a one-on-one that no calendar has, no minutes typed        oneOnOne  30
//        Reviewed-by on a patch of Tom's, no moment: 15                       review    15
//   Thu  09:30           stand-up                                             meeting   15
//        15:00 to 15:30  vendor demo, tentative: gives way from 15:15         meeting   15
//        15:15 to 16:15  weekly                                               meeting   60
//        45 minutes logged                                                    communication 45
//   Fri  vacation: no stand-up, a fifth of the week less
//   usual week: meeting 10 h, planning 3 h (the calendar shows them), review 4 h (seen), mentoring 1 h, learning 2 h: four fifths
//                                                                             mentoring 48, learning 96 estimated
//
// coding 60 + 45 + 60 + 60 = 225, low 225 - 30 = 195, high 225 + 60 = 285; review 30 + 15; decision 30; meeting 4 x 15 + 75 = 135;
// planning 30; one-on-one 30 + 30; hiring 60; communication 45: leading 405. Seen 630, with the estimate 774 of 1920; not seen 1146.
// low 195/1920 = 10.2 %, high 285/(285 + 405 + 48) = 38.6 %.
const me = 'ATTENDEE;CN=Lea;PARTSTAT=ACCEPTED:mailto:lea@example.com';
const other = (name: string): string => `ATTENDEE;CN=${name}:mailto:${name}@example.com`;
const at = (day: number, from: string, to: string): readonly string[] => [`DTSTART;TZID=W. Europe Standard Time:2026030${day}T${from}00`, `DTEND;TZID=W. Europe Standard Time:2026030${day}T${to}00`];
const text = ics(
  ['SUMMARY:Stand-up', ...at(2, '0930', '0945'), 'RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
  ['SUMMARY:Sprint planning', ...at(2, '1000', '1100'), me, other('tom'), other('kim')],
  ['SUMMARY:Lea / Tom', ...at(2, '1030', '1100'), me, other('tom')],
  ['SUMMARY:Lunch', ...at(3, '1300', '1400')],
  ['SUMMARY:Focus time', ...at(3, '1400', '1600')],
  ['SUMMARY:Interview backend', ...at(4, '1100', '1200'), me, other('ann'), other('kim')],
  ['SUMMARY:Town hall', ...at(4, '1400', '1500'), me.replace('ACCEPTED', 'DECLINED'), other('ann'), other('kim')],
  ['SUMMARY:Maybe gym', ...at(4, '1500', '1600'), 'TRANSP:TRANSPARENT'],
  ['SUMMARY:Vendor demo', ...at(5, '1500', '1530'), me.replace('ACCEPTED', 'TENTATIVE'), other('ann'), other('kim')],
  ['SUMMARY:Weekly', ...at(5, '1515', '1615'), me, other('tom'), other('kim')],
  ['SUMMARY:Vacation', 'DTSTART;VALUE=DATE:20260306', 'DTEND;VALUE=DATE:20260307'],
);

describe('a week of all sources, by hand', () => {
  const { busy, awayDays } = read(text, { window: { from: march.window.from - 90 * 86_400, to: march.window.to } });
  const calendar: Calendar = { name: 'team.ics', busy, awayDays, known: { from: '2026-03-02', until: '2026-03-11' }, problems: [] };
  const events = leadEvents([
    commit('base', { author: tom, at: '2026-02-20T09:00:00+01:00' }),
    commit('a', { parents: ['base'], at: '2026-03-02T09:00:00+01:00' }),
    commit('b', { parents: ['a'], at: '2026-03-02T10:20:00+01:00' }),
    commit('t', { parents: ['base'], author: tom, at: '2026-03-01T09:00:00+01:00' }),
    commit('m', { parents: ['b', 't'], at: '2026-03-02T11:30:00+01:00', subject: "Merge branch 'cart'" }),
    commit('d', { parents: ['m'], at: '2026-03-03T13:30:00+01:00', files: ['docs/adr/0004.md'] }),
    commit('e', { parents: ['d'], at: '2026-03-03T15:00:00+01:00' }),
    commit('patch', { parents: ['e'], author: tom, at: '2026-03-03T09:00:00+01:00', landed: '2026-03-04T09:00:00+01:00', trailers: [{ key: 'reviewed-by', ident: lead }] }),
  ], who, { repo: '/shop/.git', trunk: 'patch', decisionFolders: [] });
  const entries = [
    entry('oneOnOne', { file: '2026/2026-03-02-oneOnOne-tom.md', created: '2026-03-02T11:05:00+01:00' }),
    entry('oneOnOne', { created: '2026-03-04T17:00:00+01:00' }),
    entry('time', { file: '2026/2026-03-05-time-letters.md', created: '2026-03-05T10:00:00+01:00', minutes: 45, tags: ['communication'] }),
  ];
  const report = balanceReport({
    me: null, events, entries, calendars: [calendar], now: moment('2026-03-11T12:00:00Z').seconds, zone: 'Europe/Berlin',
    settings: { ...defaultSettings, role: 'techLead', usualWeek: { meeting: 10, planning: 3, review: 4, mentoring: 1, learning: 2 } },
    sources: { reviewData: true, hostedReview: false, shallowSince: null, unopened: 0 },
  });
  const week = report.weeks.at(-1)!;

  it('comes out minute for minute', () => {
    assert.deepEqual([week.week, week.away, week.workingMinutes], ['2026-W10', false, 1920]);
    assert.deepEqual(week.categories, { coding: 225, review: 45, decision: 30, oneOnOne: 60, mentoring: 48, planning: 30, meeting: 135, hiring: 60, communication: 45, learning: 96 });
    assert.deepEqual(week.estimatedCategories, { mentoring: 48, learning: 96 });
    assert.deepEqual([week.handsOnLow, week.handsOnMinutes, week.handsOnHigh], [195, 225, 285]);
    assert.deepEqual([week.leadingMinutes, week.learningMinutes, week.estimatedMinutes, week.unseenMinutes], [405, 0, 144, 1146]);
    assert.deepEqual([week.coverage, week.balanceLow, week.balanceHigh], [774 / 1920, 195 / 1920, 285 / 738]);
    assert.deepEqual(week.evidence, { commits: 4, reviews: 2, meetings: 10, entries: 3 });
  });

  it('says where the minutes at the same time went', () => {
    const elsewhere = report.activities.filter((a) => a.elsewhere !== undefined && a.start.seconds < moment('2026-03-09T00:00:00+01:00').seconds);
    assert.deepEqual(elsewhere.map((a) => `${a.source} ${a.category} ${a.minutes} less ${a.elsewhere}`).sort(), [
      'calendar coding 60 less 60', 'calendar meeting 15 less 15', 'calendar planning 30 less 30', 'commits coding 105 less 35', 'commits coding 60 less 30',
      'commits decision 30 less 30', 'entries oneOnOne 0 less 30', 'integration review 30 less 40',
    ]);
  });

  it('names the rules, and no title', () => {
    const rules = new Set(report.activities.flatMap((a) => a.evidence).filter((e) => e.kind === 'meeting').map((e) => e.subject));
    assert.deepEqual([...rules].sort(), ['any other meeting', 'any other meeting, not accepted yet', 'focus block', 'hiring', 'planning', 'stand-up', 'two people']);
    assert.doesNotMatch(JSON.stringify(report), /Vendor|Tom|Town/);
  });

  it('stands beside weeks that the calendar does not speak of, with the whole estimate', () => {
    assert.deepEqual(report.weeks.at(-2)?.estimatedCategories, { meeting: 600, planning: 180, review: 240, mentoring: 60, learning: 120 });
    assert.deepEqual(report.calendars, [{ name: 'team.ics', known: { from: '2026-03-02', until: '2026-03-11' }, problems: [] }]);
    assert.deepEqual(report.thisWeek.categories.meeting, 45);
  });

  it('counts nothing of a calendar after it ends, and says that it ended', () => {
    const ended = balanceReport({
      me: null, events, entries: [], calendars: [{ ...calendar, known: { from: '2026-03-02', until: '2026-03-05' } }], now: moment('2026-03-25T12:00:00Z').seconds, zone: 'Europe/Berlin',
      settings: { ...defaultSettings, usualWeek: { meeting: 10 } }, sources: { reviewData: true, hostedReview: false, shallowSince: null, unopened: 0 },
    });
    assert.deepEqual(ended.weeks.slice(-3).map((w) => [w.categories.meeting, w.estimatedMinutes]), [[135, 0], [600, 600], [600, 600]]);
    assert.ok(ended.headline.confidenceReasons.some((r) => r.code === 'calendarEnds' && r.words === 'team.ics ends on 2026-03-05.'));
  });
});
