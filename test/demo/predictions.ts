// What the demo's lead expected of decisions, and what became of it: the private halves of shared records.
import type { Judgement } from '../../src/core/journal/judgement';

export interface DemoPrediction {
  /** Of the record. */
  readonly number: string;
  readonly certainty: number;
  readonly expectation: string;
  /** Days before today, and after the record was written; absent while it was not reviewed. */
  readonly reviewed?: number;
  readonly outcome?: Judgement['outcome'];
  readonly process?: Judgement['process'];
  readonly words?: string;
}

export const predictions: readonly DemoPrediction[] = [
  { number: '0001', certainty: 80, expectation: 'Somebody new finds an answer without asking me.', reviewed: 40, outcome: 'asExpected', process: 'wellDecided', words: 'Kwame found the reason for the öre by himself.' },
  { number: '0002', certainty: 70, expectation: 'A change of an interface lands on one day.', reviewed: 33, outcome: 'asExpected', process: 'wellDecided', words: 'Most of them do.' },
  { number: '0003', certainty: 60, expectation: 'Harbours live with being paid later.', reviewed: 75, outcome: 'differently', process: 'couldBeBetter', words: 'We asked two harbours, and the loud one was not among them.' },
  { number: '0005', certainty: 65, expectation: 'Thursday evenings are free again.', reviewed: 20, outcome: 'asExpected', process: 'wellDecided', words: 'They are. The nights are mine now, which nobody thought of.' },
  { number: '0007', certainty: 55, expectation: 'The letter prints well from the browser.', reviewed: 9, outcome: 'differently', process: 'wellDecided', words: 'Well decided with what we knew. Two boards print from their telephones.' },
  { number: '0004', certainty: 90, expectation: 'No rounding bug for a year.' },
  { number: '0006', certainty: 60, expectation: 'A third of the empty berths, and no more than two complaints a month.' },
];
