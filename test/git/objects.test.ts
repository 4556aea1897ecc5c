import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { Git } from '../../src/git/git';
import { GitFailure } from '../../src/git/gitFailure';
import { listFiles } from '../../src/git/fileList';
import { readCommitTexts, readPaths, readTexts } from '../../src/git/objects';
import { gitOf, testGit } from '../support/gitOf';
import { gitScript } from '../support/gitScript';
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

  it('takes what was read by path as far as the list of files says that it is one, and asks for the rest', async function () {
    if (process.platform === 'win32') this.skip();
    const repository = repositories.init().commit({ files: { '.mailmap': 'A <a@x>\n', '.gitattributes': 'somewhere/else', 'deep/.gitattributes': '*.gen.ts linguist-generated\n', 'CODEOWNERS/not a file': '' } });
    const asked = join(repositories.folder(), 'asked');
    const bin = gitScript(join(repositories.folder(), 'bin'), `case "$*" in *" cat-file "*) echo x >> '${asked}' ;; esac`);
    const git = new Git({ ...testGit(), binary: join(bin, 'git') }, repository.root, repository.environment);
    const known = await readPaths(git, repository.head, ['.mailmap', '.git-blame-ignore-revs', '.gitattributes', 'CODEOWNERS']);
    const files = await listFiles(git, repository.head);
    const at = (...paths: string[]) => files.filter(({ path }) => paths.includes(path)).map((file) => (file.path === '.gitattributes' ? { ...file, kind: 'link' as const } : file));
    const usual = await readCommitTexts(git, repository.head, at('.mailmap', '.gitattributes'), { known });
    assert.deepEqual([[...usual.texts], usual.itself?.toString().includes('author ')], [[['.mailmap', 'A <a@x>\n']], true]);
    assert.equal(readFileSync(asked, 'utf8').length, 2, 'git was started once');
    const more = await readCommitTexts(git, repository.head, at('.mailmap', 'deep/.gitattributes'), { known });
    assert.deepEqual(new Set(more.texts.keys()), new Set(['.mailmap', 'deep/.gitattributes']));
  });

  it('gives all of them or says so, wherever the output is cut off', async function () {
    if (process.platform === 'win32') this.skip();
    const repository = repositories.init().commit({ files: { '.mailmap': 'A <a@x>\n', empty: '', last: 'l\n' } });
    const files = await listFiles(gitOf(repository), repository.head);
    const whole = await readTexts(gitOf(repository), repository.head, files);
    for (const length of [0, 30, 60, 250, 350, 400]) {
      const bin = gitScript(join(repositories.folder(), 'bin'), `case "$*" in *" cat-file "*) "$real" "$@" | head -c ${length}; exit 0 ;; esac`);
      const cut = new Git({ ...testGit(), binary: join(bin, 'git') }, repository.root, repository.environment);
      const read = await readTexts(cut, repository.head, files).catch((error: unknown) => error);
      if (!(read instanceof GitFailure)) assert.deepEqual(read, whole, `cut behind ${length} bytes`);
    }
  });
}).timeout(60_000);
