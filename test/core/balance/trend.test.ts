import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { balanceReport, type BalanceInput } from '../../../src/core/balance/balanceReport';
import { addDays, mondayOfWeek } from '../../../src/core/balance/isoWeek';
import { defaultSettings } from '../../../src/core/settings';
import type { WeekNote } from '../../../src/core/journal/weekNote';
import { entry } from './entry';
import { event, moment } from './pieces';

const input = (parts: Partial<BalanceInput> = {}): BalanceInput => ({
  me: null, events: [], entries: [], settings: { ...defaultSettings, role: 'techLead' }, now: moment('2026-03-11T12:00:00Z').seconds, zone: 'UTC',
  sources: { reviewData: true, hostedReview: false, shallowSince: null, unopened: 0 }, ...parts,
});
/** So many commits, each a session of an hour, in the week of this Monday. */
const week = (monday: string, hours: number) => Array.from({ length: hours }, (_, n) => event(`${addDays(monday, n % 5)}T${String(6 + 3 * Math.floor(n / 5)).padStart(2, '0')}:00:00Z`));
const note = (of: string, some: Partial<WeekNote>) => entry('goal', { file: `${of}.md`, week: { week: of, purpose: null, away: false, intention: '', answer: '', ...some } });

describe('the trend', () => {
  // Headline: 9 Feb to 8 Mar 2026, 4 h a week. The 13 weeks before begin on 10 Nov 2025; in eight of them 6 h, in the others nothing.
  const now = ['2026-02-09', '2026-02-16', '2026-02-23', '2026-03-02'].flatMap((monday) => week(monday, 4));
  const before = Array.from({ length: 8 }, (_, n) => addDays('2025-11-10', n * 7)).flatMap((monday) => week(monday, 6));

  it('sets hours a full week against those of the quarter before', () => {
    const { trend } = balanceReport(input({ events: [...now, ...before] }));
    assert.deepEqual(trend, { from: '2025-11-10', weeks: 13, handsOn: 240, handsOnBefore: (8 * 360) / 13, leading: 0, leadingBefore: 0 });
  });

  it('leaves away weeks out, and counts half a week as half', () => {
    const awayDays = ['2025-12-29', '2025-12-30', '2025-12-31', '2026-01-01', '2026-01-02', '2026-03-02', '2026-03-03'].map((d) => d);
    const { trend } = balanceReport(input({ events: [...now, ...before], awayDays }));
    // 960 minutes in 3.6 weeks; 7 of the 8 weeks with hours are left among 12.
    assert.ok(trend && Math.abs(trend.handsOn - 960 / 3.6) < 1e-9);
    assert.deepEqual([trend.weeks, trend.handsOnBefore], [12, (7 * 360) / 12]);
  });

  it('says nothing with fewer than four weeks of it seen, or a history that begins later', () => {
    assert.equal(balanceReport(input({ events: [...now, ...before.slice(0, 18)] })).trend, null);
    assert.notEqual(balanceReport(input({ events: [...now, ...before.slice(0, 24)] })).trend, null);
    const sources = { ...input().sources, shallowSince: '2025-11-11' };
    assert.equal(balanceReport(input({ events: [...now, ...before], sources })).trend, null);
  });
});

describe('what the lead says of a week', () => {
  const events = ['2026-02-09', '2026-02-16', '2026-02-23', '2026-03-02'].flatMap((monday) => week(monday, 20));
  const settings = { ...defaultSettings, role: 'director' as const };

  it('keeps a week on purpose from being judged, alone and in the headline', () => {
    assert.equal(balanceReport(input({ events, settings })).headline.verdict, 'handsOnHeavy');
    const entries = [note('2026-W10', { purpose: 'incident' })];
    const report = balanceReport(input({ events: events.slice(60), entries, settings }));
    const marked = report.weeks.at(-1)!;
    assert.deepEqual([marked.purpose, marked.verdict, report.weeks.at(-2)?.verdict], ['incident', 'noBand', 'unclear']);
    // Only the marked week has hours in it: the rest of the headline has nothing to judge.
    assert.deepEqual([report.headline.verdict, report.headline.onPurpose, report.headline.handsOnMinutes], ['unclear', 1, 1200]);
    const all = ['2026-W07', '2026-W08', '2026-W09', '2026-W10'].map((of) => note(of, { purpose: 'release' }));
    assert.equal(balanceReport(input({ events, entries: all, settings })).headline.verdict, 'noBand');
  });

  it('takes a week off out of everything', () => {
    const { weeks, headline } = balanceReport(input({ events, entries: [note('2026-W10', { away: true })], settings }));
    assert.deepEqual([weeks.at(-1)?.away, weeks.at(-1)?.workingMinutes, headline.from, headline.to], [true, 0, '2026-02-02', '2026-03-01']);
  });

  it('is no evidence of work', () => {
    assert.equal(balanceReport(input({ entries: [note('2026-W10', { intention: 'about 60 %' })] })).weeks.at(-1)?.evidence.entries, 0);
  });

  it('knows the Monday of a week', () => {
    assert.deepEqual(['2026-W01', '2026-W53', '2020-W53', '2021-W01', '2026-W45'].map(mondayOfWeek), ['2025-12-29', '2026-12-28', '2020-12-28', '2021-01-04', '2026-11-02']);
  });
});

describe('a source that is switched off', () => {
  it('counts nothing, and is named', () => {
    const events = [event('2026-03-02T09:00:00Z'), event('2026-03-03T09:00:00Z', { kind: 'checkout', parts: { review: 1 } })];
    const sources = (off: Partial<typeof defaultSettings.sources>) => balanceReport(input({
      events, entries: [entry('oneOnOne')], settings: { ...defaultSettings, usualWeek: { hiring: 2 }, sources: { ...defaultSettings.sources, ...off } },
    }));
    const categories = (off: Parameters<typeof sources>[0]) => sources(off).weeks.at(-1)?.categories;
    assert.deepEqual(categories({}), { coding: 60, review: 30, oneOnOne: 30, hiring: 120 });
    assert.deepEqual(categories({ commits: false }), { review: 30, oneOnOne: 30, hiring: 120 });
    assert.deepEqual(categories({ branches: false, usualWeek: false }), { coding: 60, oneOnOne: 30 });
    assert.deepEqual(categories({ journal: false }), { coding: 60, review: 30, hiring: 120 });
    assert.ok(sources({ journal: false }).headline.confidenceReasons.some(({ words }) => words === 'You have switched off: journal.'));
  });
});
