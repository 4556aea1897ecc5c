// Forgetting somebody: what names them is found, shown, and then gone or rewritten, and nothing else is touched.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { namesSomebody, withoutNames } from '../../src/core/journal/forgetPerson';
import { emptyContent } from '../../src/core/journal/entryContent';
import { analysisWindow, never } from '../support/analysisWindow';
import { plant } from '../support/temporaryFolder';
import { testRepositories } from '../support/testRepositories';

describe('a name', () => {
  it('is found whole, in any case, with any space, and in a file’s name', () => {
    const names = ['Mira Öz', 'Mira'];
    assert.equal(withoutNames('Mira  Öz and MIRA’s draft; Miranda, Admira, see 2026-03-02-feedback-mira-oz.md', names), 'someone and someone’s draft; Miranda, Admira, see 2026-03-02-feedback-someone.md');
    assert.equal(namesSomebody('Miranda', names), false);
    assert.equal(withoutNames('C++ (a.b)', ['a.b']), 'C++ (someone)');
    assert.equal(withoutNames('x', ['', ' ']), 'x');
  });
});

describe('forgetting a person', () => {
  const repositories = testRepositories();

  async function open(files: Readonly<Record<string, string>>) {
    const repository = repositories.init({ path: 'shop' });
    const journal = plant(path.join(repositories.folder(), 'journal'), files);
    return { ...await analysisWindow(repository.environment, repositories.folder(), [repository.root], { privateFolder: journal }), journal };
  }

  const files = {
    '2026/2026-03-02-feedback-mira-oz.md': '---\nperson: Mira Öz\n---\n# Feedback for Mira Öz\n\n## Situation\n\nMonday\n',
    '2026/2026-03-03-oneOnOne-jo.md': '---\nperson: Jo\nodd: [kept] # mine\n---\n# One-on-one with Jo\n\nMira waits for Jo, see 2026-03-02-feedback-mira-oz.md\n',
    '2026/2026-03-04-goal-x.md': '# Something else\n\nMiranda\n',
    '.trash/1-2026-2026-01-01-goal-y.md': '# y\n\nMira\n',
    'team.md': '- Mira Öz <mira@example.com>\n- Jo\n',
  };

  it('shows everything that names them first, and changes nothing by it', async () => {
    const { handlers, journal } = await open(files);
    await handlers.keepDraft({ id: 'd1', file: null, base: null, content: { ...emptyContent('goal'), title: 'With Mira' } }, never);
    const rows = await handlers.previewForget({ names: ['Mira Öz', 'Mira'] }, never);
    assert.deepEqual(rows.map(({ file, about }) => [file, about]), [
      ['2026/2026-03-02-feedback-mira-oz.md', true], ['2026/2026-03-03-oneOnOne-jo.md', false], ['.trash/1-2026-2026-01-01-goal-y.md', false], ['team.md', false], ['d1', false],
    ].toSorted((a, b) => rows.findIndex((row) => row.file === a[0]) - rows.findIndex((row) => row.file === b[0])));
    for (const [name, text] of Object.entries(files)) assert.equal(readFileSync(path.join(journal, name), 'utf8'), text);
  });

  it('deletes for good what is chosen, takes the name out of the rest, and leaves no trace of it', async () => {
    const { handlers, journal } = await open(files);
    await handlers.keepDraft({ id: 'd1', file: null, base: null, content: { ...emptyContent('goal'), title: 'With Mira' } }, never);
    const names = ['Mira Öz', 'Mira'];
    const rows = await handlers.previewForget({ names }, never);
    const counts = await handlers.forget({ rows: rows.map((row) => ({ ...row, action: row.about || row.place === 'drafts' || row.file.startsWith('.trash') ? 'delete' : 'rewrite' })) }, never);
    assert.deepEqual(counts, { deleted: 3, rewritten: 2, kept: 0 });
    assert.deepEqual(await handlers.previewForget({ names }, never), []);
    assert.equal(readFileSync(path.join(journal, '2026/2026-03-03-oneOnOne-jo.md'), 'utf8'), '---\nperson: Jo\nodd: [kept] # mine\n---\n# One-on-one with Jo\n\nsomeone waits for Jo, see 2026-03-02-feedback-someone.md\n');
    assert.equal(readFileSync(path.join(journal, '2026/2026-03-04-goal-x.md'), 'utf8'), files['2026/2026-03-04-goal-x.md']);
    assert.deepEqual(await handlers.drafts(null, never), []);
    assert.equal(readFileSync(path.join(journal, 'team.md'), 'utf8'), '- Jo\n', 'their line went with their address');
  });

  it('can keep the note and take the name out of it and out of its file’s name', async () => {
    const { handlers, journal } = await open(files);
    await handlers.forget({ rows: [{ place: 'journal', file: '2026/2026-03-02-feedback-mira-oz.md', names: ['Mira Öz'], action: 'rewrite' }] }, never);
    assert.deepEqual(readdirSync(path.join(journal, '2026')).filter((name) => name.includes('feedback')), ['2026-03-02-feedback-someone.md']);
    assert.match(readFileSync(path.join(journal, '2026/2026-03-02-feedback-someone.md'), 'utf8'), /^---\nperson: someone\n---\n# Feedback for someone\n/);
  });

  it('does nothing outside the journal', async () => {
    const { handlers, journal } = await open({ ...files, '../outside.md': 'Mira' });
    await assert.rejects(handlers.forget({ rows: [{ place: 'journal', file: '../outside.md', names: ['Mira'], action: 'delete' }] }, never));
    assert.equal(readFileSync(path.join(journal, '../outside.md'), 'utf8'), 'Mira');
  });

  it('offers old notes about people until they are kept, lose the name, or go', async () => {
    const { handlers } = await open({
      '2024/2024-03-02-feedback-jo.md': '---\nperson: Jo\n---\n# Old\n', '2025/2025-10-02-feedback-jo.md': '---\nperson: Jo\n---\n# Older than a year\n',
      '2025/2025-12-02-feedback-jo.md': '---\nperson: Jo\n---\n# Not yet\n', '2024/2024-03-02-learning-x.md': '# Of nobody\n', '2024/2024-05-02-goal-jo.md': '---\nperson: Jo\nkept: 2026-02-02\n---\n# Kept\n',
    });
    const rows = await handlers.oldNotes(null, never);
    assert.deepEqual(rows.map(({ title }) => title), ['Older than a year', 'Old']);
    await handlers.forget({ rows: [{ ...rows[0]!, action: 'keep' }, { ...rows[1]!, action: 'rewrite' }] }, never);
    assert.deepEqual(await handlers.oldNotes(null, never), []);
    assert.equal((await handlers.entries(null, never)).filter(({ person }) => person === 'Jo').length, 3);
  });
}).timeout(60_000);
