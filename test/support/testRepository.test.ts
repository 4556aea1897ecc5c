import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { testRepositories } from './testRepositories';

describe('testRepository', () => {
  const repositories = testRepositories();

  it('makes the same commit on every machine', () => {
    const build = (): string => repositories.init()
      .commit({ files: { 'a.ts': 'one\n' }, author: 'Grace <grace@example.com>', date: '2026-03-02T09:00:00+01:00' })
      .commit({ renames: { 'a.ts': 'src/b.ts' }, message: 'move\n\nReviewed-by: Ada <ada@example.com>\n' })
      .head;
    assert.equal(build(), build());
    assert.equal(build(), '1ae12bf53c2e58c5b80b950b6e788947593d02f8');
  });

  it('makes branches, merges, remotes, clones and worktrees', () => {
    const origin = repositories.init().commit({ files: { a: '1' } }).checkout('topic').commit({ files: { b: '2' } })
      .checkout('main').commit({ files: { c: '3' } }).merge('topic');
    assert.equal(origin.git('rev-list', '--count', '--merges', 'HEAD').trim(), '1');
    assert.equal(origin.clone({ depth: 1 }).git('rev-list', '--count', 'HEAD').trim(), '1');
    assert.equal(origin.clone({ filter: 'blob:none', bare: true, name: 'partial' }).git('config', 'remote.origin.partialclonefilter').trim(), 'blob:none');
    assert.equal(origin.worktree('elsewhere').head, origin.head);
    assert.equal(origin.remoteBranch('origin/main').remoteHead('origin/main').revision('refs/remotes/origin/HEAD'), origin.head);
  });
});
