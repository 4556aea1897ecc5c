import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { plannedCheckIns, withHeldCheckIns } from '../../../src/core/delegation/plannedCheckIns';

const text = `---
type: delegation
---

# Hand over billing to Tomasz

## Steps

- [ ] 2026-11-01: pair on it

## Check-ins

- [x] 2026-11-16
- [ ] 2027-01-11
* [ ] 2026-11-30${'  '}
- 2026-11-17: going well (moving: 1 of 4 changes is yours)
- [ ] when he asks
<!-- - [ ] 2026-11-20 -->

## Notes

- [ ] 2026-11-18
`;

describe('check-ins that were planned', () => {
  it('are the open boxes with a day below their heading, earliest first', () => {
    deepEqual(plannedCheckIns(text), ['2026-11-30', '2027-01-11']);
    deepEqual([plannedCheckIns(''), plannedCheckIns('## Steps\n\n- [ ] 2026-11-18\n')], [[], []]);
  });

  it('are ticked once their day has come, and nothing else changes', () => {
    equal(withHeldCheckIns(text, '2026-11-30'), text.replace('* [ ] 2026-11-30', '* [x] 2026-11-30'));
    equal(withHeldCheckIns(text, '2026-11-29'), text);
    equal(withHeldCheckIns(text.replaceAll('\n', '\r\n'), '2027-02-01'), text.replace('* [ ]', '* [x]').replace('[ ] 2027-01-11', '[x] 2027-01-11').replaceAll('\n', '\r\n'));
  });
});
