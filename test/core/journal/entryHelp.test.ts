import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { emptyContent } from '../../../src/core/journal/entryContent';
import { feedbackRemarks } from '../../../src/core/journal/feedbackRemarks';
import { lineDifference } from '../../../src/core/journal/lineDifference';

function feedback(situation: string, behaviour: string): ReturnType<typeof feedbackRemarks> {
  const content = emptyContent('feedback');
  return feedbackRemarks({ ...content, sections: content.sections.map((one) => ({ ...one, text: one.heading === 'Situation' ? situation : one.heading === 'Behaviour' ? behaviour : '' })) });
}

describe('the gentle check of feedback', () => {
  it('speaks of labels in the behaviour and of a situation without time or place, and of nothing else', () => {
    assert.deepEqual(feedback('', ''), []);
    assert.deepEqual(feedback('In the planning on Monday', 'You wrote down every open point.'), []);
    assert.deepEqual(feedback('Somehow', 'You are Always late'), [{ section: 'Situation', what: 'noTimeOrPlace', word: '' }, { section: 'Behaviour', what: 'label', word: 'Always' }]);
    assert.deepEqual(feedback('at 10:30', 'not a team player').map(({ word }) => word), ['not a team player']);
    assert.deepEqual(feedbackRemarks(emptyContent('goal')), []);
  });
});

describe('the difference of two texts', () => {
  it('keeps every line of both, in order', () => {
    assert.deepEqual(lineDifference('a\nb\nc', 'a\nx\nc').map(({ where, text }) => `${where} ${text}`), ['both a', 'first b', 'second x', 'both c']);
    const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 }).map((lines) => lines.join('\n'));
    fc.assert(fc.property(text, text, (first, second) => {
      const lines = lineDifference(first, second);
      assert.equal(lines.filter(({ where }) => where !== 'second').map((one) => one.text).join('\n'), first);
      assert.equal(lines.filter(({ where }) => where !== 'first').map((one) => one.text).join('\n'), second);
      if (first === second) assert.ok(lines.every(({ where }) => where === 'both'));
    }), { seed: 6, numRuns: 500 });
  });

  it('of texts too long to compare is one after the other', () => {
    const long = Array.from({ length: 3000 }, (_, i) => String(i)).join('\n');
    assert.equal(lineDifference(long, long).length, 6000);
  });
});
