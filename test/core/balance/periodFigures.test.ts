import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Activity } from '../../../src/core/balance/activity';
import { bandOf } from '../../../src/core/balance/band';
import { confidenceReasons, type SourcesSeen } from '../../../src/core/balance/confidence';
import { periodFigures } from '../../../src/core/balance/periodFigures';
import { verdictOf } from '../../../src/core/balance/verdict';
import { categories, defaultSettings, sideOf, type Category } from '../../../src/core/settings';

const start = { seconds: 0, offset: 0 };
/** Hours of one category. */
const hours = (category: Category, h: number, parts: Partial<Activity> = {}): Activity =>
  ({ start, minutes: h * 60, low: h * 60, high: h * 60, category, source: 'commits', evidence: [], ...parts });
const estimate = { source: 'estimate' } as const;
const sources: SourcesSeen = { reviewData: true, hostedReview: false, shallowSince: null, unopened: 0, off: [] };
const techLead = bandOf({ role: 'techLead', band: null });

describe('periodFigures', () => {
  // Four weeks of 40 hours: coding 34 (30 to 39), review 9, entries 3, meetings 40 by the lead's estimate.
  const fourWeeks = [
    hours('coding', 34, { low: 30 * 60, high: 39 * 60 }), hours('review', 9, { source: 'integration' }),
    hours('oneOnOne', 3, { source: 'entries' }), hours('meeting', 40, estimate),
  ];
  const figures = periodFigures(fourWeeks, 160 * 60);

  it('gives the worked example: 30/160 = 19 % to 39/(39+12+40) = 43 %, 74 hours not seen', () => {
    assert.equal(figures.balanceLow, 30 / 160);
    assert.equal(figures.balanceHigh, 39 / 91);
    assert.equal(figures.unseenMinutes, 74 * 60);
    assert.deepEqual([figures.handsOnMinutes, figures.leadingMinutes, figures.estimatedMinutes], [34 * 60, 12 * 60, 40 * 60]);
    assert.equal(figures.coverage, 86 / 160);
    assert.equal(figures.confidence, 'medium');
    assert.equal(figures.balance, (30 / 160 + 39 / 91) / 2);
    assert.equal(verdictOf(figures, techLead), 'unclear');
  });

  it('has estimates in the categories and says which part they are', () => {
    assert.deepEqual(figures.categories, { coding: 2040, review: 540, oneOnOne: 180, meeting: 2400 });
    assert.deepEqual(figures.estimatedCategories, { meeting: 2400 });
  });

  it('gives hours but no point where the range is wider than 30 points', () => {
    // 10/40 = 25 % to 10/18 = 56 %
    const wide = periodFigures([hours('coding', 10), hours('review', 8)], 40 * 60);
    assert.deepEqual([wide.balance, wide.balanceLow, wide.balanceHigh], [null, 10 / 40, 10 / 18]);
    // 10/40 = 25 % to 11/20 = 55 %: just narrow enough
    const narrow = periodFigures([hours('coding', 10, { high: 11 * 60 }), hours('review', 9)], 40 * 60);
    assert.equal(narrow.balance, 0.4);
  });

  it('divides by what is seen and estimated when that is more than the working time', () => {
    const long = periodFigures([hours('coding', 30), hours('meeting', 30, estimate)], 40 * 60);
    assert.deepEqual([long.balanceLow, long.balanceHigh, long.coverage, long.unseenMinutes], [0.5, 0.5, 1, 0]);
  });

  it('takes a week without commits for 0 % when half of it is covered, and for too little when it is not', () => {
    const covered = periodFigures([hours('oneOnOne', 4, { source: 'entries' }), hours('meeting', 16, estimate)], 40 * 60);
    assert.deepEqual([covered.balance, covered.balanceLow, covered.balanceHigh, covered.confidence], [0, 0, 0, 'medium']);
    assert.equal(verdictOf(covered, bandOf({ role: 'director', band: null })), 'inBand');
    const thin = periodFigures([hours('oneOnOne', 1, { source: 'entries' })], 40 * 60);
    assert.deepEqual([thin.balance, thin.balanceLow, thin.balanceHigh, thin.confidence], [null, null, null, 'low']);
    assert.equal(verdictOf(thin, bandOf({ role: 'director', band: null })), 'unclear');
  });

  it('has no share of nothing: an estimate alone is no finding, an away week has no working time', () => {
    for (const nothing of [periodFigures([], 2400), periodFigures([hours('meeting', 30, estimate)], 2400), periodFigures([hours('coding', 3)], 0)]) {
      assert.deepEqual([nothing.balance, nothing.balanceLow, nothing.balanceHigh], [null, null, null]);
    }
    assert.equal(periodFigures([], 2400).confidence, 'none');
    assert.equal(periodFigures([hours('coding', 3)], 0).handsOnMinutes, 180);
  });

  it('keeps learning apart: it is covered time, neither hands-on nor leading', () => {
    const f = periodFigures([hours('coding', 16), hours('learning', 8), hours('review', 16)], 40 * 60);
    assert.deepEqual([f.balanceLow, f.balanceHigh, f.learningMinutes, f.coverage], [0.4, 0.5, 480, 1]);
    assert.deepEqual([periodFigures([hours('learning', 30)], 2400).balanceLow, periodFigures([hours('learning', 30)], 2400).balanceHigh], [0, 0]);
  });

  it('puts hands-on time by the lead\'s estimate into both ends', () => {
    const f = periodFigures([hours('review', 20), hours('coding', 20, estimate)], 40 * 60);
    assert.deepEqual([f.handsOnMinutes, f.estimatedMinutes, f.balanceLow, f.balanceHigh], [0, 1200, 0.5, 0.5]);
  });

  it('counts each piece of evidence once', () => {
    const at = start;
    const of = (kind: 'commit' | 'merge' | 'reviewTrailer', id: string) => ({ kind, repo: 'r', commit: id, at, subject: '' });
    const f = periodFigures([
      hours('coding', 1, { evidence: [of('commit', 'a'), of('commit', 'b'), of('merge', 'of a bot')] }),
      hours('decision', 1, { evidence: [of('commit', 'b')] }),
      hours('review', 1, { source: 'integration', evidence: [of('merge', 'm'), of('reviewTrailer', 'a')] }),
      hours('oneOnOne', 0, { source: 'entries', evidence: [{ kind: 'entry', entry: 'e.md', at, subject: '' }] }),
    ], 2400);
    assert.deepEqual(f.evidence, { commits: 3, reviews: 2, meetings: 0, entries: 1 });
  });

  it('is sure by coverage: low below a half, medium to three quarters, high above', () => {
    const at = (h: number) => periodFigures([hours('coding', h)], 100 * 60).confidence;
    assert.deepEqual([at(0), at(49), at(50), at(75), at(76)], ['none', 'low', 'medium', 'medium', 'high']);
  });

  it('always adds up, whatever was seen', () => {
    const activity = fc.record({
      category: fc.constantFrom(...categories), minutes: fc.integer({ min: 0, max: 3000 }), less: fc.double({ min: 0, max: 1, noNaN: true }),
      more: fc.double({ min: 0, max: 3, noNaN: true }), source: fc.constantFrom('commits' as const, 'entries' as const, 'estimate' as const),
    }).map(({ category, minutes, less, more, source }): Activity => {
      const exact = source !== 'commits';
      return { start, minutes, low: exact ? minutes : minutes * less, high: exact ? minutes : minutes * (1 + more), category, source, evidence: [] };
    });
    fc.assert(fc.property(fc.array(activity, { maxLength: 12 }), fc.integer({ min: 0, max: 9600 }), (list, working) => {
      const f = periodFigures(list, working);
      const known = f.handsOnMinutes + f.leadingMinutes + f.learningMinutes + f.estimatedMinutes;
      const all = Object.entries(f.categories) as [Category, number][];
      const side = (s: string): number => all.filter(([c]) => sideOf(c) === s).reduce((sum, [c, m]) => sum + m - (f.estimatedCategories[c] ?? 0), 0);
      assert.ok(known + f.unseenMinutes >= working - 1e-6);
      assert.ok(Math.abs(all.reduce((sum, [, m]) => sum + m, 0) - known) < 1e-6);
      assert.ok(Math.abs(side('handsOn') - f.handsOnMinutes) < 1e-6 && Math.abs(side('leading') - f.leadingMinutes) < 1e-6);
      assert.ok(f.coverage >= 0 && f.coverage <= 1);
      if (f.balanceLow === null || f.balanceHigh === null) assert.equal(f.balance, null);
      else {
        assert.ok(f.balanceLow >= 0 && f.balanceLow <= f.balanceHigh + 1e-9 && f.balanceHigh <= 1, `${f.balanceLow} to ${f.balanceHigh}`);
        if (f.balance !== null) assert.ok(f.balance >= f.balanceLow - 1e-9 && f.balance <= f.balanceHigh + 1e-9);
      }
    }));
  });
});

describe('verdictOf', () => {
  const range = (low: number, high: number) => ({ ...periodFigures([], 0), balanceLow: low, balanceHigh: high });
  it('speaks only when the whole range says so', () => {
    const band = [0.3, 0.6] as const;
    assert.equal(verdictOf(range(0.3, 0.6), band), 'inBand');
    assert.equal(verdictOf(range(0.61, 0.99), band), 'handsOnHeavy');
    assert.equal(verdictOf(range(0.1, 0.29), band), 'leadingHeavy');
    for (const [low, high] of [[0.2, 0.4], [0.5, 0.7], [0.1, 0.9], [0.6, 0.7]] as const) assert.equal(verdictOf(range(low, high), band), 'unclear');
    assert.equal(verdictOf(range(0.3, 0.6), null), 'noBand');
  });
});

describe('bandOf', () => {
  it('takes the lead\'s own band before the role\'s', () => {
    assert.deepEqual(techLead, [0.3, 0.6]);
    assert.deepEqual(bandOf({ role: 'techLead', band: [40, 55] }), [0.4, 0.55]);
    assert.deepEqual(bandOf({ role: 'unset', band: [0, 10] }), [0, 0.1]);
    assert.equal(bandOf(defaultSettings), null);
  });
});

describe('confidenceReasons', () => {
  const codes = (list: readonly Activity[], seen: Partial<Parameters<typeof confidenceReasons>[2]>): string[] =>
    confidenceReasons(periodFigures(list, 2400), { from: '2026-03-02', to: '2026-03-08' }, { ...sources, calendars: [], ...seen }).map((r) => r.code);

  it('says what is missing', () => {
    assert.deepEqual(codes([], {}), ['noActivity', 'coverage', 'noCalendar', 'entries']);
    assert.deepEqual(codes([hours('coding', 9)], { reviewData: false, calendars: [{ name: 'team.ics', known: { from: '2025-01-01', until: '2026-03-04' }, problems: [] }] }), ['coverage', 'noReviewData', 'entries']);
    assert.deepEqual(codes([hours('coding', 9), hours('meeting', 4, estimate)], { unopened: 2 }), ['coverage', 'noCalendar', 'estimated', 'unopened', 'entries']);
  });

  it('does not miss review data where review was seen, but does where it is only estimated', () => {
    assert.ok(!codes([hours('review', 1)], { reviewData: false }).includes('noReviewData'));
    assert.ok(codes([hours('review', 1, estimate)], { reviewData: false }).includes('noReviewData'));
  });

  it('minds a shallow history only when it begins inside the weeks', () => {
    assert.ok(codes([], { shallowSince: '2026-03-10' }).includes('shallow'));
    assert.ok(!codes([], { shallowSince: '2026-03-02' }).includes('shallow'));
  });

  it('says early what could not be read on a hosting service, and then not that nobody sees it', () => {
    const failed = { provider: 'github', host: 'github.com', slugs: [], readAt: null, problem: { code: 'offline' } } as const;
    assert.deepEqual(codes([], { hostedReview: true, hosting: [failed] }), ['noActivity', 'coverage', 'hostingProblem', 'noCalendar', 'entries']);
    assert.deepEqual(codes([], { hostedReview: true, hosting: [{ ...failed, readAt: 1 }] }).filter((code) => /host/.test(code)), ['hostingProblem', 'hostedReview']);
    assert.deepEqual(codes([], { hosting: [failed], off: ['hosting'] }).filter((code) => /host/.test(code)), []);
    assert.deepEqual(codes([], { hosting: [{ ...failed, problem: null }] }).filter((code) => /host/.test(code)), []);
  });

  it('ends with what is counted elsewhere', () => assert.equal(codes([], { elsewhere: 'Elsewhere more counts.' }).at(-1), 'elsewhere'));

  it('says it in words too', () => {
    const [coverage] = confidenceReasons(periodFigures([hours('coding', 10)], 2400), { from: '2026-03-02', to: '2026-03-08' }, { ...sources, calendars: [] });
    assert.equal(coverage?.words, '25 % of your working time is seen or estimated.');
  });
});
