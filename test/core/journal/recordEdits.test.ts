import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { type DecisionFormat, decisionFormats } from '../../../src/core/journal/decision';
import { draftRecord } from '../../../src/core/journal/draftRecord';
import { inverseEdits, type RecordChange, recordEdits } from '../../../src/core/journal/recordEdits';
import { applyEdit, type TextEdit } from '../../../src/core/journal/textEdit';

const day = '2026-03-02';

function after(text: string, edits: readonly TextEdit[] | null): string {
  assert.ok(edits !== null, 'the change can be made');
  const now = edits.reduce(applyEdit, text);
  assert.equal(inverseEdits(edits).reduce(applyEdit, now), text, 'taken back, every byte is there');
  return now;
}

function changed(text: string, format: DecisionFormat, change: RecordChange): string {
  return after(text, recordEdits(text, format, change, day));
}

const accept: RecordChange = { type: 'status', status: 'accepted' };
const stillRight: RecordChange = { type: 'review', review: { answer: 'stillRight', happened: 'No order was lost.', learned: 'Queues need an owner.', reviewBy: '2026-09-02' } };

describe('a change of a record', () => {
  it('dates MADR, whose date is the last update, and no other form', () => {
    assert.equal(changed('---\nstatus: proposed\ndate: 2026-01-01 # day\n---\n# T\n', 'madr4', accept), '---\nstatus: accepted\ndate: 2026-03-02 # day\n---\n# T\n');
    assert.equal(changed('# T\n\n* Status: proposed\n* Date: 2026-01-01 <!-- optional -->\n', 'madr2', accept), '# T\n\n* Status: accepted\n* Date: 2026-03-02 <!-- optional -->\n');
    assert.equal(changed('# 1. T\n\nDate: 2026-01-01\n\n## Status\n\nProposed\n', 'nygard', accept), '# 1. T\n\nDate: 2026-01-01\n\n## Status\n\nAccepted\n');
    assert.equal(changed('---\nstatus: proposed\ndate: {YYYY-MM-DD}\n---\n', 'madr4', accept), '---\nstatus: accepted\ndate: {YYYY-MM-DD}\n---\n');
  });

  it('says what it supersedes where the form says it', () => {
    const old = { id: '0003', title: 'Use cron', path: '0003-use-cron.md' };
    assert.equal(changed('---\nstatus: accepted\n---\n# T\n\n## More Information\n\n* [a](a.ts)\n\n## Annex\n\nx\n', 'madr4', { type: 'supersedes', old }), '---\nstatus: accepted\n---\n# T\n\n## More Information\n\n* [a](a.ts)\n* Supersedes [ADR-0003](0003-use-cron.md)\n\n## Annex\n\nx\n');
    assert.equal(changed('# 4. T\r\n\r\n## Status\r\n\r\nAccepted\r\n\r\n## Context\r\n', 'nygard', { type: 'supersedes', old }), '# 4. T\r\n\r\n## Status\r\n\r\nAccepted\r\n\r\nSupercedes [3. Use cron](0003-use-cron.md)\r\n\r\n## Context\r\n');
    assert.equal(changed('# T\n\n- Status: accepted', 'log4brains', { type: 'supersedes', old: { id: '20260101-use-cron', title: 'x', path: '20260101-use-cron.md' } }), '# T\n\n- Status: accepted\n\n## Links\n\n- Supersedes [20260101-use-cron](20260101-use-cron.md)\n');
  });

  it('that amends it is a dated part of its own, and the next one comes behind it', () => {
    const once = changed('# T\n\n## Decision\n\ny\n', 'nygard', { type: 'amend', text: 'Two queues.\n## not a heading' });
    assert.equal(once, '# T\n\n## Decision\n\ny\n\n## Amendments\n\n### 2026-03-02\n\nTwo queues.\n\\## not a heading\n');
    assert.equal(after(once, recordEdits(once, 'nygard', { type: 'amend', text: 'Three.' }, '2026-04-01')), `${once.trimEnd()}\n\n### 2026-04-01\n\nThree.\n`);
  });

  it('that reviews it keeps what happened and what was learned, and moves the review date', () => {
    const review = '\n## Reviews\n\n### 2026-03-02: still right\n\nWhat happened: No order was lost.\n\nWhat was learned: Queues need an owner.\n';
    const cases: readonly (readonly [DecisionFormat, string, string])[] = [
      ['madr4', '---\nreview-by: "2026-02-01" # yearly\nx: 1\n---\n# T\n', '---\nreview-by: "2026-09-02" # yearly\nx: 1\n---\n# T\n'],
      ['madr4', '---\nstatus: accepted\n---\n# T\n', '---\nstatus: accepted\nreview-by: 2026-09-02\n---\n# T\n'],
      ['madr2', '# T\n\n* Status: accepted\n* Review by: 2026-02-01\n', '# T\n\n* Status: accepted\n* Review by: 2026-09-02\n'],
      ['log4brains', '# T\n\n- Status: accepted\n', '# T\n\n- Status: accepted\n- Review by: 2026-09-02\n'],
      ['nygard', '# 1. T\n\nDate: 2026-01-01\n\n## Status\n\nAccepted\n', '# 1. T\n\nDate: 2026-01-01\n\nReview by: 2026-09-02\n\n## Status\n\nAccepted\n'],
      ['nygard', '# 1. T\n\n## Status\n\nAccepted\n', '# 1. T\n\nReview by: 2026-09-02\n\n## Status\n\nAccepted\n'],
      ['madr3', '# T\n', '---\nreview-by: 2026-09-02\n---\n\n# T\n'],
    ];
    for (const [format, before, expected] of cases) assert.equal(changed(before, format, stillRight), expected + review, before);
  });

  it('that is looked at for the last time has no review date any more', () => {
    const last: RecordChange = { type: 'review', review: { answer: 'differently', happened: '', learned: '', reviewBy: null } };
    assert.equal(changed('---\nstatus: accepted\nreview-by: 2026-02-01\nx: 1\n---\n# T\n', 'madr4', last), '---\nstatus: accepted\nx: 1\n---\n# T\n\n## Reviews\n\n### 2026-03-02: turned out differently\n');
    assert.equal(changed('# T\n\n* Status: accepted\n* Review by: 2026-02-01\n\n## X\n', 'madr2', last), '# T\n\n* Status: accepted\n\n## X\n\n## Reviews\n\n### 2026-03-02: turned out differently\n');
  });

  it('that adds a link joins the list of links, or begins one', () => {
    assert.equal(changed('# T\n\n## Links\n\n* a\n', 'madr2', { type: 'link', words: '[b](b.ts)' }), '# T\n\n## Links\n\n* a\n* [b](b.ts)\n');
    assert.equal(changed('# T\n\n## Links', 'madr2', { type: 'link', words: 'b' }), '# T\n\n## Links\n\n* b\n');
  });

  it('loses no line of a record whose front matter is broken, and is taken back byte for byte', () => {
    const body = '# The title\n\n## Decision Outcome\n\nKept.\n';
    const head = fc.array(fc.constantFrom('status: ', 'accepted', 'date: 2026-03-01', 'review-by: ', '\n', '"', "'", '{', '}', '[', ']', '- ', ': ', '#', '|', '>', '&a', '*a', '!!x', '\t', '  ', '---', '...', 'ä', '\r\n'), { maxLength: 40 }).map((parts) => parts.join(''));
    const change = fc.constantFrom<RecordChange>(accept, stillRight, { type: 'amend', text: 'x' }, { type: 'link', words: 'x' }, { type: 'review', review: { answer: 'differently', happened: '', learned: '', reviewBy: null } });
    fc.assert(fc.property(head, fc.constantFrom(...decisionFormats), change, (junk, format, one) => {
      const text = `---\n${junk}\n---\n\n${body}`;
      const edits = recordEdits(text, format, one, day);
      if (edits === null) return;
      const edited = after(text, edits);
      for (const line of body.trim().split('\n')) assert.ok(edited.includes(line), `${JSON.stringify(text)} lost ${line}`);
    }), { seed: 13, numRuns: 3000 });
  });

  it('leaves every generated record as it was when taken back, and its other lines where they were', () => {
    const typed = fc.string({ unit: 'grapheme', maxLength: 60 });
    const change: fc.Arbitrary<RecordChange> = fc.oneof(
      fc.constantFrom('proposed', 'accepted', 'rejected', 'deprecated').map((status) => ({ type: 'status' as const, status: status as 'proposed' })),
      typed.map((text) => ({ type: 'amend' as const, text })),
      fc.tuple(typed, typed, fc.constantFrom(null, '2027-01-01'), fc.constantFrom('stillRight' as const, 'differently' as const))
        .map(([happened, learned, reviewBy, answer]) => ({ type: 'review' as const, review: { answer, happened, learned, reviewBy } })),
    );
    fc.assert(fc.property(fc.constantFrom(...decisionFormats), change, typed, fc.boolean(), fc.boolean(), fc.string(), (format, one, title, windows, mark, tail) => {
      const form = { format, prefix: '', width: 4, separator: '-', bullet: '*' as const };
      const draft = { title, outcome: title, options: [title], certainty: null, expectation: '', reviewBy: '2026-06-01', links: [] };
      const made = draftRecord(draft, { folder: 'docs', form, number: 3, day: '2026-01-02', deciders: ['Ana'], proposed: false }) + tail;
      const text = (mark ? '\uFEFF' : '') + (windows ? made.replaceAll('\n', '\r\n') : made);
      const edits = recordEdits(text, format, one, day);
      if (edits !== null) after(text, edits);
    }), { seed: 11, numRuns: 300 });
  });
});
