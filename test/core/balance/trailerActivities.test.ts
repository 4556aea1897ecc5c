import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { LeadEvent } from '../../../src/core/balance/activity';
import { trailerActivities } from '../../../src/core/balance/trailerActivities';
import { event } from './pieces';

const review = (at: string, parts: LeadEvent['parts'] = { review: 1 }): LeadEvent => event(at, { kind: 'reviewTrailer', parts });
const pairing = (at: string): LeadEvent => event(at, { kind: 'pairingTrailer', parts: { pairing: 1 } });
const told = (events: readonly LeadEvent[]): unknown[] => trailerActivities(events).map((a) => [a.category, a.low, a.minutes, a.high, a.evidence.length]);

describe('trailerActivities', () => {
  it('gives a quarter of an hour to a review and half an hour to pairing, a day at a time', () => {
    assert.deepEqual(told([review('2026-03-02T09:00:00Z'), review('2026-03-02T09:00:05Z'), pairing('2026-03-02T10:00:00Z'), review('2026-03-03T09:00:00Z')]), [
      ['review', 10, 30, 80, 2], ['pairing', 10, 30, 60, 1], ['review', 5, 15, 40, 1]]);
  });

  it('lets forty patches of one day share the time of eight', () => {
    const series = Array.from({ length: 40 }, (_, i) => review(`2026-03-02T09:00:${String(i).padStart(2, '0')}Z`));
    assert.deepEqual(told(series), [['review', 40, 120, 320, 40]]);
  });

  it('goes by the parts, and by the day on the committer\'s clock', () => {
    assert.deepEqual(told([review('2026-03-02T23:30:00+01:00', { mentoring: 1 }), review('2026-03-03T00:30:00+01:00', { coding: 1 })]), [
      ['mentoring', 5, 15, 40, 1], ['coding', 5, 15, 40, 1]]);
  });

  it('leaves out neutral ones and everything that has a moment of its own', () => {
    assert.deepEqual(told([review('2026-03-02T09:00:00Z', {}), event('2026-03-02T09:00:00Z')]), []);
  });
});
