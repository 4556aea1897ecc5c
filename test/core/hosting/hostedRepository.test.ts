import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { gitHubAddresses } from '../../../src/core/hosting/gitHubAddresses';
import { hostedRepository, slugOf } from '../../../src/core/hosting/hostedRepository';

describe('a remote\'s address', () => {
  it('names host, owner and repository, however it is written', () => {
    for (const address of [
      'https://github.com/quayside/harbour.git', 'https://github.com/quayside/harbour', 'https://noor:secret@GitHub.com/quayside/harbour.git/', 'git@github.com:quayside/harbour.git',
      'github.com:quayside/harbour', 'ssh://git@github.com/quayside/harbour.git', 'ssh://git@github.com:22/quayside/harbour', 'ssh://git@ssh.github.com:443/quayside/harbour.git', 'git://github.com/quayside/harbour.git',
    ]) assert.deepEqual(hostedRepository(address), { host: 'github.com', owner: 'quayside', name: 'harbour' }, address);
    assert.deepEqual(hostedRepository('git@git.example.com:Team-1/a.b_c.git'), { host: 'git.example.com', owner: 'Team-1', name: 'a.b_c' });
    assert.equal(slugOf({ owner: 'a', name: 'b' }), 'a/b');
  });

  it('is none of a service where it is a folder, lies deeper, or has a name that no service allows', () => {
    for (const address of ['', '/srv/git/harbour.git', '../harbour', 'C:\\git\\harbour', 'C:/git/harbour', 'file:///srv/harbour.git', 'https://gitlab.com/a/b/c.git', 'https://github.com/quayside', 'https://github.com/../x', 'https://github.com/a/..', 'git@github.com:a/b?x=1']) {
      assert.equal(hostedRepository(address), null, address);
    }
  });
});

describe('the addresses of GitHub', () => {
  it('are those of github.com, of the enterprise cloud, and of a server', () => {
    assert.deepEqual(gitHubAddresses('github.com'), { rest: 'https://api.github.com', graphql: 'https://api.github.com/graphql' });
    assert.deepEqual(gitHubAddresses('octo.ghe.com'), { rest: 'https://api.octo.ghe.com', graphql: 'https://api.octo.ghe.com/graphql' });
    assert.deepEqual(gitHubAddresses('git.example.com'), { rest: 'https://git.example.com/api/v3', graphql: 'https://git.example.com/api/graphql' });
  });

  it('are replaced by nothing but a program of this machine', () => {
    assert.deepEqual(gitHubAddresses('github.com', 'http://127.0.0.1:8080'), { rest: 'http://127.0.0.1:8080', graphql: 'http://127.0.0.1:8080/graphql' });
    for (const local of ['http://evil.example', 'https://127.0.0.1.evil.example', 'http://127.0.0.1:80@evil.example', 'http://127.0.0.1:80/x', '']) {
      assert.equal(gitHubAddresses('github.com', local).rest, 'https://api.github.com', local);
    }
  });
});
