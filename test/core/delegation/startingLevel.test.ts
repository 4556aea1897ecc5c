import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { startingLevel } from '../../../src/core/delegation/startingLevel';

describe('starting level', () => {
  it('follows what the receiver knows', () => {
    const at = (know: number): number => startingLevel({ know, busFactor: 2, quietDays: 60 });
    for (const [know, level] of [[0, 2], [0.1, 2], [0.11, 3], [0.25, 3], [0.26, 5], [0.5, 5], [0.51, 6], [1, 6]] as const) equal(at(know), level);
  });

  it('is one lower where the module rests on one person, or has just changed', () => {
    equal(startingLevel({ know: 0.4, busFactor: 1, quietDays: 60 }), 4);
    equal(startingLevel({ know: 0.4, busFactor: 2, quietDays: 14 }), 4);
    equal(startingLevel({ know: 0, busFactor: 1, quietDays: 1 }), 1);
    equal(startingLevel({ know: 0, busFactor: 2, quietDays: null }), 2);
  });
});
