import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'mocha';
import { expandHome } from '../../src/store/expandHome';
import { pathWithin } from '../../src/vscode/pathWithin';
import { remoteHost } from '../../src/vscode/remoteHost';

describe('expandHome', () => {
  const home = path.resolve('/home/ana');
  it('puts the home folder for ~ and below it', () => {
    assert.equal(expandHome('~', home), home);
    assert.equal(expandHome('~/Fulcrum journal', home), path.join(home, 'Fulcrum journal'));
    assert.equal(expandHome('~\\notes', home), path.join(home, '\\notes'));
  });

  it('leaves everything else as it is', () => {
    for (const folder of ['/srv/notes', 'notes', '~ana/notes', '']) assert.equal(expandHome(folder, home), folder);
  });
});

describe('remoteHost', () => {
  it('is nobody on the own desktop', () => assert.equal(remoteHost({ remoteName: undefined }, 'laptop'), null));

  it('names the machine of every window that is connected to one', () => {
    for (const remoteName of ['ssh-remote', 'wsl', 'dev-container', 'codespaces', 'tunnel', '127.0.0.1:8000']) {
      assert.equal(remoteHost({ remoteName }, 'build-7'), 'build-7');
    }
  });

  it('takes the kind of connection where the machine has no name', () => assert.equal(remoteHost({ remoteName: 'wsl' }, ''), 'wsl'));
});

describe('pathWithin', () => {
  const root = path.resolve('/work/shop');
  const at = (...parts: string[]): string | null => pathWithin(root, path.resolve(root, ...parts));

  it('gives the way from the folder to the file', () => {
    assert.equal(at('src', 'a.ts'), 'src/a.ts');
    assert.equal(at('..data', 'a.ts'), '..data/a.ts');
  });

  it('is null outside of it, and for the folder itself', () => {
    for (const parts of [['..', 'shop2', 'a.ts'], ['..'], ['.'], ['..', '..', 'etc', 'passwd']]) assert.equal(at(...parts), null, parts.join('/'));
  });
});
