// The map of a real repository: areas are bytes, details bear subjects, and what moved is measured again.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { analysisWindow, never } from '../support/analysisWindow';
import { testRepositories } from '../support/testRepositories';

describe('the ownership map of a repository', () => {
  const repositories = testRepositories();

  it('is answered from what was measured, and again when something has moved', async () => {
    const repository = repositories.init({ path: 'shop' }).config('user.email', 'ada@example.com').config('user.name', 'Ada Lovelace');
    const by = (author: string, date: string, files: Record<string, string>, message: string) => repository.commit({ author, date: `${date}T10:00:00+00:00`, files, message });
    by('Grace Hopper <grace@example.com>', '2026-10-01', { 'src/billing/a.ts': '12345', 'src/web/b.ts': '1', 'notes.md': 'prose' }, 'Begin');
    by('Ada Lovelace <ada@example.com>', '2026-10-02', { 'src/billing/a.ts': '1234567890' }, 'Bill in cents\n\nNot in floats.');
    const storage = repositories.folder();
    const { handlers, found } = await analysisWindow(repository.environment, storage, [repository.root]);
    const repo = found[0]!.id;
    const ask = (more: Partial<Parameters<typeof handlers.ownershipMap>[0]> = {}) => handlers.ownershipMap({ repo, folder: '', measure: 'size', selected: null, search: '', ...more }, never);

    const top = await ask();
    assert.deepEqual([top.folder, top.files, top.details, top.found], ['', 2, null, []]);
    assert.deepEqual(top.nodes.map((node) => [node.path, node.value, node.how]), [['src/billing', 10, 'mostly'], ['src/web', 1, 'others']]);

    const { details, found: hits, folder } = await ask({ folder: 'src/billing', selected: 'src/billing/a.ts', search: 'web' });
    assert.equal(folder, 'src/billing');
    assert.deepEqual(details?.newest.map(({ commit, mine }) => [details.subjects.get(commit), mine]), [[undefined, true], [undefined, false]]);
    const commits = details?.newest.map(({ commit }) => commit) ?? [];
    assert.deepEqual([...(await handlers.mapSubjects({ repo, commits: [...commits, 'f'.repeat(40)] }, never)).values()], ['Bill in cents', 'Begin', '']);
    // What was asked for once comes with the next answer.
    assert.deepEqual([...((await ask({ selected: 'src/billing' })).details?.subjects.values() ?? [])], ['Bill in cents', 'Begin']);
    assert.deepEqual(hits, [{ kind: 'folder', path: 'src/web' }, { kind: 'file', path: 'src/web/b.ts' }]);
    assert.equal((await ask({ selected: 'src/gone.ts' })).details, null);

    // Areas are asked of git once: without it the next window has them too.
    assert.deepEqual(readdirSync(path.join(storage, 'index')).filter((name) => name.endsWith('.sizes')).length, 1);

    by('Grace Hopper <grace@example.com>', '2026-10-03', { 'src/web/b.ts': '12345678901234567890' }, 'More');
    await handlers.refresh(null, never);
    assert.deepEqual((await ask()).nodes.map((node) => [node.path, node.value]), [['src/web', 20], ['src/billing', 10]]);
  });

  it('shows a module that is no folder where its files lie', async () => {
    const repository = repositories.init({ path: 'shop' }).commit({ files: { 'src/web/cart/a.ts': '1', 'src/web/pay/b.ts': '2', 'src/core/c.ts': '3', 'db/d.ts': '4' } });
    const modules = { money: ['src/web/pay/**', 'db/**'], shopping: ['src/web/**', 'src/core/**'], 'src/core': ['nothing/**'] };
    const { handlers, found } = await analysisWindow(repository.environment, repositories.folder(), [repository.root], { folderSettings: { [repository.root]: { exclude: [], modules, decisionsFolder: '' } } });
    const at = async (name: string): Promise<unknown> => {
      const { folder, details } = await handlers.ownershipMap({ repo: found[0]!.id, folder: name, selected: name, measure: 'size', search: '' }, never);
      return [folder, details?.path];
    };
    assert.deepEqual(await at('shopping'), ['src', 'src']);
    assert.deepEqual(await at('money'), ['', '']);
    // A folder of that name is what is meant.
    assert.deepEqual(await at('src/core'), ['src/core', 'src/core']);
    assert.deepEqual(await at('gone'), ['', undefined]);
  });
});
