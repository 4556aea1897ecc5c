import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { dismissalReasons, isQuiet, quietUntil } from '../../../src/core/delegation/dismissal';

describe('not now', () => {
  it('keeps quiet as long as its reason holds', () => {
    deepEqual(dismissalReasons.map((reason) => [reason, quietUntil({ reason, day: '2026-11-02' })]), [
      ['mineByDesign', null], ['alreadyHappening', '2027-01-25'], ['prototype', '2027-05-03'], ['tooEarly', '2026-12-28'], ['onLeave', '2026-11-30'], ['wrongPerson', '2026-11-02'],
    ]);
  });

  it('ends on its day, never for what stays mine, and at once for a wrong person', () => {
    const quiet = (reason: (typeof dismissalReasons)[number], today: string): boolean => isQuiet({ reason, day: '2026-11-02' }, today);
    equal(quiet('tooEarly', '2026-12-27'), true);
    equal(quiet('tooEarly', '2026-12-28'), false);
    equal(quiet('mineByDesign', '2036-11-02'), true);
    equal(quiet('wrongPerson', '2026-11-02'), false);
  });
});
