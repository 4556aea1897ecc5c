// The map of a real repository: areas are bytes, details bear subjects, and what moved is measured again.
import assert from 'node:assert/strict';
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
    const { handlers, found } = await analysisWindow(repository.environment, repositories.folder(), [repository.root]);
    const repo = found[0]!.id;
    const ask = (more: Partial<Parameters<typeof handlers.ownershipMap>[0]> = {}) => handlers.ownershipMap({ repo, folder: '', measure: 'size', selected: null, search: '', ...more }, never);

    const top = await ask();
    assert.deepEqual([top.folder, top.files, top.details, top.found], ['', 2, null, []]);
    assert.deepEqual(top.nodes.map(({ path, value, how }) => [path, value, how]), [['src/billing', 10, 'mostly'], ['src/web', 1, 'others']]);

    const { details, found: hits, folder } = await ask({ folder: 'src/billing', selected: 'src/billing/a.ts', search: 'web' });
    assert.equal(folder, 'src/billing');
    assert.deepEqual(details?.newest.map(({ commit, mine }) => [details.subjects.get(commit), mine]), [['Bill in cents', true], ['Begin', false]]);
    assert.deepEqual(hits, [{ kind: 'folder', path: 'src/web' }, { kind: 'file', path: 'src/web/b.ts' }]);
    assert.equal((await ask({ selected: 'src/gone.ts' })).details, null);

    by('Grace Hopper <grace@example.com>', '2026-10-03', { 'src/web/b.ts': '12345678901234567890' }, 'More');
    assert.deepEqual((await ask()).nodes.map(({ path, value }) => [path, value]), [['src/web', 20], ['src/billing', 10]]);
  });
});
