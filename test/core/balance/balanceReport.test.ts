import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { type BalanceInput, balanceReport } from '../../../src/core/balance/balanceReport';
import { leadEvents } from '../../../src/core/balance/leadEvents';
import { defaultSettings } from '../../../src/core/settings';
import { entry } from './entry';
import { commit, event, lead, moment, tom, who } from './pieces';

const input = (parts: Partial<BalanceInput> = {}): BalanceInput => ({
  me: null, events: [], entries: [], settings: defaultSettings, now: moment('2026-03-11T12:00:00Z').seconds, zone: 'Europe/Berlin',
  sources: { reviewData: true, hostedReview: false, shallowSince: null, unopened: 0 }, ...parts,
});

// One week by hand, 2 to 8 March 2026 (2026-W10), Berlin. Two repositories, on one timeline:
//
//   Mon  shop  09:00 commit                                 first: 60 (30 to 120)   coding 60
//        shop  09:50 commit                                 50                      coding 50
//        infra 10:20 commit                                 30                      coding 30
//        shop  11:00 merge of Tom's branch                  40                      review 40
//        (shop 10:20 again on another branch, rebased: the same piece)
//   Tue  shop  14:00 commit: docs/adr/0004.md               first: 60 (30 to 120)   decision 60
//        shop  16:00 commit, exactly 120 minutes later      first: 60 (30 to 120)   coding 60
//        shop  16:30 bump of dependencies                   30, neutral             dropped
//        shop  17:00 commit                                 30                      coding 30
//   Wed  shop  a patch of Tom's, Reviewed-by the lead       no moment: 15           review 15
//   Wed  one-on-one, no minutes typed                       30                      oneOnOne 30
//   usual week: meeting 10 h, review 4 h (seen, so replaced)                        meeting 600
//
// coding 230 (60+50+30+60+30), low 230-30-30 = 170, high 230+60+60 = 350; review 55; decision 60; one-on-one 30.
// leading seen 145; seen 375; with the estimate 975 of 2400: 40.6 %; not seen 1425.
// low 170/2400 = 7.1 %, high 350/(350+145+600) = 32.0 %.
describe('a week by hand', () => {
  const shop = leadEvents([
    commit('base', { author: tom, at: '2026-02-20T09:00:00+01:00' }),
    commit('a', { parents: ['base'], at: '2026-03-02T09:00:00+01:00' }),
    commit('b', { parents: ['a'], at: '2026-03-02T09:50:00+01:00' }),
    commit('c', { parents: ['b'], at: '2026-03-02T10:20:00+01:00' }),
    commit('c again', { parents: ['a'], at: '2026-03-02T10:20:00+01:00', landed: '2026-03-06T09:00:00+01:00', subject: 'c' }),
    commit('t', { parents: ['base'], author: tom, at: '2026-03-01T09:00:00+01:00' }),
    commit('m', { parents: ['b', 't'], at: '2026-03-02T11:00:00+01:00', subject: "Merge branch 'cart'" }),
    commit('d', { parents: ['m'], at: '2026-03-03T14:00:00+01:00', files: ['docs/adr/0004.md'] }),
    commit('e', { parents: ['d'], at: '2026-03-03T16:00:00+01:00' }),
    commit('bump', { parents: ['e'], at: '2026-03-03T16:30:00+01:00', subject: 'Bump x from 1.0 to 1.1', files: ['package.json', 'package-lock.json'] }),
    commit('f', { parents: ['bump'], at: '2026-03-03T17:00:00+01:00' }),
    commit('patch', { parents: ['f'], author: tom, at: '2026-03-03T09:00:00+01:00', landed: '2026-03-04T09:00:00+01:00', trailers: [{ key: 'reviewed-by', ident: lead }] }),
  ], who, { repo: '/shop/.git', trunk: 'patch', decisionFolders: [] });
  const infra = leadEvents([commit('i', { at: '2026-03-02T10:20:00+01:00', subject: 'infra' })], who, { repo: '/infra/.git', trunk: 'i', decisionFolders: [] });
  const report = balanceReport(input({
    events: [...infra, ...shop], entries: [entry('oneOnOne')], settings: { ...defaultSettings, role: 'techLead', usualWeek: { meeting: 10, review: 4 } },
  }));
  const week = report.weeks.at(-1)!;

  it('comes out minute for minute', () => {
    assert.deepEqual([week.week, week.start, week.away], ['2026-W10', '2026-03-02', false]);
    assert.deepEqual(week.categories, { coding: 230, review: 55, oneOnOne: 30, decision: 60, meeting: 600 });
    assert.deepEqual([week.handsOnLow, week.handsOnMinutes, week.handsOnHigh], [170, 230, 350]);
    assert.deepEqual([week.leadingMinutes, week.estimatedMinutes, week.learningMinutes], [145, 600, 0]);
    assert.deepEqual([week.workingMinutes, week.unseenMinutes, week.coverage], [2400, 1425, 975 / 2400]);
    assert.deepEqual([week.balanceLow, week.balanceHigh, week.balance], [170 / 2400, 350 / 1095, (170 / 2400 + 350 / 1095) / 2]);
    assert.equal(week.confidence, 'low');
    assert.deepEqual(week.evidence, { commits: 7, reviews: 2, meetings: 0, entries: 1 });
  });

  it('is a quarter of the headline, whose other weeks have the estimate alone', () => {
    const { headline } = report;
    assert.deepEqual([headline.from, headline.to], ['2026-02-09', '2026-03-08']);
    assert.deepEqual([headline.handsOnMinutes, headline.leadingMinutes, headline.estimatedMinutes], [230, 145, 4 * 600 + 3 * 240]);
    assert.equal(headline.verdict, 'leadingHeavy');
    assert.deepEqual(headline.estimatedCategories, { review: 720, meeting: 2400 });
  });

  it('shows its activities, oldest first', () => {
    const seen = report.activities.filter((a) => a.source !== 'estimate' && a.start.seconds < moment('2026-03-09T00:00:00+01:00').seconds);
    assert.deepEqual(seen.map((a) => `${a.category} ${a.source} ${a.minutes}`), [
      'coding commits 140', 'review integration 40', 'decision commits 60', 'coding commits 90', 'review trailers 15', 'oneOnOne entries 30']);
  });
});

describe('balanceReport', () => {
  it('answers with twelve full weeks, oldest first, and the running one, without any data', () => {
    const report = balanceReport(input());
    assert.deepEqual(report.weeks.map((w) => w.week), ['2025-W51', '2025-W52', '2026-W01', '2026-W02', '2026-W03', '2026-W04', '2026-W05', '2026-W06', '2026-W07', '2026-W08', '2026-W09', '2026-W10']);
    assert.deepEqual([report.thisWeek.week, report.thisWeek.start], ['2026-W11', '2026-03-09']);
    assert.deepEqual([report.headline.verdict, report.headline.confidence, report.headline.balance, report.headline.coverage], ['noBand', 'none', null, 0]);
    assert.deepEqual(report.activities, []);
  });

  it('shows as many weeks as are asked for, and the same headline', () => {
    const events = [event('2026-02-10T09:00:00+01:00')];
    const [two, twenty] = [2, 20].map((weeks) => balanceReport(input({ weeks, events })));
    assert.deepEqual([two?.weeks.length, twenty?.weeks.length, twenty?.weeks[0]?.week], [2, 20, '2025-W43']);
    assert.deepEqual(two?.headline, twenty?.headline);
    assert.equal(two?.headline.handsOnMinutes, 60);
  });

  it('counts working time of the running week up to today, and its estimate alike', () => {
    const { thisWeek } = balanceReport(input({ settings: { ...defaultSettings, usualWeek: { meeting: 10 } } }));
    assert.deepEqual([thisWeek.workingMinutes, thisWeek.estimatedMinutes], [3 * 480, 3 * 120]);
  });

  it('leaves out what lies after now', () => {
    const events = [event('2026-03-11T11:00:00Z'), event('2026-03-11T12:00:01Z'), event('2038-01-20T00:00:00Z')];
    const report = balanceReport(input({ events, entries: [entry('oneOnOne', { created: '2026-03-11T15:00:00Z' })] }));
    assert.deepEqual([report.thisWeek.handsOnMinutes, report.thisWeek.leadingMinutes, report.activities.length], [60, 0, 1]);
  });

  it('takes absurd dates for what they are', () => {
    const absurd = [event('2026-03-10T09:00:00Z'), event('2026-03-10T09:00:00Z', { subject: 'x', at: { seconds: -1e15, offset: 0 } }), event('2026-03-10T09:00:00Z', { subject: 'y', at: { seconds: 1e15, offset: 0 } })];
    assert.equal(balanceReport(input({ events: absurd })).thisWeek.handsOnMinutes, 60);
  });

  it('counts a commit in the week of its own day, and one from a week ahead in the running one', () => {
    const sunday = event('2026-03-08T23:30:00-05:00');
    const weeks = balanceReport(input({ events: [sunday] }));
    assert.deepEqual([weeks.weeks.at(-1)?.handsOnMinutes, weeks.thisWeek.handsOnMinutes], [60, 0]);
    const ahead = input({ events: [event('2026-03-16T08:00:00+14:00')], now: moment('2026-03-15T20:00:00Z').seconds });
    assert.equal(balanceReport(ahead).thisWeek.handsOnMinutes, 60);
    assert.equal(balanceReport(ahead).thisWeek.week, '2026-W11');
  });

  it('counts a piece once when two clones on the machine have it', () => {
    const one = event('2026-03-10T09:00:00Z');
    const { thisWeek } = balanceReport(input({ events: [one, { ...one, repo: '/clone/.git' }] }));
    assert.deepEqual([thisWeek.handsOnMinutes, thisWeek.evidence.commits], [60, 1]);
  });

  it('takes days off out of the working time, and skips weeks without any working day', () => {
    const awayDays = ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-03-05', '2026-03-07'];
    const settings = { ...defaultSettings, usualWeek: { meeting: 10 } };
    const report = balanceReport(input({ awayDays, settings, events: [event('2026-02-17T09:00:00+01:00'), event('2026-02-03T09:00:00+01:00')] }));
    const away = report.weeks.find((w) => w.week === '2026-W08')!;
    assert.deepEqual([away.away, away.workingMinutes, away.estimatedMinutes, away.handsOnMinutes, away.balanceLow], [true, 0, 0, 60, null]);
    const short = report.weeks.at(-1)!;
    assert.deepEqual([short.away, short.workingMinutes, short.estimatedMinutes], [false, 1920, 480]);
    assert.deepEqual([report.headline.from, report.headline.to, report.headline.handsOnMinutes, report.headline.workingMinutes], ['2026-02-02', '2026-03-08', 60, 3 * 2400 + 1920]);
  });

  it('has no headline to speak of after three months off', () => {
    const awayDays = Array.from({ length: 120 }, (_, i) => new Date(Date.UTC(2025, 10, 20 + i)).toISOString().slice(0, 10));
    const { headline } = balanceReport(input({ awayDays }));
    assert.deepEqual([headline.workingMinutes, headline.coverage, headline.balanceLow, headline.confidence], [0, 0, null, 'none']);
  });

  it('does not depend on the order of sources and events', () => {
    const events = [
      event('2026-03-02T09:00:00Z'), event('2026-03-02T09:20:00Z', { parts: { coding: 1 / 3, design: 2 / 3 } }), event('2026-03-02T09:20:00Z', { subject: 'same second', parts: { coding: 0.7, decision: 0.3 } }),
      event('2026-03-02T10:10:00Z', { kind: 'merge', parts: { review: 1 } }), event('2026-03-03T10:10:00Z', { kind: 'reviewTrailer', parts: { review: 1 } }),
      event('2026-03-03T10:10:00Z', { kind: 'pairingTrailer', parts: { pairing: 1 } }), event('2026-03-02T09:20:00Z', { repo: '/clone/.git', parts: { coding: 1 / 3, design: 2 / 3 } }),
    ];
    const entries = [entry('oneOnOne'), entry('mentoring'), entry('learning', { minutes: 20 })];
    const expected = balanceReport(input({ events, entries }));
    fc.assert(fc.property(fc.shuffledSubarray(events, { minLength: 7 }), fc.shuffledSubarray(entries, { minLength: 3 }), (e, n) => {
      const report = balanceReport(input({ events: e, entries: n }));
      assert.deepEqual(report.weeks, expected.weeks);
      assert.deepEqual(report.headline, expected.headline);
    }));
  });

  it('adds up: the headline is the sum of its weeks, whatever happened', () => {
    const at = fc.integer({ min: moment('2026-02-01T00:00:00Z').seconds, max: moment('2026-03-11T12:00:00Z').seconds });
    const any = fc.record({ at, offset: fc.integer({ min: -48, max: 56 }), kind: fc.constantFrom('commit' as const, 'merge' as const, 'reviewTrailer' as const), leading: fc.boolean() })
      .map(({ at: seconds, offset, kind, leading }, ) => event('2026-03-02T09:00:00Z', {
        kind, at: { seconds, offset: offset * 15 }, landed: seconds, piece: `${kind} ${seconds}`, parts: leading ? { review: 1 } : { coding: 1 } }));
    const zone = fc.constantFrom('Europe/Berlin', 'Pacific/Kiritimati', 'Etc/GMT+12', 'America/St_Johns', 'Australia/Lord_Howe');
    fc.assert(fc.property(fc.array(any, { maxLength: 30 }), zone, (events, name) => {
      const { weeks, headline, thisWeek, activities } = balanceReport(input({ events, zone: name, settings: { ...defaultSettings, usualWeek: { review: 3 } } }));
      const last = weeks.slice(-4);
      for (const key of ['handsOnMinutes', 'handsOnLow', 'handsOnHigh', 'leadingMinutes', 'estimatedMinutes', 'workingMinutes'] as const) {
        assert.ok(Math.abs(last.reduce((sum, w) => sum + w[key], 0) - headline[key]) < 1e-6, key);
      }
      const all = [...weeks, thisWeek].reduce((sum, w) => sum + w.handsOnMinutes + w.leadingMinutes + w.estimatedMinutes, 0);
      assert.ok(Math.abs(activities.reduce((sum, a) => sum + a.minutes, 0) - all) < 1e-6);
      // Nobody works longer than the clock runs.
      assert.ok(weeks.every((w) => w.handsOnHigh <= 8 * 24 * 60));
    }), { numRuns: 60 });
  });

  it('gives the same minutes on machines in different zones', () => {
    const script = join(__dirname, 'printReport.ts');
    const answers = ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'].map((TZ) =>
      execFileSync(process.execPath, ['--require', 'tsx/cjs', script], { env: { ...process.env, TZ }, encoding: 'utf8' }));
    assert.match(answers[0]!, /"week":"2026-W10".{0,40}"handsOnMinutes":60.*"week":"2026-W11".{0,40}"handsOnMinutes":30/);
    assert.equal(new Set(answers).size, 1);
  });
});
