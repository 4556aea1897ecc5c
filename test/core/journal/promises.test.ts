import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { promises, tickEdit } from '../../../src/core/journal/promises';
import { applyEdit } from '../../../src/core/journal/textEdit';

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

  it('are ticked in their box, or get one', () => {
    const ticked = (side: 'mine' | 'theirs', words: string, by: string | null, kept: boolean): string | null => {
      const edit = tickEdit(text, { side, words, by }, kept);
      return edit === null ? null : applyEdit(text, edit);
    };
    assert.equal(ticked('mine', 'talk to the harbour office', '2026-03-09', true), text.replace('- [ ] talk', '- [x] talk'));
    assert.equal(ticked('mine', 'ask about the course', null, true), text.replace('* ask', '* [x] ask'));
    assert.equal(ticked('mine', 'send the figures', '2026-03-05', false), text.replace('- [x] send', '- [ ] send'));
    assert.equal(ticked('mine', 'send the figures', '2026-03-05', true), null);
    assert.equal(ticked('theirs', 'talk to the harbour office', '2026-03-09', true), null);
    assert.equal(ticked('mine', 'talk to the harbour office', null, true), null);
  });

  it('cost no more than their length', () => {
    for (const unit of [',', ' ', '(', ', ', 'by ', '2026-01-01 ']) assert.equal(promises(`## I Promised\n\n- [ ] a${unit.repeat(300_000)}x`).length, 1);
  });
});
