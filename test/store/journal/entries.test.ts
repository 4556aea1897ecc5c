import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { HumanError } from '../../../src/core/humanError';
import { feedback, privateDecision } from '../../../src/core/journal/draftEntry';
import type { Entry, FeedbackDraft } from '../../../src/core/journal/entry';
import { frontMatterPlace } from '../../../src/core/journal/frontMatter';
import { markdownLines } from '../../../src/core/journal/markdownLines';
import { readEntry } from '../../../src/core/journal/readEntry';
import { sharedHalf } from '../../../src/core/journal/sharedHalf';
import { listEntries } from '../../../src/store/journal/listEntries';
import { ReadBefore } from '../../../src/store/journal/readMany';
import { writeEntry } from '../../../src/store/journal/writeEntry';
import { readFields } from '../../../src/store/journal/yamlFields';
import { plant, temporaryFolders } from '../../support/temporaryFolder';

const folder = temporaryFolders();
const at = { day: '2026-03-02', iso: '2026-03-02T10:15:00+01:00' };
const praise: FeedbackDraft = { person: 'Mira Öz', kind: 'praise', situation: 'In Monday’s planning', behaviour: 'You asked who tests it.', impact: 'We found the gap.' };

function entry(file: string, text: string): Entry | null {
  return readEntry(file, readFields(text).fields ?? new Map<string, string>(), markdownLines(text, frontMatterPlace(text)?.body ?? 0));
}

describe('private entries', () => {
  it('of feedback have the three headings, the person and the kind', async () => {
    const journal = join(folder(), 'journal');
    const file = await writeEntry(journal, feedback(praise, 'id-1', at), at.day);
    assert.equal(file, join(journal, '2026/2026-03-02-feedback-mira-oz.md'));
    assert.equal(readFileSync(file, 'utf8'), [
      '---', 'id: id-1', 'type: feedback', 'created: 2026-03-02T10:15:00+01:00', 'updated: 2026-03-02T10:15:00+01:00', 'person: Mira Öz', 'kind: praise', '---', '',
      '# Feedback for Mira Öz', '', '## Situation', '', 'In Monday’s planning', '', '## Behaviour', '', 'You asked who tests it.', '', '## Impact', '', 'We found the gap.', '',
    ].join('\n'));
    const [read] = await listEntries(journal);
    assert.deepEqual([read?.type, read?.person, read?.title, read?.minutes], ['feedback', 'Mira Öz', 'Feedback for Mira Öz', null]);
  });

  it('are for their owner alone, and a second of the same name gets a number', async function () {
    const journal = join(folder(), 'deep/journal');
    const files = await Promise.all([1, 2, 3].map(() => writeEntry(journal, feedback(praise, 'x', at), at.day)));
    assert.deepEqual(readdirSync(join(journal, '2026')).sort(), ['2026-03-02-feedback-mira-oz-2.md', '2026-03-02-feedback-mira-oz-3.md', '2026-03-02-feedback-mira-oz.md']);
    if (process.platform === 'win32') this.skip();
    assert.equal(statSync(journal).mode & 0o777, 0o700);
    assert.equal(statSync(files[0]!).mode & 0o777, 0o600);
  });

  it('are listed newest first; a file that is none is left out, and nothing else with it', async () => {
    const journal = plant(folder(), {
      '2025/2025-12-31-learning-yaml.md': '---\ntags: [a, b]\nminutes: 20\nunknown: x\n---\n# YAML\n',
      '2026/2026-03-02-reflection-early.md': '---\ncreated: 2026-03-02T08:00:00+01:00\n---\n# Early\n',
      '2026/2026-03-02-goal-late.md': '---\ncreated: 2026-03-02T09:00:00+01:00\n---\n# Late\n',
      '2026/2026-03-02-goal-broken.md': '---\ncreated: [\nperson: Bo\n---\n# Broken\n',
      '2026/2026-03-01-mentoring-plain.md': 'Just text.\n',
      '2026/renamed.md': '---\ntype: oneOnOne\ncreated: 2026-02-01T08:00:00Z\nperson: Bo\nminutes: -5\n---\n',
      '2026/notes.md': 'Mine.\n', '2026/2026-03-02-salary-x.md': '# x\n', '2026/2026-03-02-goal-x.txt': '', 'ledger.jsonl': '{}\n', 'other/2026-03-02-goal-x.md': '# x\n',
      '2026/2026-02-02-goal-long.md': `---\nfill: ${'x'.repeat(20_000)}\nperson: Cy\n---\n# Long\n`,
      '2026/2026-02-02-goal-huge.md': `---\nfill: ${'x'.repeat(1_100_000)}\n---\n# Huge\n`,
    });
    assert.deepEqual((await listEntries(journal)).map((one) => [one.file, one.title, one.person, one.minutes]), [
      ['2026/2026-03-02-goal-late.md', 'Late', null, null], ['2026/2026-03-02-reflection-early.md', 'Early', null, null],
      ['2026/2026-03-02-goal-broken.md', 'Broken', 'Bo', null], ['2026/2026-03-01-mentoring-plain.md', 'Plain', null, null],
      ['2026/2026-02-02-goal-long.md', 'Long', 'Cy', null], ['2026/renamed.md', 'oneOnOne', 'Bo', null], ['2025/2025-12-31-learning-yaml.md', 'YAML', null, 20],
    ]);
    assert.deepEqual((await listEntries(journal, { since: '2026-03-01' })).length, 5, 'a name without a day has to be opened');
    assert.deepEqual((await listEntries(join(journal, 'missing'))), []);
  });

  it('behind links are not followed', async function () {
    if (process.platform === 'win32') this.skip();
    const outside = plant(folder(), { '2026-03-02-goal-x.md': '# x\n' });
    const journal = plant(folder(), { '2026/2026-03-02-goal-y.md': '# y\n' });
    symlinkSync(join(outside, '2026-03-02-goal-x.md'), join(journal, '2026/2026-03-02-goal-x.md'));
    symlinkSync(outside, join(journal, '2025'));
    assert.deepEqual((await listEntries(journal)).map((one) => one.title), ['y']);
  });

  it('read once are not opened again until they change', async () => {
    const journal = plant(folder(), { '2026/2026-03-02-goal-y.md': '# one\n' });
    const file = join(journal, '2026/2026-03-02-goal-y.md');
    const before = new ReadBefore<Entry | null>();
    utimesSync(file, 1_700_000_000, 1_700_000_000);
    const [first] = await listEntries(journal, {}, before);
    assert.equal((await listEntries(journal, {}, before))[0], first, 'the very same object');
    writeFileSync(file, '# two\n');
    assert.equal((await listEntries(journal, {}, before))[0]?.title, 'two');
  });

  it('ten thousand are listed, the newest ones without opening the rest', async () => {
    const journal = folder();
    mkdirSync(join(journal, '2026'));
    for (let i = 0; i < 10_000; i++) writeFileSync(join(journal, `2026/2026-${String(1 + (i % 12)).padStart(2, '0')}-01-goal-n${i}.md`), `---\nid: ${i}\n---\n# N${i}\n`);
    assert.equal((await listEntries(journal)).length, 10_000);
    const opened: string[] = [];
    const counting = new (class extends ReadBefore<Entry | null> {
      override get(file: string, read: (file: string) => Promise<Entry | null>): Promise<Entry | null> {
        opened.push(file);
        return super.get(file, read);
      }
    })();
    assert.equal((await listEntries(journal, { limit: 20 }, counting)).length, 20);
    assert.equal(opened.length, 20);
    assert.ok((await listEntries(journal, { limit: 20 })).every((one) => one.file.startsWith('2026/2026-12')));
  }).timeout(60_000);

  it('round trip, whatever is typed', () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 60 });
    const words = line.map((text) => text.replace(/\s+/g, ' ').trim());
    fc.assert(fc.property(words, line, line, line, fc.constantFrom('praise', 'correction', 'unset'), (person, situation, behaviour, impact, kind) => {
      const made = feedback({ person, situation, behaviour, impact, kind }, 'id', at);
      const read = entry('2026/2026-03-02-feedback-x.md', made.text);
      assert.equal(read?.person ?? '', person);
      assert.deepEqual([read?.id, read?.created, read?.updated], ['id', at.iso, at.iso]);
      for (const text of [situation, behaviour, impact]) assert.ok(made.text.includes(text.trim()));
    }), { seed: 9, numRuns: 1000 });
  }).timeout(30_000);

  it('of a decision round trip too: what was typed is what would be shared, without the private half', () => {
    const plain = fc.stringMatching(/^[A-Za-z0-9,.;:"'?!()/ äß用-]{1,40}$/).map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => /^[A-Za-z]/.test(text));
    const link = fc.record({ path: fc.stringMatching(/^[a-z][a-z,/. [\]]{0,19}$/).filter((text) => text === text.trim()), fromLine: fc.integer({ min: 1, max: 99 }), toLine: fc.integer({ min: 100, max: 200 }) }, { noNullPrototype: true });
    fc.assert(fc.property(plain, plain, fc.array(plain, { maxLength: 3 }), plain, fc.integer({ min: 0, max: 100 }), fc.array(link, { maxLength: 3 }), (title, outcome, options, expectation, certainty, links) => {
      const { text } = privateDecision({ title, outcome, options, certainty, expectation: `SECRET ${expectation}`, reviewBy: '2026-06-02', links }, 'id', at);
      const read = entry('2026/2026-03-02-decision-x.md', text);
      assert.ok(read !== null);
      const shared = sharedHalf(read, text, markdownLines(text, frontMatterPlace(text)?.body ?? 0));
      assert.deepEqual(shared, { title, outcome, options, certainty: null, expectation: '', reviewBy: '2026-06-02', links });
    }), { seed: 9, numRuns: 500 });
  }).timeout(30_000);

  it('in a folder that cannot be written say so', async function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    const journal = folder();
    chmodSync(journal, 0o500);
    await assert.rejects(writeEntry(journal, feedback(praise, 'x', at), at.day), HumanError);
    chmodSync(journal, 0o700);
  });
});
