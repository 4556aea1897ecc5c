import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { HumanError } from '../../../src/core/humanError';
import type { DecisionDraft } from '../../../src/core/journal/decision';
import { sameTitle } from '../../../src/core/journal/sameTitle';
import { decisionsReport } from '../../../src/store/journal/decisionsReport';
import { listEntries } from '../../../src/store/journal/listEntries';
import { logDecision, type DecisionWritten } from '../../../src/store/journal/logDecision';
import { moveDecision } from '../../../src/store/journal/moveDecision';
import type { RecordTarget } from '../../../src/store/journal/writeRecord';
import { plant, temporaryFolders } from '../../support/temporaryFolder';

const folder = temporaryFolders();
const at = { day: '2026-03-02', iso: '2026-03-02T10:15:00+01:00' };
const draft: DecisionDraft = {
  title: 'Use  queues: "fast"', outcome: 'Queues, because orders may wait.', options: ['Queues', 'Cron #1'], certainty: 70, expectation: 'No lost orders by spring.',
  reviewBy: '2026-06-02', links: [{ path: 'src/order list.ts', fromLine: 3, toLine: 9 }],
};

function target(root: string, more: Partial<RecordTarget> = {}): RecordTarget {
  return { root, name: 'shop', folder: 'docs/decisions', setting: '', deciders: ['Ana Silva'], elsewhere: [], ...more };
}

async function log(root: string, privateFolder: string, more: Partial<RecordTarget> = {}, changes: Partial<DecisionDraft> = {}): Promise<DecisionWritten> {
  return logDecision({ draft: { ...draft, ...changes }, target: target(root, more), privateFolder, id: 'id-1', at });
}

const madr4 = '---\nstatus: accepted\ndecision-makers: Bo\n---\n\n# First\n\n## Decision Outcome\n';

describe('logging a decision', () => {
  it('writes MADR 4 where the folder has it, and keeps certainty and expectation out', async () => {
    const root = plant(folder(), { 'docs/decisions/0007-first.md': madr4 });
    const journal = join(folder(), 'journal');
    const { file, companion } = await log(root, journal);
    assert.equal(file, join(root, 'docs/decisions/0008-use-queues-fast.md'));
    assert.equal(readFileSync(file, 'utf8'), [
      '---', 'status: accepted', 'date: 2026-03-02', 'decision-makers: Ana Silva', 'review-by: 2026-06-02', '---', '', '# Use queues: "fast"', '',
      '## Context and Problem Statement', '', '<!-- What made this decision necessary? -->', '', '## Considered Options', '', '* Queues', '* Cron #1', '',
      '## Decision Outcome', '', 'Queues, because orders may wait.', '', '## More Information', '', '* [src/order list.ts, lines 3 to 9](../../src/order%20list.ts#L3-L9)', '',
    ].join('\n'));
    assert.equal(companion, join(journal, '2026/2026-03-02-decision-use-queues-fast.md'));
    assert.equal(readFileSync(companion, 'utf8'), [
      '---', 'id: id-1', 'type: decision', 'created: 2026-03-02T10:15:00+01:00', 'updated: 2026-03-02T10:15:00+01:00', 'certainty: 70', 'predicted: 2026-03-02',
      'repository: shop', 'record: docs/decisions/0008-use-queues-fast.md', '---', '', '# Use queues: "fast"', '', '## Expected Outcome', '', 'No lost orders by spring.', '',
    ].join('\n'));
    const [entry] = await listEntries(journal);
    assert.deepEqual([entry?.companionOf, entry?.reviewBy, entry?.title], ['shop: docs/decisions/0008-use-queues-fast.md', null, 'Use queues: "fast"']);
    assert.equal(readFileSync(join(journal, '.gitignore'), 'utf8'), '*\n');
  });

  const forms: readonly { readonly name: string; readonly files: Readonly<Record<string, string>>; readonly in: string; readonly expected: string; readonly format: string }[] = [
    { name: 'MADR 3', files: { 'docs/decisions/0001-a.md': '---\nstatus: accepted\ndeciders: Bo\n---\n# A\n' }, in: 'docs/decisions', expected: 'docs/decisions/0002-use-queues-fast.md', format: 'madr3' },
    { name: 'MADR 2', files: { 'docs/adr/0001-a.md': '# A\n\n* Status: accepted\n\n## Decision Outcome\n' }, in: 'docs/adr', expected: 'docs/adr/0002-use-queues-fast.md', format: 'madr2' },
    { name: 'Nygard', files: { 'doc/adr/0011-a.md': '# 11. A\n\nDate: 2026-01-01\n\n## Status\n\nAccepted\n\n## Context\n\n## Decision\n' }, in: 'doc/adr', expected: 'doc/adr/0012-use-queues-fast.md', format: 'nygard' },
    { name: 'log4brains', files: { '.log4brains.yml': 'project:\n  adrFolder: ./docs/adr\n', 'docs/adr/20260101-a.md': '# A\n\n- Status: accepted\n' }, in: 'docs/adr', expected: 'docs/adr/20260302-use-queues-fast.md', format: 'log4brains' },
    { name: 'a folder with names like adr007', files: { 'docs/adr/adr007-a.md': '# A\n\n* Status: accepted\n' }, in: 'docs/adr', expected: 'docs/adr/adr008-use-queues-fast.md', format: 'madr2' },
    { name: 'a folder with a day and a number in its names', files: { 'docs/adr/2025-04-13_018-a.md': '# A\n\n## Status\n\nAccepted\n' }, in: 'docs/adr', expected: 'docs/adr/2026-03-02_019-use-queues-fast.md', format: 'nygard' },
    { name: 'an empty folder', files: { 'docs/decisions/README.md': '' }, in: 'docs/decisions', expected: 'docs/decisions/0001-use-queues-fast.md', format: 'madr4' },
    { name: 'the newest form of a mixed folder', files: { 'docs/decisions/0001-a.md': '# 1. A\n\n## Status\n\nAccepted\n', 'docs/decisions/0002-b.md': madr4, 'docs/decisions/0003-c.md': madr4 }, in: 'docs/decisions', expected: 'docs/decisions/0004-use-queues-fast.md', format: 'madr4' },
  ];
  for (const form of forms) {
    it(`writes and reads back ${form.name}`, async () => {
      const root = plant(folder(), form.files);
      const { file } = await log(root, join(folder(), 'j'), { folder: form.in });
      assert.equal(file, join(root, form.expected));
      const { decisions } = await decisionsReport({ root, folder: null, setting: '', elsewhere: [], today: '2026-03-02' });
      const read = decisions.find((one) => one.file === form.expected);
      const deciders = form.format === 'nygard' ? [] : ['Ana Silva'];
      assert.deepEqual([read?.title, read?.status, read?.date, read?.deciders, read?.reviewBy, read?.format, read?.problems], ['Use queues: "fast"', 'accepted', '2026-03-02', deciders, '2026-06-02', form.format, []]);
      const text = readFileSync(file, 'utf8');
      assert.equal(text.includes('70') || text.includes('No lost orders'), false);
      assert.ok(text.includes('* Cron #1') || text.includes('- Cron #1'));
    });
  }

  it('counts on from numbers on other branches', async () => {
    const root = plant(folder(), { 'docs/decisions/0007-first.md': madr4 });
    const { file } = await log(root, join(folder(), 'j'), { elsewhere: [{ branch: 'origin/x', file: 'docs/decisions/0012-other.md' }, { branch: 'origin/x', file: 'docs/decisions/ui/0040-x.md' }] });
    assert.equal(file, join(root, 'docs/decisions/0013-use-queues-fast.md'));
  });

  it('never overwrites: log4brains names of one day and title get a number', async () => {
    const root = plant(folder(), { '.log4brains.yml': 'project:\n  adrFolder: ./a\n', 'a/20260302-use-queues-fast.md': 'mine\n' });
    const { file } = await log(root, join(folder(), 'j'), { folder: 'a' });
    assert.equal(file, join(root, 'a/20260302-use-queues-fast-2.md'));
    assert.equal(readFileSync(join(root, 'a/20260302-use-queues-fast.md'), 'utf8'), 'mine\n');
  });

  it('of one title at once by two windows keeps both', async () => {
    const root = plant(folder(), { 'docs/decisions/0001-a.md': madr4 });
    const journal = join(folder(), 'j');
    const written = await Promise.all([1, 2, 3, 4].map(() => log(root, journal)));
    assert.equal(new Set(written.map((one) => one.file)).size, 4);
    assert.equal(new Set(written.map((one) => one.companion)).size, 4);
  });

  it('without anything private needs no private folder and makes none', async () => {
    const root = plant(folder(), { 'docs/decisions/0001-a.md': madr4 });
    const written = await logDecision({ draft: { ...draft, certainty: null, expectation: ' ' }, target: target(root), privateFolder: null, id: 'x', at });
    assert.equal(written.companion, null);
  });

  it('with something private and no folder for it writes nothing at all', async () => {
    const root = plant(folder(), { 'docs/decisions/0001-a.md': madr4 });
    await assert.rejects(logDecision({ draft, target: target(root), privateFolder: null, id: 'x', at }), HumanError);
    assert.deepEqual(readdirSync(join(root, 'docs/decisions')), ['0001-a.md']);
  });

  it('takes the record back when the companion cannot be written', async () => {
    const root = plant(folder(), { 'docs/decisions/0001-a.md': madr4 });
    const blocked = join(plant(folder(), { 'file': 'x' }), 'file', 'journal');
    await assert.rejects(log(root, blocked), HumanError);
    assert.deepEqual(readdirSync(join(root, 'docs/decisions')), ['0001-a.md']);
  });

  it('never writes outside the repository', async function () {
    if (process.platform === 'win32') this.skip();
    const outside = folder();
    const root = folder();
    symlinkSync(outside, join(root, 'docs'));
    for (const escape of ['docs/decisions', '../decisions', outside]) await assert.rejects(log(root, join(folder(), 'j'), { folder: escape }), HumanError, escape);
    assert.deepEqual(readdirSync(outside), []);
  });

  it('finds a title that exists, whatever its case and punctuation', async () => {
    const root = plant(folder(), { 'docs/decisions/0001-a.md': madr4.replace('First', 'Use the **Queue**, now') });
    const { decisions } = await decisionsReport({ root, folder: null, setting: '', elsewhere: [], today: '2026-03-02' });
    assert.equal(sameTitle(decisions, 'use the queue  now')?.id, '0001');
    assert.equal(sameTitle(decisions, 'use another queue'), null);
    assert.equal(sameTitle(decisions, '  '), null);
  });
});

describe('a private decision', () => {
  async function written(changes: Partial<DecisionDraft> = {}): Promise<{ journal: string; file: string; entry: string }> {
    const journal = join(folder(), 'journal');
    const { file } = await logDecision({ draft: { ...draft, ...changes }, target: null, privateFolder: journal, id: 'id-2', at });
    return { journal, file, entry: '2026/2026-03-02-decision-use-queues-fast.md' };
  }

  it('is one whole entry', async () => {
    const { journal, file, entry } = await written();
    assert.equal(file, join(journal, entry));
    assert.deepEqual(await listEntries(journal), [{
      file: entry, id: 'id-2', type: 'decision', created: at.iso, updated: at.iso, title: 'Use queues: "fast"', person: null, minutes: null, tags: [],
      links: ['src/order list.ts#L3-L9'], status: 'accepted', reviewBy: '2026-06-02', companionOf: null, judgement: null,
    }]);
  });

  it('moves to a repository without its private half, and becomes the companion with every word it had', async () => {
    const { journal, file, entry } = await written();
    const grown = readFileSync(file, 'utf8').replace('status: accepted', 'mood: "odd" # mine\nstatus: accepted')
      .replace('orders may wait.\n', 'orders may wait.\n\n### Between us\n\nSECRET one\n') + '\n### Expected Outcome\n\nSECRET two\n\n## My own notes\n\nSECRET three\n';
    writeFileSync(file, grown);
    const root = plant(folder(), { 'docs/decisions/0001-a.md': madr4 });
    const later = { day: '2026-03-09', iso: '2026-03-09T08:00:00+01:00' };
    const moved = await moveDecision(journal, entry, target(root), later);
    const shared = readFileSync(moved.file, 'utf8');
    assert.equal(moved.file, join(root, 'docs/decisions/0002-use-queues-fast.md'));
    for (const secret of ['SECRET', 'No lost orders', '70', 'odd', 'id-2']) assert.equal(shared.includes(secret), false, secret);
    for (const kept of ['# Use queues: "fast"', 'Queues, because orders may wait.', '* Cron #1', 'review-by: 2026-06-02', 'order%20list.ts#L3-L9']) assert.ok(shared.includes(kept), kept);
    assert.equal(readFileSync(file, 'utf8'), grown.replace(`updated: ${at.iso}`, `updated: ${later.iso}`).replace('\n---\n\n#', '\nrepository: shop\nrecord: docs/decisions/0002-use-queues-fast.md\n---\n\n#'));
    const [read] = await listEntries(journal);
    assert.deepEqual([read?.companionOf, read?.reviewBy], ['shop: docs/decisions/0002-use-queues-fast.md', null]);
    await assert.rejects(moveDecision(journal, entry, target(root), later), HumanError, 'not twice');
    assert.equal(readdirSync(join(root, 'docs/decisions')).length, 2);
  });

  it('stays as it was, and leaves no record, when it cannot become the companion', async () => {
    const { journal, file, entry } = await written();
    const broken = readFileSync(file, 'utf8').replace('type: decision', 'type: decision\nx: [');
    writeFileSync(file, broken);
    const root = plant(folder(), { 'docs/decisions/0001-a.md': madr4 });
    await assert.rejects(moveDecision(journal, entry, target(root), at), HumanError);
    assert.equal(readFileSync(file, 'utf8'), broken);
    assert.deepEqual(readdirSync(join(root, 'docs/decisions')), ['0001-a.md']);
  });

  it('is found in the private folder only', async () => {
    const { journal } = await written();
    const root = plant(folder(), { 'docs/decisions/0001-a.md': madr4 });
    for (const entry of ['../x.md', '/etc/passwd', '2026/2026-01-01-decision-gone.md']) await assert.rejects(moveDecision(journal, entry, target(root), at), HumanError, entry);
    assert.equal(existsSync(join(root, 'docs/decisions/0002-use-queues-fast.md')), false);
  });
});
