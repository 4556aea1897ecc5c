import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { HumanError } from '../../../src/core/humanError';
import { emptyContent } from '../../../src/core/journal/entryContent';
import { checkPrivateFolder, preparePrivateFolder, type PrivateFolderVerdict } from '../../../src/store/journal/privateFolder';
import { saveDraft } from '../../../src/store/journal/saveDraft';
import { moveToTrash, takeFromTrash } from '../../../src/store/journal/trash';
import { writeEntry } from '../../../src/store/journal/writeEntry';
import type { FolderVerdict } from '../../../src/worker/contract';
import { testRepositories } from '../../support/testRepositories';
import type { TestRepository } from '../../support/testRepository';
import { plant, temporaryFolders } from '../../support/temporaryFolder';

const folder = temporaryFolders();
const repositories = testRepositories();

/** The wall with git's own answer to what is ignored. */
function check(repository: TestRepository | null, place: string, allowIgnored = false): Promise<PrivateFolderVerdict> {
  return checkPrivateFolder({
    folder: place, allowIgnored,
    isIgnored: (tree, file) => Promise.resolve(repository !== null && spawnSync('git', ['-C', tree, 'check-ignore', '-q', '--', file], { env: repository.environment }).status === 0),
  });
}

describe('the wall around private entries', () => {
  it('accepts a folder outside any work tree, there or not, and makes nothing', async () => {
    const place = folder();
    const verdict: FolderVerdict = await check(null, place);
    assert.deepEqual(verdict, { ok: true });
    assert.deepEqual(await check(null, join(place, 'Fulcrum/journal')), { ok: true });
    assert.deepEqual(readdirSync(place), []);
  });

  it('refuses a folder in a work tree, at its top or deep, there or not yet', async () => {
    const repository = repositories.init();
    for (const place of ['', 'a', 'a/b/c', '.git/journal']) {
      assert.deepEqual(await check(repository, join(repository.root, place), true), { ok: false, reason: 'insideWorkTree', where: repository.root }, place);
    }
  });

  it('asks once about a folder that is ignored there', async () => {
    const repository = repositories.init();
    repository.write('.gitignore', 'private/\n');
    assert.deepEqual(await check(repository, join(repository.root, 'private/journal')), { ok: false, reason: 'ignoredInWorkTree', where: repository.root });
    assert.deepEqual(await check(repository, join(repository.root, 'private'), true), { ok: true });
    assert.deepEqual(await check(repository, join(repository.root, 'public'), true), { ok: false, reason: 'insideWorkTree', where: repository.root });
  });

  it('follows links, also those that lead to what is not there yet', async function () {
    if (process.platform === 'win32') this.skip();
    const repository = repositories.init();
    const place = folder();
    symlinkSync(repository.root, join(place, 'straight'));
    symlinkSync(join(repository.root, 'not/yet'), join(place, 'dangling'));
    symlinkSync('dangling', join(place, 'twice'));
    for (const link of ['straight', 'straight/x', 'dangling', 'dangling/x', 'twice']) {
      assert.deepEqual(await check(repository, join(place, link), true), { ok: false, reason: 'insideWorkTree', where: repository.root }, link);
    }
    symlinkSync('loop', join(place, 'loop'));
    assert.equal((await check(repository, join(place, 'loop'))).ok, false);
    // The other way round: a link in a work tree to a folder outside holds nothing that git would take.
    symlinkSync(join(place), join(repository.root, 'out'));
    assert.deepEqual(await check(repository, join(repository.root, 'out/journal')), { ok: true });
  });

  it('sees repositories around repositories, worktrees and submodules', async () => {
    const outer = repositories.init();
    outer.write('.gitignore', 'private/\n');
    const inner = join(outer.root, 'private/inner');
    mkdirSync(inner, { recursive: true });
    spawnSync('git', ['init', '--quiet', inner], { env: outer.environment });
    assert.deepEqual(await check(outer, join(inner, 'journal'), true), { ok: false, reason: 'insideWorkTree', where: inner });
    const worktree = plant(folder(), { '.git': 'gitdir: /somewhere/else\n' });
    assert.deepEqual(await check(outer, join(worktree, 'journal'), true), { ok: false, reason: 'insideWorkTree', where: worktree });
  });

  it('takes a failing git for a no', async () => {
    const repository = repositories.init();
    const verdict = await checkPrivateFolder({ folder: join(repository.root, 'x'), allowIgnored: true, isIgnored: () => Promise.reject(new Error('no git')) });
    assert.deepEqual(verdict, { ok: false, reason: 'insideWorkTree', where: repository.root });
  });

  it('refuses what is no folder, not absolute, or not writable', async function () {
    const place = plant(folder(), { file: '' });
    assert.deepEqual(await check(null, 'journal'), { ok: false, reason: 'relative', where: 'journal' });
    assert.deepEqual(await check(null, '~/journal'), { ok: false, reason: 'relative', where: '~/journal' });
    assert.deepEqual(await check(null, join(place, 'file')), { ok: false, reason: 'notAFolder', where: join(place, 'file') });
    assert.equal((await check(null, join(place, 'file/journal'))).ok, false);
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    chmodSync(place, 0o500);
    assert.deepEqual(await check(null, place), { ok: false, reason: 'unwritable', where: place });
    assert.deepEqual(await check(null, join(place, 'new')), { ok: false, reason: 'unwritable', where: place });
    chmodSync(place, 0o700);
  });

  it('stands behind the folder too: a repository that appears around it later takes no entry', async () => {
    const home = repositories.init();
    const repository = home.root;
    const journal = join(repository, 'journal');
    await writeEntry(journal, { type: 'goal', words: 'x', text: 'SECRET' }, '2026-03-02');
    home.write('code.ts', '').run('add', '--all');
    assert.deepEqual(home.git('ls-files').trim().split('\n'), ['code.ts']);
    // And is asked about again, as it lies in a work tree now.
    assert.deepEqual(await check(home, journal), { ok: false, reason: 'ignoredInWorkTree', where: repository });
  });
});

describe('a private folder', () => {
  it('is made for its owner alone, with a rule that ignores everything in it', async function () {
    const journal = join(folder(), 'a/b');
    await preparePrivateFolder(journal);
    await preparePrivateFolder(journal);
    assert.equal(readFileSync(join(journal, '.gitignore'), 'utf8'), '*\n');
    assert.equal(existsSync(join(journal, '2026')), false);
    if (process.platform === 'win32') this.skip();
    assert.equal(statSync(journal).mode & 0o777, 0o700);
  });

  it('that has rules of its own keeps them, and gets the rule behind them', async () => {
    const journal = folder();
    writeFileSync(join(journal, '.gitignore'), '# mine\n*\n!*.md');
    await preparePrivateFolder(journal);
    await preparePrivateFolder(journal);
    assert.equal(readFileSync(join(journal, '.gitignore'), 'utf8'), '# mine\n*\n!*.md\n*\n');
  });

  it('holds inside the folder too: a link out of it, or a repository made in it, takes nothing', async function () {
    if (process.platform === 'win32') this.skip();
    const repository = repositories.init();
    const entry = { type: 'goal', words: 'x', text: '# x\n' } as const;
    const at = { day: '2026-03-02', iso: '2026-03-02T10:15:00+01:00' };
    const draft = (file: string, base: string) => ({ id: 'd', file, base, at: at.iso, content: { ...emptyContent('goal'), title: 'y' } });
    const refused = (work: Promise<unknown>) => assert.rejects(work, (error) => error instanceof HumanError && error.message.includes('2026'));

    const linked = join(folder(), 'journal');
    mkdirSync(linked);
    symlinkSync(repository.root, join(linked, '2026'));
    await refused(writeEntry(linked, entry, at.day));
    assert.deepEqual(readdirSync(repository.root), ['.git']);

    const nested = join(folder(), 'journal');
    const file = '2026/2026-03-02-goal-x.md';
    await writeEntry(nested, entry, at.day);
    spawnSync('git', ['init', '--quiet', join(nested, '2026')], { env: repository.environment });
    await refused(writeEntry(nested, entry, at.day));
    for (const onChange of ['say', 'mine'] as const) await refused(saveDraft(nested, draft(file, '# x\n'), at, onChange, 1));
    await refused(moveToTrash(nested, file, 1).then(({ length }) => (length > 0 ? takeFromTrash(nested, '1-2026-2026-03-02-goal-x.md') : null)));
    // Another year is as good as ever.
    await writeEntry(nested, entry, '2027-01-01');
  });
});
