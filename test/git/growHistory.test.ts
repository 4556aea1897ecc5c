import assert from 'node:assert/strict';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import type { History } from '../../src/core/history';
import { Git } from '../../src/git/git';
import { GitFailure } from '../../src/git/gitFailure';
import { type Grown, growHistory } from '../../src/git/growHistory';
import { readHistory } from '../../src/git/historyReader';
import { gitOf, testGit } from '../support/gitOf';
import { gitScript } from '../support/gitScript';
import { idsOf } from '../support/historyText';
import { importOf, randomHistory } from '../support/randomHistory';
import { times } from '../support/soak';
import { testRepositories } from '../support/testRepositories';

describe('growHistory', () => {
  const repositories = testRepositories();

  async function grow(git: Git, tip: string, known: History): Promise<Grown> {
    const grown = await growHistory(git, tip, { tip: known.tip, history: Promise.resolve(known) });
    assert.ok(grown !== null);
    return grown;
  }

  it('is what a fresh reading gives, column by column, after new commits, renames, new people and merges', async () => {
    const repository = repositories.init()
      .commit({ files: { a: 'a\n', b: 'b\n' } }).commit({ files: { c: '' }, author: 'Bo <bo@x>', message: 'c\n\nReviewed-by: Ada Lovelace <ada@example.com>' });
    const git = gitOf(repository);
    const known = await readHistory(git, repository.head);
    repository.checkout('topic').commit({ renames: { b: 'd' }, author: 'New <new@x>', message: 'd\n\nAcked-by: Bo <bo@x>' })
      .checkout('main').commit({ files: { a: 'changed', new: '' } }).merge('topic').commit({ files: { c: 'later' }, author: 'Bo <bo@x>' });
    const { history, rewritten } = await grow(git, repository.head, known);
    assert.deepEqual([history.commitCount, rewritten], [5, false]);
    assert.deepEqual(history, await readHistory(git, repository.head));
  });

  it('gives the known history back when nothing moved', async () => {
    const repository = repositories.init().commit();
    const known = await readHistory(gitOf(repository), repository.head);
    assert.equal((await grow(gitOf(repository), repository.head, known)).history, known);
  });

  it('is nothing where the known history turns out not to be there, and leaves no git behind', async () => {
    const repository = repositories.init().commit().commit();
    const git = gitOf(repository);
    for (const tip of [repository.revision('HEAD^'), repository.head]) {
      assert.equal(await growHistory(git, repository.head, { tip, history: Promise.resolve(null) }), null);
    }
  });

  it('lets go of what was rewritten away, and reads anew when the old tip is gone', async () => {
    const repository = repositories.init().commit().commit({ message: 'rewritten away' });
    const git = gitOf(repository);
    const known = await readHistory(git, repository.head);
    const before = repository.revision('HEAD^');
    repository.run('reset', '--quiet', '--hard', 'HEAD^').commit({ message: 'instead' });
    const { history, rewritten } = await grow(git, repository.head, known);
    assert.deepEqual([idsOf(history), rewritten], [[repository.head, before], true]);
    assert.deepEqual(idsOf((await grow(git, before, known)).history), [before]);
    repository.run('reflog', 'expire', '--expire=now', '--all').run('gc', '--quiet', '--prune=now');
    assert.deepEqual(idsOf((await grow(git, repository.head, known)).history), [repository.head, before]);
  });

  it('is whole or says so where git\'s lists of commits are cut off between two of them', async function () {
    if (process.platform === 'win32') this.skip();
    // Two lines that take turns in time, so that only git can tell the order, and one that only goes on.
    const repository = repositories.init().commit({ files: { start: '1' } }).branch('other');
    for (let nth = 0; nth < 6; nth++) repository.checkout(nth % 2 === 0 ? 'main' : 'other').commit({ files: { [`f${nth}`]: '1' } });
    const [main, other] = [repository.revision('main'), repository.revision('other')];
    const merged = repository.checkout('main').merge('other').head;
    const later = repository.commit({ files: { later: '1' } }).commit({ files: { last: '1' } }).head;
    const fresh = new Map<string, History>();
    for (const tip of [main, other, merged, later]) fresh.set(tip, await readHistory(gitOf(repository), tip));
    const folder = repositories.folder();
    for (const [from, to] of [[main, other], [main, merged], [merged, later], [later, main]] as const) {
      for (const lines of [0, 1, 3, 5]) {
        const bin = gitScript(join(folder, `bin ${lines}`), `case "$*" in *" rev-list "*) "$real" "$@" | head -n ${lines}; exit 0 ;; esac`);
        const cut = new Git({ ...testGit(), binary: join(bin, 'git') }, repository.root, repository.environment);
        const grown = await grow(cut, to, fresh.get(from)!).catch((error: unknown) => error);
        if (!(grown instanceof GitFailure)) assert.deepEqual((grown as { readonly history: unknown }).history, fresh.get(to), `${lines} lines`);
      }
    }
  });

  it('is what a fresh reading gives, from any commit to any other, whatever the shape and the dates', async () => {
    await fc.assert(fc.asyncProperty(randomHistory(40), fc.array(fc.nat(), { minLength: 2, maxLength: 5 }), async (commits, jumps) => {
      const repository = repositories.init().fastImport(importOf(commits));
      const git = gitOf(repository);
      let known: History | null = null;
      for (const jump of jumps) {
        const tip = repository.revision(`refs/heads/c${jump % commits.length}`);
        const fresh = await readHistory(git, tip, { processes: 1 });
        if (known !== null) assert.deepEqual((await grow(git, tip, known)).history, fresh);
        known = fresh;
      }
      repositories.remove();
    }), { numRuns: times(25, 500) });
  });
}).timeout(times(120_000, 3_600_000));
