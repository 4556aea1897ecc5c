// What is private stays out of every repository: not only entries, the ledger too, by whatever way the folder leads into one.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { HumanError } from '../../src/core/humanError';
import type { FeedbackDraft } from '../../src/core/journal/entry';
import { emptyContent } from '../../src/core/journal/entryContent';
import { noFilter } from '../../src/core/journal/journalFilter';
import { logLine } from '../../src/core/logLine';
import { analysisWindow, never, type AnalysisWindow } from '../support/analysisWindow';
import { testRepositories } from '../support/testRepositories';
import type { TestRepository } from '../support/testRepository';

const note: FeedbackDraft = { person: 'Grace', kind: 'praise', situation: 'On Monday', behaviour: 'fixed it', impact: 'we shipped' };

describe('the wall around private notes', () => {
  const repositories = testRepositories();

  const shop = (): TestRepository => repositories.init({ path: 'shop' }).config('user.email', 'ada@example.com').config('user.name', 'Ada Lovelace')
    .commit({ author: 'Ada Lovelace <ada@example.com>', date: '2026-10-28T10:00:00+00:00', files: { 'a.ts': '1' } });

  const open = (repository: TestRepository, privateFolder: string, storage = repositories.folder(), trusted = true): Promise<AnalysisWindow> =>
    analysisWindow(repository.environment, storage, [repository.root], { privateFolder, trusted });

  async function holds(repository: TestRepository, privateFolder: string): Promise<void> {
    const storage = repositories.folder();
    const before = repository.git('status', '--porcelain', '--ignored', '--untracked-files=all');
    const window = await open(repository, privateFolder, storage);
    await assert.rejects(window.handlers.logFeedback(note, never), HumanError);
    assert.equal((await window.handlers.balance(null, never)).headline.handsOnMinutes, 60);
    await open(repository, privateFolder, storage);
    assert.equal(repository.git('status', '--porcelain', '--ignored', '--untracked-files=all'), before);
    // The hours are safe, elsewhere.
    assert.equal(readFileSync(path.join(storage, 'ledger.jsonl'), 'utf8').trimEnd().split('\n').length, 1);
  }

  it('holds in the repository itself', async () => {
    const repository = shop();
    await holds(repository, path.join(repository.root, 'notes'));
  });

  it('holds in a repository inside another that ignores it', async () => {
    const outer = shop().commit({ date: '2026-10-28T10:00:00+00:00', author: 'Grace <g@example.com>', files: { '.gitignore': 'libs/\n' } });
    const inner = path.join(outer.root, 'libs', 'inner');
    outer.run('init', '--quiet', inner);
    await holds(outer, path.join(inner, 'notes'));
    assert.deepEqual(readdirSync(inner), ['.git']);
  });

  it('holds behind a link that leads into a repository, there already or not yet', async function () {
    if (process.platform === 'win32') this.skip();
    const repository = shop();
    const folder = repositories.folder();
    symlinkSync(path.join(repository.root), path.join(folder, 'link'));
    await holds(repository, path.join(folder, 'link', 'notes'));
    symlinkSync(path.join(repository.root, 'later'), path.join(folder, 'dangling'));
    await holds(repository, path.join(folder, 'dangling'));
  });

  it('lets in a folder of the workspace that lies in no repository, and one that is ignored where it lies', async () => {
    const repository = shop();
    const workspace = path.dirname(repository.root);
    for (const folder of [path.join(workspace, 'notes'), path.join(repository.root, 'private')]) {
      repository.write('.gitignore', 'private/\n');
      const window = await analysisWindow(repository.environment, repositories.folder(), [workspace], { privateFolder: folder });
      const { file } = await window.handlers.logFeedback(note, never);
      assert.ok(file.startsWith(folder));
      await window.handlers.balance(null, never);
      assert.ok(existsSync(path.join(folder, 'ledger.jsonl')));
      assert.doesNotMatch(repository.git('status', '--porcelain'), /notes|private/);
    }
  });

  it('keeps every private word out of the log, whatever goes wrong', async () => {
    const repository = shop();
    const folder = path.join(repositories.folder(), 'notes');
    const window = await open(repository, folder);
    const { handlers } = window;
    const empty = emptyContent('feedback');
    const content = { ...empty, title: 'SECRET', fields: { ...empty.fields, person: 'SECRET' }, sections: [{ heading: 'Behaviour', text: 'SECRET' }] };
    const draft = { id: 'd', file: null, base: null, content };
    await handlers.keepDraft(draft, never);
    const saved = await handlers.saveDraft({ draft, onChange: 'say' }, never);
    assert.ok('saved' in saved);
    const read = (await handlers.readEntry({ file: saved.saved }, never))!;
    writeFileSync(path.join(folder, saved.saved), read.text.replace('---', '---\nSECRET: ['));
    mkdirSync(path.join(folder, '2026/2026-01-01-goal-SECRET.md'));
    const failing: readonly (() => Promise<unknown>)[] = [
      () => handlers.saveDraft({ draft: { ...draft, file: saved.saved, base: read.text }, onChange: 'say' }, never),
      () => handlers.readEntry({ file: '2026/2026-01-01-goal-SECRET.md' }, never), () => handlers.readEntry({ file: '../SECRET.md' }, never),
      () => handlers.deleteEntry({ file: '2026/SECRET.md' }, never), () => handlers.takeBackEntry({ trashed: '1-2026-SECRET.md' }, never),
      () => handlers.searchJournal({ typed: 'SECRET', filter: noFilter, limit: 5 }, never), () => handlers.oneOnOne({ person: 'SECRET' }, never),
      () => handlers.restoreJournal({ archive: path.join(folder, saved.saved) }, never), () => handlers.previewForget({ names: ['SECRET'] }, never),
      () => handlers.forget({ rows: [{ place: 'journal', file: '2026/SECRET.md', names: ['SECRET'], action: 'delete' }] }, never),
    ];
    for (const fail of failing) {
      await fail().catch((error: unknown) => {
        // What the host writes of it is the sentence and the details, or the stack.
        const said = error instanceof HumanError ? `${error.message}${error.details}` : logLine(error);
        assert.doesNotMatch(said, /SECRET/);
      });
    }
    assert.doesNotMatch(window.log(), /SECRET/);
    assert.doesNotMatch(repository.git('status', '--porcelain', '--ignored', '--untracked-files=all'), /notes/);
  });

  it('makes the folder for its owner alone, whoever writes into it first', async function () {
    if (process.platform === 'win32') this.skip();
    const folder = path.join(repositories.folder(), 'notes');
    const window = await open(shop(), folder);
    await window.handlers.balance(null, never);
    assert.ok(existsSync(path.join(folder, 'ledger.jsonl')));
    assert.equal(statSync(folder).mode & 0o777, 0o700);
    assert.equal(readFileSync(path.join(folder, '.gitignore'), 'utf8'), '*\n');
  });

  it('says in Restricted Mode why nothing is written into a folder that only git could judge', async () => {
    const repository = shop().write('.gitignore', 'private/\n');
    const folder = path.join(repository.root, 'private');
    mkdirSync(folder);
    const window = await open(repository, folder, repositories.folder(), false);
    await assert.rejects(window.handlers.logFeedback(note, never), (error) => error instanceof HumanError && /without git/.test(error.message));
    const outside = path.join(repositories.folder(), 'notes');
    assert.ok(existsSync((await (await open(repository, outside, repositories.folder(), false)).handlers.logFeedback(note, never)).file));
  });
}).timeout(60_000);
