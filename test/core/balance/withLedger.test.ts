import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import type { LeadEvent } from '../../../src/core/balance/activity';
import { ledgerLine, type LedgerLine } from '../../../src/core/balance/ledgerLine';
import { freshLines as freshLinesOf, goneSubject, withLedger as withLedgerOf } from '../../../src/core/balance/withLedger';
import { event, lead, moment } from './pieces';

const withLedger = (events: readonly LeadEvent[], lines: readonly LedgerLine[]): readonly LeadEvent[] => withLedgerOf(events, lines, [lead.email]);
const freshLines = (events: readonly LeadEvent[], lines: readonly LedgerLine[]): readonly LedgerLine[] => freshLinesOf(events, lines, [lead.email]);
const line = (e: LeadEvent): LedgerLine => ledgerLine(e)!;
const first = event('2026-03-02T09:00:00Z', { files: ['src/a.ts'] });
const second = event('2026-03-02T10:00:00Z', { files: ['src/b.ts'] });
const squash = event('2026-03-04T15:00:00Z', { files: ['src/a.ts', 'src/b.ts'], subject: 'a and b (#4)' });
/** Of what counts. */
const seconds = (events: readonly LeadEvent[]): number[] => events.filter((e) => !e.squash).map((e) => e.at.seconds);

describe('ledgerLine', () => {
  it('keeps times and digests, no words, names or paths', () => {
    const secret = event('2026-03-02T09:00:00Z', { subject: 'Let Bob go', files: ['src/billing/payroll-of-bob.ts'] });
    assert.equal(line(secret).module, 'src/billing');
    assert.doesNotMatch(JSON.stringify(line(secret)), /bob|payroll/i);
  });

  it('names the folder most files are in, `.` for none', () => {
    assert.equal(line(event('2026-03-02T09:00:00Z', { files: ['README.md', 'docs/a.md', 'docs/x/b.md'] })).module, 'docs');
    assert.equal(line(event('2026-03-02T09:00:00Z', { files: [] })).module, '.');
  });

  it('is for what can vanish, not for trailers', () => {
    assert.equal(ledgerLine({ ...first, kind: 'reviewTrailer' }), null);
    assert.equal(ledgerLine({ ...first, kind: 'pairingTrailer' }), null);
    assert.equal(line({ ...first, kind: 'merge' }).kind, 'merge');
  });
});

describe('withLedger', () => {
  it('changes nothing while every line is still on a branch', () => {
    assert.deepEqual(withLedger([first, second], [first, second].map(line)), [first, second]);
    assert.deepEqual(withLedger([first], []), [first]);
  });

  it('gives a deleted branch its hours back', () => {
    const [gone, ...others] = withLedger([second], [first, second].map(line));
    assert.deepEqual(others, [second]);
    assert.deepEqual([gone?.at, gone?.parts, gone?.subject, gone?.commit], [first.at, first.parts, goneSubject, first.commit]);
  });

  it('brings back nothing of a person the lead was taken for at first', () => {
    assert.deepEqual(withLedgerOf([second], [line(first)], ['tom@example.com']), [second]);
    assert.equal(withLedgerOf([second], [line(first)], ['tom@example.com', 'LEA@example.com']).length, 2);
  });

  it('gives a squash no minutes when its pieces are gone, and shows it in their place', () => {
    const events = withLedger([squash], [first, second].map(line));
    assert.deepEqual(seconds(events), seconds([first, second]));
    const shown = [squash.commit, squash.subject];
    assert.deepEqual(events.map((e) => [e.commit, e.subject]), [shown, shown, shown]);
  });

  it('keeps a squash of work that was never seen, of other files, of another repository, or from before', () => {
    assert.equal(seconds(withLedger([squash], [line(first)])).length, 2);
    assert.equal(seconds(withLedger([{ ...squash, repo: '/other/.git' }], [first, second].map(line))).length, 3);
    const early = { ...squash, at: moment('2026-03-01T09:00:00Z'), landed: moment('2026-03-01T09:00:00Z').seconds };
    assert.equal(seconds(withLedger([early], [first, second].map(line))).length, 3);
  });

  it('knows a squash by its landing when its author date is older', () => {
    const kept = { ...squash, at: moment('2026-03-02T08:00:00Z') };
    assert.deepEqual(seconds(withLedger([kept], [first, second].map(line))), seconds([first, second]));
  });

  it('lets each piece go into one squash only: later work on the same files counts', () => {
    const later = event('2026-03-09T15:00:00Z', { files: ['src/a.ts', 'src/b.ts'], subject: 'more' });
    assert.deepEqual(seconds(withLedger([later, squash], [first, second].map(line))), seconds([first, second, later]));
  });

  it('knows a squash although a file of its pieces was taken back', () => {
    const more = event('2026-03-02T10:00:00Z', { files: ['src/b.ts', 'src/draft.ts'], subject: 'with a draft' });
    assert.deepEqual(seconds(withLedger([squash], [first, more].map(line))), seconds([first, more]));
  });

  it('counts amended, rebased and reworded versions once', () => {
    const amended = { ...first, commit: 'f'.repeat(40), files: ['src/a.ts', 'src/c.ts'] };
    assert.deepEqual(withLedger([amended], [line(first)]), [amended]);
    const reworded = { ...first, commit: 'e'.repeat(40), piece: 'another' };
    assert.deepEqual(withLedger([reworded], [line(first)]), [reworded]);
    // Two versions that are both gone are one piece, with the newer one's files.
    const gone = withLedger([], [line(first), line(amended)]);
    assert.deepEqual(gone.map((e) => e.marks), [amended.marks.length > 0 ? line(amended).marks : []]);
  });

  it('knows a commit again that counts as something else by now', () => {
    const putIn: LeadEvent = { ...first, kind: 'committedForOthers' };
    assert.deepEqual(withLedger([first], [line(putIn)]), [first]);
  });

  it('dates work put in for others by its first time', () => {
    const applied: LeadEvent = { ...first, kind: 'committedForOthers', parts: { review: 1 } };
    const rebased: LeadEvent = { ...applied, commit: 'd'.repeat(40), at: moment('2026-03-05T09:00:00Z') };
    assert.deepEqual(withLedger([rebased], [line(applied)]), [{ ...rebased, at: applied.at }]);
  });

  it('does not bring back the line of a squash whose branch turned up later', () => {
    const marked = { ...squash, squash: true as const };
    assert.deepEqual(withLedger([first, second, marked], [line(squash)]), [first, second, marked]);
  });

  it('does not depend on the order of events and lines', () => {
    const events = [squash, event('2026-03-03T09:00:00Z'), event('2026-03-06T09:00:00Z', { files: ['src/a.ts'] })];
    const lines = [first, second, event('2026-02-20T09:00:00Z', { files: ['lib/x.ts'] })].map(line);
    const expected = withLedger(events, lines);
    fc.assert(fc.property(fc.shuffledSubarray(events, { minLength: 3 }), fc.shuffledSubarray(lines, { minLength: 3 }),
      (e, l) => assert.deepEqual(withLedger(e, l), expected)));
  });
});

describe('freshLines', () => {
  it('are of events the ledger does not know', () => {
    assert.deepEqual(freshLines([first, second], [line(first)]), [line(second)]);
    assert.deepEqual(freshLines([first], [line(first)]), []);
  });

  it('are not of trailers, and not of a squash of what it knows', () => {
    assert.deepEqual(freshLines([{ ...first, kind: 'reviewTrailer' }], []), []);
    assert.deepEqual(freshLines([squash], [first, second].map(line)), []);
    assert.deepEqual(freshLines([squash], [line(first)]), [line(squash)]);
  });
});
