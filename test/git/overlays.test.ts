import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { readOverlays } from '../../src/git/overlays';
import { gitOf } from '../support/gitOf';
import { testRepositories } from '../support/testRepositories';

describe('readOverlays', () => {
  const repositories = testRepositories();

  it('sees grafts and replaced commits, whatever the folder is called', async () => {
    for (const path of ['plain', 'two\nlines', 'refs/replace/\nrefs/replace/x']) {
      const repository = repositories.init({ path }).commit().commit();
      const git = gitOf(repository);
      assert.deepEqual(await readOverlays(git), { shallow: false, replaced: '' });
      repository.run('replace', '--graft', repository.head);
      const { replaced } = await readOverlays(git);
      assert.match(replaced, new RegExp(`^[0-9a-f]{40}\nrefs/replace/${repository.head}$`));
      repository.run('replace', '--delete', repository.head);
      mkdirSync(join(repository.root, '.git/info'), { recursive: true });
      writeFileSync(join(repository.root, '.git/info/grafts'), `${repository.head}\n`);
      assert.deepEqual(await readOverlays(git.in(join(repository.root, '.git'))), { shallow: false, replaced: repository.head });
    }
  });

  it('sees a shallow clone', async () => {
    const repository = repositories.init().commit().commit();
    assert.equal((await readOverlays(gitOf(repository.clone({ depth: 1 })))).shallow, true);
  });
}).timeout(60_000);
