// Reviews on a hosting service in a week by hand: one timeline with commits and meetings, and the lead's estimate gives way.
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { balanceReport, type BalanceInput } from '../../../src/core/balance/balanceReport';
import { type HostedEvent, type HostedKind, hostedWork } from '../../../src/core/balance/hostedWork';
import { zoneNamed } from '../../../src/core/balance/zone';
import { defaultSettings } from '../../../src/core/settings';
import { event, moment } from './pieces';

const repo = '/repo/.git';
const done = (kind: HostedKind, iso: string, number: number): HostedEvent => ({ kind, repo, at: moment(iso).seconds, number, link: `https://github.com/quay/side/pull/${number}#${kind}${iso}` });

// Monday 2 March 2026, UTC; a session's first moment gets 60 minutes (30 to 120), gaps below two hours join.
//   09:00  commit a, the first                      coding  60  (30 to 120)
//   09:20  a comment on pull request 7              review  20
//   09:50  its approval                             review  30
//   10:30  commit b                                 coding  40
//   15:00  a review of 8, the first of a session    review  60  (30 to 120), less the meeting 14:15 to 14:45: 30 (15 to 90)
//   15:10  merged 8                                 review  10
const commits = [event('2026-03-02T09:00:00Z'), event('2026-03-02T10:30:00Z')];
const hosted = [
  done('hostedComment', '2026-03-02T09:20:00Z', 7), done('hostedApproval', '2026-03-02T09:50:00Z', 7),
  done('hostedReview', '2026-03-02T15:00:00Z', 8), done('hostedMerge', '2026-03-02T15:10:00Z', 8),
];
const busy = [{ from: moment('2026-03-02T14:15:00Z').seconds, to: moment('2026-03-02T14:45:00Z').seconds, category: 'meeting', rule: 'stand-up', tentative: false, title: '', people: 3 }];

function report(some: Partial<BalanceInput> = {}) {
  return balanceReport({
    me: null, events: commits, entries: [], settings: { ...defaultSettings, usualWeek: { review: 5 } }, now: moment('2026-03-11T12:00:00Z').seconds, zone: 'UTC', weeks: 2,
    sources: { reviewData: false, hostedReview: false, shallowSince: null, unopened: 0 },
    hosted: { events: hosted, states: [], known: { from: '2026-03-01', until: '2026-03-11' } }, ...some,
  });
}
const week = (some?: Partial<BalanceInput>) => report(some).weeks.find(({ start }) => start === '2026-03-02')!;

describe('reviews on a hosting service', () => {
  it('take the time before them, on one timeline with commits', () => {
    const { categories, evidence, estimatedMinutes } = week();
    assert.deepEqual(categories, { coding: 100, review: 20 + 30 + 60 + 10 });
    assert.equal(evidence.reviews, 4);
    assert.equal(estimatedMinutes, 0);
    const alone = report().activities.filter((a) => a.source === 'hosting').map(({ low, minutes, high }) => [low, minutes, high]);
    assert.deepEqual(alone, [[50, 50, 50], [40, 70, 130]]);
  });

  it('open their pages', () => {
    const links = report().activities.flatMap((a) => a.evidence).flatMap(({ kind, link, commit }) => (link === undefined ? [] : [[kind, link.replace(/#.*/, ''), commit]]));
    assert.deepEqual(links[0], ['hostedComment', 'https://github.com/quay/side/pull/7', undefined]);
    assert.equal(links.length, 4);
  });

  it('of what a machine wrote are hands-on, as they are in git', () => {
    const events = hosted.map((one) => (one.number === 8 ? { ...one, machine: true as const } : one));
    assert.deepEqual(week({ hosted: { events, states: [], known: { from: '2026-03-01', until: '2026-03-11' } } }).categories, { coding: 100 + 60 + 10, review: 20 + 30 });
  });

  it('give way to meetings, as commits do', () => {
    const calendars = [{ name: 'team.ics', busy: busy as never, awayDays: [], known: { from: '2026-03-01', until: '2026-03-20' }, problems: [] }];
    assert.deepEqual(week({ calendars }).categories, { coding: 100, review: 90, meeting: 30 });
  });

  it('replace the estimate in every week they are known for, in a week without any too', () => {
    const estimated = (known: { from: string; until: string } | null) => report({ hosted: { events: hosted, states: [], known } }).weeks.map((w) => w.estimatedCategories.review ?? 0);
    assert.deepEqual(estimated({ from: '2026-02-20', until: '2026-03-11' }), [0, 0]);
    assert.deepEqual(estimated({ from: '2026-03-02', until: '2026-03-11' }), [300, 0]);
    // Not everything is known: what was seen counts all the same, and replaces the estimate of its week.
    assert.deepEqual(estimated(null), [300, 0]);
  });

  it('count nothing once they are switched off', () => {
    const settings = { ...defaultSettings, sources: { hosting: false } };
    assert.deepEqual(week({ settings }).categories, { coding: 60 + 90 });
    assert.ok(report({ settings }).headline.confidenceReasons.some(({ words }) => words === 'You have switched off: reviews on GitHub.'));
  });

  it('stand for the trailers and opened branches of their day', () => {
    const trailer = (day: number, of: string) => event(`2026-03-0${day}T18:00:00Z`, { kind: 'reviewTrailer', parts: { review: 1 }, repo: of, subject: `${day} ${of}` });
    const events = [...commits, trailer(2, repo), trailer(2, '/other'), trailer(3, repo), event('2026-03-02T12:00:00Z', { kind: 'checkout', parts: { review: 1 }, stay: 90 })];
    // 15 minutes each for the trailer of another repository and of another day.
    assert.equal(week({ events }).categories.review, 120 + 15 + 15);
  });

  it('leave out a merge that git shows as the lead\'s', () => {
    const merge = event('2026-03-02T15:10:00Z', { kind: 'merge' });
    assert.deepEqual(hostedWork(hosted, [...commits, merge], zoneNamed('UTC')).map(({ kind }) => kind), ['hostedComment', 'hostedApproval', 'hostedReview']);
    assert.equal(hostedWork(hosted, [...commits, { ...merge, repo: '/other' }], zoneNamed('UTC')).length, 4);
  });
});
