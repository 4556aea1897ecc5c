import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { type DecisionFormat, decisionFormats } from '../../../src/core/journal/decision';
import { knownStatuses } from '../../../src/core/journal/decisionStatus';
import { draftRecord } from '../../../src/core/journal/draftRecord';
import { statusEdit } from '../../../src/core/journal/statusEdit';
import { statusWords, supersededWords } from '../../../src/core/journal/statusWords';
import { applyEdit } from '../../../src/core/journal/textEdit';

const by = { id: '0012', title: 'Use queues', path: '0012-use-queues.md' };

function changed(text: string, format: DecisionFormat, words: string): string {
  const edit = statusEdit(text, format, words);
  assert.ok(edit !== null, 'the status can be changed');
  const after = applyEdit(text, edit);
  assert.equal(applyEdit(after, { at: edit.at, remove: edit.insert, insert: edit.remove }), text, 'taken back, every byte is there');
  return after;
}

describe('a status', () => {
  const cases: readonly { readonly name: string; readonly format: DecisionFormat; readonly before: string; readonly after: string }[] = [
    { name: 'in front matter', format: 'madr4', before: '---\nstatus: proposed\ndate: 2026-01-01\n---\n# T\n', after: '---\nstatus: superseded by ADR-0012\ndate: 2026-01-01\n---\n# T\n' },
    { name: 'in quotes with a comment behind it', format: 'madr3', before: '---\n# top\nstatus:   "proposed"   # soon\n---\n', after: '---\n# top\nstatus:   "superseded by [ADR-0012](0012-use-queues.md)"   # soon\n---\n' },
    { name: 'without a value', format: 'madr4', before: '---\nstatus:\ndate: x\n---\n', after: '---\nstatus: superseded by ADR-0012\ndate: x\n---\n' },
    { name: 'with CRLF and a byte order mark', format: 'madr4', before: '\uFEFF---\r\nstatus: accepted\r\n---\r\n# T\r\n', after: '\uFEFF---\r\nstatus: superseded by ADR-0012\r\n---\r\n# T\r\n' },
    { name: 'not there yet, with front matter', format: 'madr4', before: '---\nparent: Decisions\n---\n# T\n', after: '---\nstatus: superseded by ADR-0012\nparent: Decisions\n---\n# T\n' },
    { name: 'not there yet, without front matter', format: 'madr4', before: '# T\r\n', after: '---\r\nstatus: superseded by ADR-0012\r\n---\r\n\r\n# T\r\n' },
    { name: 'in a list', format: 'madr2', before: '# T\n\n* Status: accepted <!-- optional -->\n* Date: 2026-01-01\n', after: '# T\n\n* Status: superseded by [ADR-0012](0012-use-queues.md) <!-- optional -->\n* Date: 2026-01-01\n' },
    { name: 'missing in a list', format: 'log4brains', before: '# T\n\n- Date: 2026-01-01\n', after: '# T\n\n- Status: superseded by [0012](0012-use-queues.md)\n- Date: 2026-01-01\n' },
    { name: 'in a section', format: 'nygard', before: '# 1. T\n\nDate: 2026-01-01\n\n## Status\n\nAccepted\n\n## Context\n', after: '# 1. T\n\nDate: 2026-01-01\n\n## Status\n\nSuperceded by [12. Use queues](0012-use-queues.md)\n\n## Context\n' },
    { name: 'below one that no longer counts', format: 'nygard', before: '# 1. T\n\n## Status\n\nAccepted\n\nAmends [2. B](0002-b.md)\n\nSuperseded by [3. C](0003-c.md)\n\n## Context\n', after: '# 1. T\n\n## Status\n\nSuperceded by [12. Use queues](0012-use-queues.md)\n\nAmends [2. B](0002-b.md)\n\n## Context\n' },
    { name: 'missing a section', format: 'nygard', before: '# 1. T\n\n## Context\n', after: '# 1. T\n\n## Status\n\nSuperceded by [12. Use queues](0012-use-queues.md)\n\n## Context\n' },
  ];
  for (const { name, format, before, after } of cases) {
    it(`${name} changes in these bytes only`, () => assert.equal(changed(before, format, supersededWords(format, by)), after));
  }

  it('over several lines is left alone', () => {
    assert.equal(statusEdit('---\nstatus: >\n  accepted\n---\n', 'madr4', 'rejected'), null);
    assert.equal(statusEdit('---\nstatus:\n  - accepted\n---\n', 'madr4', 'rejected'), null);
  });

  it('in a code block is an example, not the status', () => {
    const text = '# 1. T\n\n## Context\n\n```\n## Status\n\nAccepted\n```\n';
    assert.equal(changed(text, 'nygard', 'Rejected').includes('```\n## Status\n\nAccepted\n```'), true);
  });

  it('changed and taken back leaves every generated record as it was', () => {
    const words = fc.stringMatching(/^[A-Za-z0-9 .,:#"'*_`()-]{0,40}$/);
    fc.assert(fc.property(
      fc.constantFrom(...decisionFormats), fc.constantFrom(...knownStatuses.filter((s) => s !== 'superseded')), words, words, fc.boolean(), fc.boolean(), fc.string(),
      (format, status, title, outcome, windows, mark, tail) => {
        const form = { format, prefix: '', width: 4, separator: '-', bullet: '*' as const };
        const draft = { title, outcome, options: [outcome], certainty: null, expectation: '', reviewBy: '2026-06-01', links: [] };
        const made = draftRecord(draft, { folder: 'docs', form, number: 3, day: '2026-03-02', deciders: ['Ana'], proposed: false }) + tail;
        const text = (mark ? '\uFEFF' : '') + (windows ? made.replaceAll('\n', '\r\n') : made);
        const once = changed(text, format, statusWords(format, status));
        // Back by writing the old status again, not only by the inverse edit.
        assert.equal(changed(once, format, format === 'nygard' ? 'Accepted' : 'accepted'), text);
      },
    ), { seed: 7, numRuns: 300 });
  });
});
