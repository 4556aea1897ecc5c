import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Judgement, readJudgement, trackRecord } from '../../../src/core/journal/judgement';

const judged = (outcome: Judgement['outcome'], process: Judgement['process']): Judgement => ({ reviewed: '2026-03-02', outcome, process });

describe('the lead’s judgement', () => {
  it('is read from the last review, and unknown words are nothing', () => {
    assert.deepEqual(readJudgement(new Map([['reviewed', '2026-03-02'], ['outcome', 'asExpected'], ['process', 'brilliant']])), judged('asExpected', null));
    assert.equal(readJudgement(new Map([['outcome', 'asExpected']])), null);
  });

  it('counts how decisions turned out, and luck apart from it', () => {
    const all = [
      judged('asExpected', 'wellDecided'), judged('asExpected', 'wellDecided'), judged('asExpected', 'couldBeBetter'), judged('asExpected', null),
      judged('differently', 'wellDecided'), judged('differently', 'couldBeBetter'), judged(null, 'wellDecided'),
    ];
    assert.deepEqual(trackRecord(all), { judged: 6, asExpected: 4, processJudged: 5, wellDecided: 3, lucky: 1, unlucky: 1 });
    assert.deepEqual(trackRecord([]), { judged: 0, asExpected: 0, processJudged: 0, wellDecided: 0, lucky: 0, unlucky: 0 });
  });
});
