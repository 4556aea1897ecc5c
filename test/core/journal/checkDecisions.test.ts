import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { checkDecisions, type DecisionSurroundings } from '../../../src/core/journal/checkDecisions';
import { readDecision } from '../../../src/core/journal/readDecision';

/** The problems by file name, of records written as front matter status and body. */
function problems(records: Readonly<Record<string, readonly [status: string, body: string, reviewBy?: string]>>, surroundings: Partial<DecisionSurroundings> = {}): Record<string, readonly string[]> {
  const read = Object.entries(records).map(([name, [status, body, reviewBy]]) => readDecision({
    file: `docs/decisions/${name}`, log4brains: false, problems: [], text: `# Title\n\n## Decision Outcome\n\n${body}\n`,
    fields: new Map([['status', status], ...(reviewBy === undefined ? [] : [['review-by', reviewBy] as const])]),
  })!);
  const checked = checkDecisions(read, { files: read.map((one) => one.file), folders: ['docs/decisions'], elsewhere: [], today: '2026-03-02', ...surroundings });
  return Object.fromEntries(checked.filter((one) => one.problems.length > 0).map((one) => [one.file.replace('docs/decisions/', ''), one.problems]));
}

describe('checking decisions', () => {
  it('finds nothing where all is well', () => {
    assert.deepEqual(problems({
      '0001-a.md': ['superseded by ADR-0002', ''],
      '0002-b.md': ['accepted', 'Supersedes [0001](0001-a.md).'],
    }), {});
  });

  it('finds a number used twice in one folder, not in two categories', () => {
    assert.deepEqual(problems({ '0001-a.md': ['accepted', ''], '0001-b.md': ['accepted', ''], 'ui/0001-c.md': ['accepted', ''] }), {
      '0001-a.md': ['The number 0001 is also that of 0001-b.md.'],
      '0001-b.md': ['The number 0001 is also that of 0001-a.md.'],
    });
  });

  it('finds a number taken on another branch, but not the same file there', () => {
    const elsewhere = [{ branch: 'origin/queue', file: 'docs/decisions/0001-other.md' }, { branch: 'origin/main', file: 'docs/decisions/0001-a.md' }, { branch: 'origin/pages', file: 'docs/decisions/0001-example.png' }, { branch: 'origin/pages', file: 'docs/decisions/0001-template.md' }];
    assert.deepEqual(problems({ '0001-a.md': ['accepted', ''] }, { elsewhere }), {
      '0001-a.md': ['The number 0001 is also that of 0001-other.md on the branch origin/queue.'],
    });
  });

  it('finds supersessions that only one side tells', () => {
    assert.deepEqual(problems({ '0001-a.md': ['accepted', ''], '0002-b.md': ['accepted', 'Supersedes [0001](0001-a.md)'] }), {
      '0001-a.md': ['0002-b.md says that it supersedes this record, but the status here is accepted.'],
    });
    assert.deepEqual(problems({ '0001-a.md': ['superseded by ADR-0002', ''], '0002-b.md': ['accepted', ''] }), {
      '0002-b.md': ['0001-a.md is superseded by this record, but nothing here says so.'],
    });
  });

  it('finds a supersession that leads nowhere', () => {
    assert.deepEqual(problems({ '0001-a.md': ['superseded by ADR-0009', ''], '0002-b.md': ['superseded', ''] }), {
      '0001-a.md': ['It is superseded by ADR-0009, which is not among the records.'],
      '0002-b.md': ['It is superseded, but does not say by which record.'],
    });
  });

  it('finds dead links to records, and lets links elsewhere be', () => {
    const body = '[x](0009-gone.md) [y](../guide.md) [z](https://a.example/0001.md) `[c](0008-code.md)`';
    assert.deepEqual(problems({ '0001-a.md': ['accepted', body] }), { '0001-a.md': ['It links to 0009-gone.md, which is not there.'] });
    assert.deepEqual(problems({ '0001-a.md': ['superseded by [ADR-0009](0009-gone.md)', ''] }), { '0001-a.md': ['It links to 0009-gone.md, which is not there.'] });
  });

  it('finds unknown statuses and reviews that are overdue, not those due today or no longer needed', () => {
    assert.deepEqual(problems({
      '0001-a.md': ['on hold', ''], '0002-b.md': ['accepted', '', '2026-03-01'], '0003-c.md': ['accepted', '', '2026-03-02'], '0004-d.md': ['rejected', '', '2026-01-01'],
    }), {
      '0001-a.md': ['Its status “on hold” is none that is known: draft, proposed, rejected, accepted, deprecated, superseded.'],
      '0002-b.md': ['Its review was due on 2026-03-01.'],
    });
  });
});
