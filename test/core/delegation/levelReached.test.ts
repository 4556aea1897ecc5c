import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { levelReached } from '../../../src/core/delegation/levelReached';
import type { ModuleChange } from '../../../src/core/delegation/moduleChange';
import { levels } from '../../../src/core/delegation/startingLevel';
import { now } from './factsOf';

/**
 * Changes a day apart, the newest of 31 December first: `L` the lead's, `l` the same, reviewed by the receiver, `R` the receiver's, `r` the
 * receiver's that the lead reviewed, `P` of both together, `O` another person's.
 */
function changes(letters: string): readonly ModuleChange[] {
  return letters.split('').map((letter, index) => ({
    at: now - index * 86_400, by: 'RrP'.includes(letter) ? 'receiver' : letter === 'O' ? 'other' : 'lead', merged: true,
    paired: letter === 'P', bulk: false, reviewedBy: { lead: letter === 'r', receiver: letter === 'l' }, subject: '', commit: `${index}`,
  }));
}

const shown = (letters: string) => levelReached(changes(letters), null)?.level ?? null;

describe('the level reached', () => {
  it('is read from whose hands the newest changes went through', () => {
    // Nothing, or nothing of either.
    deepEqual([shown(''), shown('OO')], [null, null]);
    // You decide and tell them; you decide after asking them; you decide together.
    deepEqual([shown('LLL'), shown('llL'), shown('LPP')], [1, 3, 4]);
    // They decide after asking you; they decide and tell you afterwards.
    deepEqual([shown('LLrr'), shown('LLRRr')], [5, 6]);
    // They decide, you stay out.
    deepEqual([shown('RRLRR'), shown('ROORL')], [7, 7]);
  });

  it('takes two of the newest three, or the only one there is', () => {
    deepEqual([shown('LLr'), shown('LLR'), shown('LPrL'), shown('LRrPL'), shown('LRPPL')], [5, 6, 4, 5, 4]);
  });

  it('is no one\'s merit when others made the changes', () => equal(shown('OOOOL'), 1));

  it('is what the lead said, until the receiver changes it on a later day', () => {
    // The newest change of the receiver is of 30 December.
    const said = (day: string) => levelReached(changes('Lrr'), { level: 2, day });
    deepEqual([said('2026-12-30'), said('2026-12-29')], [{ level: 2, from: 'checkIn' }, { level: 5, from: 'git' }]);
    deepEqual(levelReached([], { level: 4, day: '2026-12-01' }), { level: 4, from: 'checkIn' });
  });

  it('is one of the seven, whatever happened', () => {
    const letters = ['L', 'l', 'R', 'r', 'P', 'O'];
    for (let code = 0; code < letters.length ** 5; code++) {
      const five = Array.from({ length: 5 }, (_, at) => letters[Math.floor(code / letters.length ** at) % letters.length]).join('');
      const level = shown(five);
      equal(level === null ? five.replaceAll('O', '') === '' : levels.includes(level), true, five);
    }
  });
});
