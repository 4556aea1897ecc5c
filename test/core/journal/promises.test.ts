import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { promises } from '../../../src/core/journal/promises';

const text = `---
type: oneOnOne
---
# One-on-one with Mira

## I Promised

- [ ] talk to the harbour office, by 2026-03-09
- [x] send the figures (2026-3-5).
* ask about the course

Words between are no promise.

## They promised

1. [ ] a first draft until 2026-02-30
- [ ]

## Next Time

- [ ] the release
`;

describe('promises', () => {
  it('are the items under the two headings, with their day and whether they are kept', () => {
    assert.deepEqual(promises(text).map(({ side, words, by, kept }) => [side, words, by, kept]), [
      ['mine', 'talk to the harbour office', '2026-03-09', false],
      ['mine', 'send the figures', '2026-03-05', true],
      ['mine', 'ask about the course', null, false],
      ['theirs', 'a first draft until 2026-02-30', null, false],
    ]);
  });

  it('say where their box is', () => {
    for (const { box, kept } of promises(text)) if (box !== null) assert.equal(text[box], kept ? 'x' : ' ');
    assert.equal(promises(text).filter(({ box }) => box !== null).length, 3);
    assert.deepEqual(promises('# x\n'), []);
  });
});
