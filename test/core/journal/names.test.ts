import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { codeLink, linkText, markdownLink } from '../../../src/core/journal/codeLink';
import { dayFrom } from '../../../src/core/journal/day';
import { entryName, readEntryName } from '../../../src/core/journal/entryName';
import { nextNumber } from '../../../src/core/journal/nextNumber';
import { neverARecord, recordName } from '../../../src/core/journal/recordName';
import { relativePath, resolvePath } from '../../../src/core/journal/recordPath';
import { slug } from '../../../src/core/journal/slug';

describe('slug', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Use PostgreSQL for billing', 'use-postgresql-for-billing'],
    ['Don’t retry: fail!', 'dont-retry-fail'],
    ['Größe über alles', 'grosse-uber-alles'],
    ['Øresund & Łódź', 'oresund-lodz'],
    ['Перейти на очередь, йод', 'перейти-на-очередь-йод'],
    ['使用消息队列', '使用消息队列'],
    ['हिन्दी में निर्णय', 'हिन्दी-में-निर्णय'],
    ['🚀', ''],
    ['../../etc/passwd', 'etc-passwd'],
    ['a\u202Etxt.exe', 'a-txt-exe'],
  ];
  for (const [title, expected] of cases) it(`makes ${JSON.stringify(expected)} of ${JSON.stringify(title)}`, () => assert.equal(slug(title), expected.normalize('NFC')));

  it('cuts at whole words, and a single long word by force', () => {
    assert.equal(slug('one two three four', 9), 'one-two');
    assert.equal(slug('x'.repeat(500)).length, 60);
    assert.ok(Buffer.byteLength(slug('用'.repeat(300))) <= 180);
  });
});

describe('record names', () => {
  it('know what is never a record', () => {
    for (const name of ['README.md', 'index.md', 'backlog.md', 'template.md', 'adr-template.md', 'adr-template-bare-minimal.md', 'adr-short-template.md', '0000-template.md', '.hidden.md', 'notes.txt', 'Template.MD']) {
      assert.equal(neverARecord(name), true, name);
    }
    for (const name of ['0013-use-the-adr-template.md', '0001-a.md', '20200101-readme.md', 'adr001-log.md']) assert.equal(neverARecord(name), false, name);
  });

  it('take a name apart', () => {
    assert.deepEqual(recordName('0012-use-x.md'), { id: '0012', number: 12, prefix: '', width: 4, separator: '-', slug: 'use-x', day: null });
    assert.deepEqual(recordName('adr007-use-x.md'), { id: '007', number: 7, prefix: 'adr', width: 3, separator: '-', slug: 'use-x', day: null });
    assert.deepEqual(recordName('20200924-use-x.md'), { id: '20200924-use-x', number: null, prefix: '', width: 0, separator: '-', slug: 'use-x', day: '2020-09-24' });
    assert.equal(recordName('2026-03-02-meeting.md').number, null);
    assert.equal(recordName('layer2-plan.md').number, null);
  });

  it('count on from the highest, here and on other branches, category by category', () => {
    assert.equal(nextNumber([], 'docs/decisions'), 1);
    assert.equal(nextNumber(['docs/decisions/0001-a.md', 'docs/decisions/0007-b.md', 'docs/decisions/ui/0030-c.md'], 'docs/decisions'), 8);
    assert.equal(nextNumber(['docs/decisions/0001-a.md', 'docs/decisions/2026-roadmap.md', 'docs/decisions/2026-01-05-notes.md'], 'docs/decisions'), 2);
    assert.equal(nextNumber(['0001-a.md'], ''), 2);
  });
});

describe('entry names', () => {
  it('carry day, type and words, and read back', () => {
    assert.equal(entryName('2026-03-02', 'feedback', 'Mira Öz'), '2026/2026-03-02-feedback-mira-oz.md');
    assert.equal(entryName('2026-03-02', 'decision', '🚀', 2), '2026/2026-03-02-decision-decision-2.md');
    assert.deepEqual(readEntryName('2026/2026-03-02-oneOnOne-mira.md'), { day: '2026-03-02', type: 'oneOnOne', slug: 'mira' });
    assert.equal(readEntryName('2026/notes.md'), null);
    assert.equal(readEntryName('2026/2026-03-02-salary-mira.md'), null);
  });
});

describe('paths and links of records', () => {
  it('never climb out of the repository', () => {
    assert.equal(resolvePath('docs/adr', '../decisions/0001-a.md'), 'docs/decisions/0001-a.md');
    for (const path of ['../../../x.md', '/etc/x.md', 'C:\\x.md', '\\\\server\\x.md', 'a/../../../../b']) assert.equal(resolvePath('docs/adr', path), null, path);
  });

  it('lead from the record to the code', () => {
    assert.equal(relativePath('docs/decisions', 'src/a.ts'), '../../src/a.ts');
    assert.equal(relativePath('docs/decisions', 'docs/decisions/0001-a.md'), '0001-a.md');
    assert.equal(relativePath('', 'src/a.ts'), 'src/a.ts');
    assert.equal(markdownLink({ path: 'src/a b(1).ts', fromLine: 3, toLine: 9 }, 'docs/adr'), '[src/a b(1).ts, lines 3 to 9](../../src/a%20b%281%29.ts#L3-L9)');
    assert.equal(markdownLink({ path: 'src/a.ts', fromLine: 3, toLine: 3 }, ''), '[src/a.ts, line 3](src/a.ts#L3)');
  });

  it('are kept as text and read back', () => {
    for (const link of [{ path: 'a.ts' }, { path: 'a#b.ts', fromLine: 2 }, { path: 'a.ts', fromLine: 2, toLine: 4 }]) assert.deepEqual(codeLink(linkText(link)), link);
  });
});

describe('days', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['2026-03-02', '2026-03-02'], ['2023-9-15', '2023-09-15'], ['2026/03/02 10:00', '2026-03-02'], ['2026-03-02T10:00:00Z', '2026-03-02'],
    ['8 Jun 2024', '2024-06-08'], ['June 8th, 2024', '2024-06-08'], ['22-10-2024', '2024-10-22'], ['2.3.2026', '2026-03-02'],
    ['03/02/2026', null], ['2026-02-31', null], ['2024-023-2706', null], ['January, 2026', null], ['', null], ['YYYY-MM-DD', null],
  ];
  for (const [text, day] of cases) it(`reads ${JSON.stringify(text)} as ${day}`, () => assert.equal(dayFrom(text), day));
  it('reads 03/02/2026 as log4brains does when told so', () => assert.equal(dayFrom('03/02/2026', true), '2026-02-03'));
});
