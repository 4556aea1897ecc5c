import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { LeadEvent } from '../../../src/core/balance/activity';
import { sessionActivities } from '../../../src/core/balance/sessions';
import { sessionStretches } from '../../../src/core/balance/sessionStretches';
import { event, moment } from './pieces';

const usual = { gapMinutes: 120, firstCommitMinutes: 60 };
/** `session start category minutes (low to high)`, minutes rounded to hundredths. */
const told = (events: readonly LeadEvent[], settings = usual): string[] => sessionActivities(sessionStretches(events, settings)).map((a) => {
  const [low, minutes, high] = [a.low, a.minutes, a.high].map((m) => Math.round(m * 100) / 100);
  return `${a.session} ${new Date((a.start.seconds + a.start.offset * 60) * 1000).toISOString().slice(8, 16)} ${a.category} ${minutes} (${low} to ${high})`;
});

describe('sessionActivities', () => {
  it('gives a single commit the allowance', () => {
    assert.deepEqual(told([event('2026-03-02T09:00:00Z')]), ['1 02T08:00 coding 60 (30 to 120)']);
  });

  it('adds the time up to each next commit', () => {
    assert.deepEqual(told([event('2026-03-02T09:00:00Z'), event('2026-03-02T09:40:00Z'), event('2026-03-02T11:00:00Z')]), [
      '1 02T08:00 coding 180 (150 to 240)']);
  });

  it('joins below 120 minutes and opens a new session at exactly 120', () => {
    assert.deepEqual(told([event('2026-03-02T09:00:00Z'), event('2026-03-02T10:59:59Z')]), ['1 02T08:00 coding 179.98 (149.98 to 239.98)']);
    assert.deepEqual(told([event('2026-03-02T09:00:00Z'), event('2026-03-02T11:00:00Z')]), [
      '1 02T08:00 coding 60 (30 to 120)', '2 02T10:00 coding 60 (30 to 120)']);
  });

  it('is one timeline over repositories: work in two at the same time is not twice the time', () => {
    const events = [event('2026-03-02T09:00:00Z'), event('2026-03-02T09:30:00Z', { repo: '/other/.git' }), event('2026-03-02T10:00:00Z')];
    assert.deepEqual(told(events), ['1 02T08:00 coding 120 (90 to 180)']);
  });

  it('gives the time before an event to its parts', () => {
    const events = [
      event('2026-03-02T09:00:00Z'),
      event('2026-03-02T09:40:00Z', { kind: 'merge', parts: { review: 1 } }),
      event('2026-03-02T10:00:00Z', { parts: { decision: 0.25, coding: 0.75 } }),
    ];
    assert.deepEqual(told(events), ['1 02T08:00 coding 75 (45 to 135)', '1 02T09:00 review 40 (40 to 40)', '1 02T09:40 decision 5 (5 to 5)']);
  });

  it('drops the time of a neutral event and lets the session go on', () => {
    const events = [event('2026-03-02T09:00:00Z'), event('2026-03-02T10:30:00Z', { parts: {} }), event('2026-03-02T12:00:00Z')];
    assert.deepEqual(told(events), ['1 02T08:00 coding 150 (120 to 210)']);
  });

  it('shares the time of one second among its events', () => {
    const merge = event('2026-03-02T09:00:00Z', { kind: 'merge', subject: 'm', parts: { review: 1 } });
    assert.deepEqual(told([event('2026-03-02T09:00:00Z'), merge, event('2026-03-02T09:00:00Z', { subject: 'bump', parts: {} })]), [
      '1 02T08:00 coding 30 (15 to 60)', '1 02T08:00 review 30 (15 to 60)']);
  });

  it('counts on the author\'s own day, also across midnight and zones', () => {
    const events = [event('2026-03-02T23:30:00+01:00'), event('2026-03-03T00:10:00+01:00'), event('2026-03-02T18:40:00-05:00')];
    assert.deepEqual(told(events), ['1 02T22:30 coding 90 (60 to 150)', '1 03T00:00 coding 40 (40 to 40)']);
  });

  it('never reaches back into the session before', () => {
    const events = [event('2026-03-02T09:00:00Z'), event('2026-03-02T09:45:00Z')];
    assert.deepEqual(told(events, { gapMinutes: 30, firstCommitMinutes: 60 }), ['1 02T08:00 coding 60 (30 to 120)', '2 02T09:00 coding 45 (30 to 45)']);
  });

  it('does not even with the smallest allowance', () => {
    const events = [event('2026-03-02T09:00:00Z'), event('2026-03-02T09:25:00Z')];
    assert.deepEqual(told(events, { gapMinutes: 20, firstCommitMinutes: 60 }), ['1 02T08:00 coding 60 (30 to 120)', '2 02T09:00 coding 25 (25 to 25)']);
  });

  it('takes the setting where it is beyond the usual range', () => {
    assert.deepEqual(told([event('2026-03-02T09:00:00Z')], { gapMinutes: 120, firstCommitMinutes: 10 }), ['1 02T08:50 coding 10 (10 to 120)']);
    assert.deepEqual(told([event('2026-03-02T09:00:00Z')], { gapMinutes: 120, firstCommitMinutes: 180 }), ['1 02T06:00 coding 180 (30 to 180)']);
  });

  it('knows neither trailers nor squashes', () => {
    const events = [event('2026-03-02T09:00:00Z', { kind: 'reviewTrailer' }), event('2026-03-02T09:00:00Z', { kind: 'pairingTrailer' }),
      event('2026-03-02T09:00:00Z', { squash: true })];
    assert.deepEqual(told(events), []);
  });

  it('says what each activity rests on', () => {
    const [activity] = sessionActivities(sessionStretches([event('2026-03-02T09:00:00Z', { subject: 'one' }), event('2026-03-02T09:30:00+00:00', { subject: 'two' })], usual));
    assert.deepEqual(activity?.evidence.map((e) => [e.kind, e.repo, e.subject, e.at]), [
      ['commit', '/repo/.git', 'one', moment('2026-03-02T09:00:00Z')], ['commit', '/repo/.git', 'two', moment('2026-03-02T09:30:00Z')]]);
  });
});
