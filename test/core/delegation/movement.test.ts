import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { ModuleChange } from '../../../src/core/delegation/moduleChange';
import { movement, type Movement, type MovementQuestion } from '../../../src/core/delegation/movement';
import { now } from './factsOf';

const day = 86_400;
const starts = now - 60 * day;

/**
 * Changes a day apart, the newest of today first: `L` the lead's, `R` the receiver's, `r` the receiver's that the lead reviewed, `P` of both
 * together, `O` another person's, `o` and `l` the same and the lead's, reviewed by the receiver, `u` the receiver's on a branch, `B` the lead's in bulk.
 */
function changes(letters: string, newest = 0): readonly ModuleChange[] {
  return letters.split('').map((letter, index) => ({
    at: now - (newest + index) * day,
    by: 'RrPu'.includes(letter) ? 'receiver' : 'Oo'.includes(letter) ? 'other' : 'lead',
    paired: letter === 'P', merged: letter !== 'u', bulk: letter === 'B', reviewedBy: { lead: letter === 'r', receiver: 'ol'.includes(letter) }, subject: '', commit: `${index}`,
  }));
}

function moved(letters: string, given: Partial<MovementQuestion> & { readonly newest?: number } = {}): Movement {
  return movement({ status: 'started', starts, now, changes: changes(letters, given.newest), away: { lead: false, receiver: false }, said: null, reviewsUnseen: false, ...given });
}

describe('did it move', () => {
  it('is planned before its day', () => {
    equal(moved('LLLLL', { starts: now + day }).state, 'planned');
    equal(moved('', { starts: now }).state, 'quiet');
  });

  it('moves once the receiver has changed it, alone or with the lead', () => {
    equal(moved('LR').state, 'moving');
    equal(moved('P').state, 'moving');
    deepEqual([moved('LRoP').byReceiver, moved('LRoP').byLead, moved('LRoP').reviewedByReceiver, moved('LRrP').reviewedByLead], [2, 1, 1, 1]);
  });

  it('counts what is on its way on a branch, and says how much of it is', () => {
    deepEqual([moved('Lu').state, moved('Lu').unmerged, moved('LR').unmerged], ['moving', 1, 0]);
  });

  it('keeps the newest changes as evidence', () => {
    deepEqual([moved('LRB').evidence.length, moved('R'.repeat(25)).evidence.length], [2, 20]);
  });

  it('is quiet when nobody changed it, at all or for four weeks', () => {
    equal(moved('').state, 'quiet');
    equal(moved('RLR', { newest: 28 }).state, 'quiet');
    equal(moved('RLR', { newest: 27 }).state, 'moving');
    equal(moved('BBB').state, 'quiet');
  });

  it('is stalled when it was changed, not by the receiver', () => {
    equal(moved('OL').state, 'stalled');
    equal(moved('OLLO').state, 'stalled');
    // Nothing was needed from the lead, and it went to somebody else.
    equal(moved('OOOO').state, 'stalled');
  });

  it('is back with you when most of at least five changes are yours, bulk and paired ones left out', () => {
    equal(moved('LLLRR').state, 'backWithYou');
    equal(moved('LLRRr').state, 'moving');
    equal(moved('LLLR').state, 'moving');
    equal(moved('LLBBR').state, 'moving');
    equal(moved('LLPPPR').state, 'moving');
    equal(moved('LLLOO').state, 'backWithYou');
    // "You made 6 of the last 7."
    deepEqual(moved('LLLRLLLRRRR').mineOfLast, { mine: 6, last: 7 });
  });

  it('proposes to be done when 4 of the last 5 changes needed nothing from the lead', () => {
    equal(moved('RRRRL').state, 'doneProposed');
    equal(moved('LRROR').state, 'doneProposed');
    equal(moved('RRRrr').state, 'moving');
    equal(moved('RRRPP').state, 'moving');
    // Also when the earlier ones were the lead's, and when it has been quiet since.
    equal(moved('RRRRLLLLLLL').state, 'doneProposed');
    equal(moved('RRRR', { newest: 40 }).state, 'doneProposed');
  });

  it('judges nothing while either is away, and keeps what the lead has said', () => {
    equal(moved('LLLLL', { away: { lead: false, receiver: true } }).state, 'away');
    equal(moved('RRRRR', { away: { lead: true, receiver: false } }).state, 'away');
    equal(moved('LLLLL', { status: 'done' }).state, 'done');
    equal(moved('LLLLL', { status: 'dropped' }).state, 'dropped');
  });

  it('leaves out what was before the start', () => {
    equal(moved('RRRR', { newest: 61 }).state, 'quiet');
  });

});
