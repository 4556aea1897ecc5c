// Writing and finding in the journal, as the editor asks for it: real folders, real git, the thread's own handlers.
import assert from 'node:assert/strict';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { HumanError } from '../../src/core/humanError';
import { emptyContent, type EntryContent } from '../../src/core/journal/entryContent';
import type { EntryType } from '../../src/core/journal/entry';
import { noFilter, type JournalFilter } from '../../src/core/journal/journalFilter';
import { analysisWindow, never, type AnalysisWindow } from '../support/analysisWindow';
import { plant } from '../support/temporaryFolder';
import { testRepositories } from '../support/testRepositories';

describe('the journal in the thread', () => {
  const repositories = testRepositories();

  async function open(given: { storage?: string; journal?: string } = {}): Promise<AnalysisWindow & { journal: string; storage: string }> {
    const repository = repositories.init({ path: 'shop' }).config('user.email', 'ada@example.com').config('user.name', 'Ada')
      .commit({ author: 'Ada <ada@example.com>', date: '2026-10-28T10:00:00+00:00', files: { 'docs/decisions/0001-one-queue.md': '---\nstatus: accepted\ndate: 2026-10-28\nreview-by: 2026-11-01\n---\n# One queue for all jobs\n\nSee [the code](../../src/billing/run.ts).\n' } });
    const journal = given.journal ?? path.join(repositories.folder(), 'journal');
    const storage = given.storage ?? repositories.folder();
    return { ...await analysisWindow(repository.environment, storage, [repository.root], { privateFolder: journal }), journal, storage };
  }

  const typed = (type: EntryType, title: string, sections: Readonly<Record<string, string>> = {}, fields: Readonly<Record<string, string>> = {}): EntryContent => {
    const empty = emptyContent(type);
    return { ...empty, title, fields: { ...empty.fields, ...fields }, sections: empty.sections.map(({ heading }) => ({ heading, text: sections[heading] ?? '' })) };
  };
  const find = async (window: AnalysisWindow, words: string, filter: Partial<JournalFilter> = {}): Promise<string[]> =>
    (await window.handlers.searchJournal({ typed: words, filter: { ...noFilter, ...filter }, limit: 50 }, never)).found.map((one) => (one.kind === 'entry' ? one.entry.title : one.decision.title));
  const save = async ({ handlers }: AnalysisWindow, content: EntryContent): Promise<string> => {
    const answer = await handlers.saveDraft({ draft: { id: 'new', file: null, base: null, content }, onChange: 'say' }, never);
    assert.ok('saved' in answer);
    return answer.saved;
  };

  it('keeps what is typed for the next window, and drops it once it is an entry', async () => {
    const first = await open();
    const content = typed('learning', 'Property tests', { What: 'Shrinking' });
    await first.handlers.keepDraft({ id: 'd1', file: null, base: null, content }, never);
    const second = await open({ storage: first.storage, journal: first.journal });
    const [draft] = await second.handlers.drafts(null, never);
    assert.deepEqual(draft?.content, content);
    assert.deepEqual(await second.handlers.saveDraft({ draft, onChange: 'say' }, never), { saved: '2026/2026-11-04-learning-property-tests.md' });
    assert.match(readFileSync(path.join(first.journal, '2026/2026-11-04-learning-property-tests.md'), 'utf8'), /## What\n\nShrinking\n/);
    assert.deepEqual(await first.handlers.drafts(null, never), []);
    // Neither the journal nor anything of it is in the repository, and the draft was nowhere but in the storage.
    assert.ok(existsSync(path.join(first.journal, '.gitignore')));
  });

  it('edits what was read, and says so when another window was faster; both texts stay', async () => {
    const [one, other] = [await open(), await open()];
    const window = await open({ storage: one.storage, journal: one.journal });
    const file = await save(one, typed('goal', 'Ship the export', { Specific: 'first' }));
    const read = (await one.handlers.readEntry({ file }, never))!;
    const change = (words: string): EntryContent => ({ ...read.content, sections: read.content.sections.map((s) => (s.heading === 'Specific' ? { ...s, text: words } : s)) });
    assert.deepEqual(await one.handlers.saveDraft({ draft: { id: 'a', file, base: read.text, content: change('from one') }, onChange: 'say' }, never), { saved: file });
    const answer = await window.handlers.saveDraft({ draft: { id: 'b', file, base: read.text, content: change('from the other') }, onChange: 'say' }, never);
    assert.ok('changed' in answer && answer.changed.text.includes('from one'));
    assert.match(readFileSync(path.join(one.journal, file), 'utf8'), /from one/);
    assert.deepEqual((await one.handlers.drafts(null, never)).map(({ id }) => id), ['b'], 'the other text is safe as a draft');
    const both = await window.handlers.saveDraft({ draft: { id: 'b', file, base: read.text, content: change('from the other') }, onChange: 'both' }, never);
    assert.deepEqual(both, { saved: '2026/2026-11-04-goal-ship-the-export-2.md' });
    assert.match(readFileSync(path.join(one.journal, file), 'utf8'), /from one/);
    assert.match(readFileSync(path.join(one.journal, '2026/2026-11-04-goal-ship-the-export-2.md'), 'utf8'), /from the other/);
    await other.handlers.drafts(null, never);
  });

  it('takes one of two texts where the lead says so, and the other one comes back from the trash as an entry of its own', async () => {
    for (const take of ['mine', 'theirs'] as const) {
      const window = await open();
      const text = (file: string): string => readFileSync(path.join(window.journal, file), 'utf8');
      const file = await save(window, typed('goal', 'Ship the export', { Specific: 'first' }));
      const read = (await window.handlers.readEntry({ file }, never))!;
      const content = { ...read.content, sections: read.content.sections.map((s) => (s.heading === 'Specific' ? { ...s, text: 'from here' } : s)) };
      writeFileSync(path.join(window.journal, file), read.text.replace('first', 'from elsewhere').replace('type: goal', 'type: goal\nmood: calm'));
      const answer = await window.handlers.saveDraft({ draft: { id: 'a', file, base: read.text, content }, onChange: take }, never);
      assert.ok('saved' in answer && answer.saved === file && answer.trashed !== undefined);
      const [taken, other] = take === 'mine' ? [/from here/, /from elsewhere/] : [/from elsewhere/, /from here/];
      assert.match(text(file), taken);
      assert.doesNotMatch(text(file), other);
      // What the editor does not know stays, whoever's words are taken.
      assert.match(text(file), /mood: calm/);
      assert.deepEqual(await window.handlers.drafts(null, never), []);
      const back = await window.handlers.takeBackEntry({ trashed: answer.trashed }, never);
      assert.equal(back.file, '2026/2026-11-04-goal-ship-the-export-2.md');
      assert.match(text(back.file), other);
      assert.match(text(file), taken);
    }
  });

  it('ticks a promise in the entry it was made in, changes nothing else, and takes the tick away again', async () => {
    const window = await open();
    const file = await save(window, typed('oneOnOne', '', { 'I Promised': '- [ ] ask about the course, by 2026-11-09\n- send the figures', 'They Promised': '- [ ] ask about the course, by 2026-11-09' }, { person: 'Mira' }));
    const before = readFileSync(path.join(window.journal, file), 'utf8');
    const [course, figures] = (await window.handlers.oneOnOne({ person: 'Mira' }, never)).mine;
    const tick = (line: typeof course, kept: boolean) => window.handlers.tickPromise({ file: line!.file, promise: { side: 'mine', words: line!.words, by: line!.day }, kept }, never);
    await tick(course, true);
    await tick(figures, true);
    assert.equal(readFileSync(path.join(window.journal, file), 'utf8'), before.replace('- [ ] ask', '- [x] ask').replace('- send', '- [x] send'));
    const sheet = await window.handlers.oneOnOne({ person: 'Mira' }, never);
    assert.deepEqual([sheet.mine, sheet.theirs.map(({ words }) => words)], [[], ['ask about the course']]);
    await tick(course, true);
    await tick(course, false);
    await tick(figures, false);
    assert.equal(readFileSync(path.join(window.journal, file), 'utf8'), before.replace('- send', '- [ ] send'));
    await assert.rejects(tick({ ...course!, words: 'something else' }, true), HumanError);
  });

  it('writes an entry again that was deleted while it was edited', async () => {
    const window = await open();
    const file = await save(window, typed('reflection', 'A quiet week'));
    const read = (await window.handlers.readEntry({ file }, never))!;
    rmSync(path.join(window.journal, file));
    assert.equal(await window.handlers.readEntry({ file }, never), null);
    assert.deepEqual(await window.handlers.saveDraft({ draft: { id: 'a', file, base: read.text, content: { ...read.content, title: 'A quiet week, after all' } }, onChange: 'say' }, never), { saved: file });
    assert.match(readFileSync(path.join(window.journal, file), 'utf8'), /# A quiet week, after all/);
  });

  it('deletes into the trash and takes back, beside another entry where there is one', async () => {
    const window = await open();
    const file = await save(window, typed('learning', 'Shrinking'));
    const before = readFileSync(path.join(window.journal, file), 'utf8');
    const { trashed } = await window.handlers.deleteEntry({ file }, never);
    assert.equal(existsSync(path.join(window.journal, file)), false);
    assert.deepEqual(await find(window, ''), ['One queue for all jobs']);
    assert.deepEqual(await window.handlers.takeBackEntry({ trashed }, never), { file });
    assert.equal(readFileSync(path.join(window.journal, file), 'utf8'), before);
    const again = await window.handlers.deleteEntry({ file }, never);
    writeFileSync(path.join(window.journal, file), '# another\n');
    const beside = await window.handlers.takeBackEntry(again, never);
    assert.equal(readFileSync(path.join(window.journal, beside.file), 'utf8'), before);
    assert.notEqual(beside.file, file);
    assert.equal(readFileSync(path.join(window.journal, file), 'utf8'), '# another\n');
    await assert.rejects(window.handlers.takeBackEntry(again, never), HumanError);
    await assert.rejects(window.handlers.takeBackEntry({ trashed: '1-2026-../../x.md' }, never), HumanError);
    await assert.rejects(window.handlers.deleteEntry({ file: '../x.md' }, never), HumanError);
  });

  it('empties from the trash what has lain there for a month', async () => {
    const window = await open();
    const old = Date.UTC(2026, 9, 1);
    plant(window.journal, { [`.trash/${old}-2026-2026-09-01-goal-old.md`]: 'old', [`.trash/${Date.UTC(2026, 10, 1)}-2026-2026-09-01-goal-new.md`]: 'new', '.trash/mine.txt': 'mine' });
    await window.handlers.deleteEntry({ file: await save(window, typed('learning', 'Shrinking')) }, never);
    assert.deepEqual(readdirSync(path.join(window.journal, '.trash')).filter((name) => !name.includes('shrinking')), [`${Date.UTC(2026, 10, 1)}-2026-2026-09-01-goal-new.md`, 'mine.txt']);
  });

  it('leaves the draft where the folder cannot be written, and says what to do', async function () {
    const window = await open();
    plant(window.journal, { 2026: 'a file in the way' });
    const draft = { id: 'd', file: null, base: null, content: typed('goal', 'Second') };
    const refused = (sentence: RegExp) => assert.rejects(window.handlers.saveDraft({ draft, onChange: 'say' }, never), (error) => error instanceof HumanError && sentence.test(error.message));
    await refused(/move it away and try again/);
    assert.deepEqual((await window.handlers.drafts(null, never)).map(({ content }) => content.title), ['Second']);
    rmSync(path.join(window.journal, '2026'));
    if (process.platform === 'win32' || process.getuid?.() === 0) return;
    chmodSync(window.journal, 0o500);
    await refused(/make this one writable/);
    chmodSync(window.journal, 0o700);
    assert.deepEqual((await window.handlers.drafts(null, never)).map(({ content }) => content.title), ['Second']);
  });

  it('finds words with typing errors, by every filter, decisions among them, and by one module everything', async () => {
    const window = await open();
    await save(window, typed('feedback', 'The demo', { Situation: 'In the retrospective on Thursday', Behaviour: 'asked for the invoice figures' }, { person: 'Mira', direction: 'given', kind: 'praise', tags: 'release' }));
    await save(window, typed('goal', 'Lead the billing rework', { Specific: 'the #src/billing module' }, { person: 'Jo', status: 'open', due: '2026-11-03' }));
    await save(window, typed('reflection', 'Café talks', { 'What Happened': 'nothing' }));
    assert.deepEqual(await find(window, ''), ['Café talks', 'Lead the billing rework', 'The demo', 'One queue for all jobs']);
    assert.deepEqual(await find(window, 'retrospektive'), ['The demo']);
    assert.deepEqual(await find(window, 'retro'), ['The demo']);
    assert.deepEqual(await find(window, 'cafe'), ['Café talks']);
    assert.deepEqual(await find(window, 'queue jobs'), ['One queue for all jobs']);
    assert.deepEqual(await find(window, 'queue unicorn'), []);
    assert.deepEqual(await find(window, '', { type: 'feedback' }), ['The demo']);
    assert.deepEqual(await find(window, '', { person: 'Jo' }), ['Lead the billing rework']);
    assert.deepEqual(await find(window, '', { tag: 'release' }), ['The demo']);
    assert.deepEqual(await find(window, '', { status: 'not delivered' }), ['The demo']);
    assert.deepEqual(await find(window, '', { to: '2026-10-31' }), ['One queue for all jobs']);
    assert.deepEqual((await find(window, '', { due: true })).toSorted(), ['Lead the billing rework', 'One queue for all jobs']);
    assert.deepEqual((await find(window, '', { module: 'src/billing' })).toSorted(), ['Lead the billing rework', 'One queue for all jobs']);
    const { choices, total, found } = await window.handlers.searchJournal({ typed: '', filter: noFilter, limit: 2 }, never);
    assert.deepEqual([choices.people, choices.tags, choices.modules, total, found.length], [['Jo', 'Mira'], ['release'], ['src/billing'], 4, 2]);
  });

  it('has the templates that the lead put there, and nothing else that lies beside them', async () => {
    const window = await open();
    plant(window.journal, {
      'templates/Kick-off.md': '---\ntype: goal\nstatus: open\n---\n# Goal of the quarter\n\n## Specific\n\nWhich harbour?\n',
      'templates/notes.md': 'no entry', 'templates/odd.md': '---\ntype: salary\n---\n', 'templates/.hidden.md': '---\ntype: goal\n---\n', 'templates/x.txt': '',
    });
    const [template, ...others] = await window.handlers.entryTemplates(null, never);
    assert.deepEqual(others, []);
    assert.deepEqual([template?.name, template?.content.type, template?.content.title, template?.content.fields['status'], template?.content.sections.find(({ heading }) => heading === 'Specific')?.text], ['Kick-off', 'goal', 'Goal of the quarter', 'open', 'Which harbour?']);
    // They are no entries.
    assert.deepEqual(await find(window, 'harbour'), []);
  });

  it('is backed up and restored, and never into a repository', async () => {
    const window = await open();
    await save(window, typed('learning', 'Shrinking'));
    const archive = path.join(repositories.folder(), 'backup.tar.gz');
    assert.ok((await window.handlers.backUpJournal({ archive }, never)).files >= 1);
    const shop = window.found[0]!.root;
    await assert.rejects(window.handlers.backUpJournal({ archive: path.join(shop, 'backup.tar.gz') }, never), (error) => error instanceof HumanError && /backup.*git repository/.test(error.message));
    assert.equal(existsSync(path.join(shop, 'backup.tar.gz')), false);
    const other = await open();
    assert.ok((await other.handlers.restoreJournal({ archive }, never)).added >= 1);
    assert.deepEqual(await find(other, 'shrinking'), ['Shrinking']);
    const behind = await open({ journal: path.join(shop, 'notes') });
    await assert.rejects(behind.handlers.restoreJournal({ archive }, never), HumanError);
    assert.equal(existsSync(path.join(shop, 'notes')), false);
  });

  it('finds what changed on the disk once it is said to have changed, and not what is gone', async () => {
    const window = await open();
    const file = await save(window, typed('learning', 'Shrinking'));
    assert.deepEqual(await find(window, 'shrinking'), ['Shrinking']);
    writeFileSync(path.join(window.journal, file), readFileSync(path.join(window.journal, file), 'utf8').replace('# Shrinking', '# Growing, and longer'));
    await window.handlers.entries(null, never);
    assert.deepEqual([await find(window, 'shrinking'), await find(window, 'growing')], [[], ['Growing, and longer']]);
    rmSync(path.join(window.journal, file));
    await window.handlers.entries(null, never);
    assert.deepEqual(await find(window, 'growing'), []);
  });
}).timeout(60_000);
