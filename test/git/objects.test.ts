import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { listFiles } from '../../src/git/fileList';
import { readTexts } from '../../src/git/objects';
import { gitOf } from '../support/gitOf';
import { testRepositories } from '../support/testRepositories';

describe('readTexts', () => {
  const repositories = testRepositories();

  it('gives texts, without links, oversized files and what a partial clone lacks', async () => {
    const repository = repositories.init()
      .commit({ files: { '.mailmap': 'A <a@x>\n', empty: '', large: 'x'.repeat(1_000_001), 'same as mailmap': 'A <a@x>\n', 'ends\nodd': 'ü\n\n' } });
    const files = await listFiles(gitOf(repository), repository.head);
    assert.deepEqual(Object.fromEntries(await readTexts(gitOf(repository), repository.head, files)),
      { '.mailmap': 'A <a@x>\n', empty: '', 'same as mailmap': 'A <a@x>\n', 'ends\nodd': 'ü\n\n' });
    const linked = files.map((file) => (file.path === '.mailmap' ? { ...file, kind: 'link' as const } : file));
    assert.equal((await readTexts(gitOf(repository), repository.head, linked)).has('.mailmap'), false);
    assert.equal((await readTexts(gitOf(repository), repository.head, [])).size, 0);
    // Too much to be read at once.
    const heavy = repositories.init().commit({ files: { a: 'x'.repeat(5_000_000), b: 'b' } });
    assert.deepEqual(Object.fromEntries(await readTexts(gitOf(heavy), heavy.head, await listFiles(gitOf(heavy), heavy.head))), { b: 'b' });
    const partial = repository.clone({ filter: 'blob:limit=5', name: 'partial', bare: true });
    assert.deepEqual([...(await readTexts(gitOf(partial), partial.head, files)).keys()].sort(), ['empty', 'ends\nodd']);
  });
}).timeout(60_000);
