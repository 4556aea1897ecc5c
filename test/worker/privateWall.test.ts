// What is private stays out of every repository: not only entries, the ledger too, by whatever way the folder leads into one.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { HumanError } from '../../src/core/humanError';
import type { FeedbackDraft } from '../../src/core/journal/entry';
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
