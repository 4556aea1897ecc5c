import assert from 'node:assert/strict';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, it } from 'mocha';
import { gitEnvironment } from '../../src/git/environment';
import { Git } from '../../src/git/git';
import { GitFailure } from '../../src/git/gitFailure';
import { gitOf, testGit } from '../support/gitOf';
import { testRepositories } from '../support/testRepositories';

describe('Git', () => {
  const repositories = testRepositories();

  /** A program that stands before git, for what git does not do on request. */
  function standIn(script: string): Git {
    const folder = repositories.folder();
    const binary = join(folder, 'git');
    writeFileSync(binary, `#!/bin/sh\n${script}\n`);
    chmodSync(binary, 0o755);
    return new Git({ ...testGit(), binary }, folder, { PATH: process.env['PATH'] });
  }

  it('holds on to nothing of what streams through it', async () => {
    setFlagsFromString('--expose-gc');
    const collectGarbage = runInNewContext('gc') as () => void;
    const bytes = 50_000_000;
    const repository = repositories.init().commit({ files: { large: Buffer.alloc(bytes, 'fulcrum ') } });
    const pieces: WeakRef<Buffer>[] = [];
    let read = 0;
    let held = 0;
    let nextLook = bytes / 5;
    await gitOf(repository).stream(['cat-file', '--batch'], (piece) => {
      read += piece.length;
      if (read >= nextLook) {
        nextLook += bytes / 5;
        collectGarbage();
        held = Math.max(held, pieces.reduce((sum, old) => sum + (old.deref()?.length ?? 0), 0));
      }
      pieces.push(new WeakRef(piece));
    }, { input: `${repository.revision('HEAD:large')}\n` });
    assert.ok(read > bytes, `${read} bytes read`);
    assert.ok(held < bytes / 10, `${held} bytes held while ${read} were read`);
  });

  it('gives the last byte before it resolves, to the slowest of readers', async () => {
    const repository = repositories.init().commit({ files: { a: 'x'.repeat(1_000_000) } });
    const output = await gitOf(repository).bytes(['cat-file', '--batch'], { input: `${repository.revision('HEAD:a')}\n` });
    assert.equal(output.length, 1_000_000 + `${repository.revision('HEAD:a')} blob 1000000\n\n`.length);
  });

  it('tells what git said when it fails, and takes a silent or killed git for a failure too', async () => {
    const repository = repositories.init();
    await assert.rejects(gitOf(repository).text(['rev-parse', '--verify', 'nothing']),
      (error) => error instanceof GitFailure && error.exitCode === 128 && error.command === 'rev-parse' && error.stderr.includes('single revision'));
    await assert.rejects(gitOf(repository).text(['config', '--get', 'no.such']), (error) => error instanceof GitFailure && error.exitCode === 1);
    if (process.platform === 'win32') return;
    await assert.rejects(standIn('printf part; kill -9 $$').text(['version']), (error) => error instanceof GitFailure && error.exitCode === -1);
  });

  it('rejects when git or the folder is not there', async () => {
    const folder = repositories.folder();
    await assert.rejects(new Git({ ...testGit(), binary: join(folder, 'none') }, folder, {}).text(['version']), GitFailure);
    await assert.rejects(new Git(testGit(), join(folder, 'none'), {}).text(['version']), GitFailure);
  });

  it('kills git when the signal fires, when the reader has enough, and when the reader throws', async function () {
    if (process.platform === 'win32') this.skip();
    // Git that says something and then waits for a question that never comes.
    const waiting = 'echo $$ > pid; echo ready; exec sleep 600';
    const gone = (git: Git): boolean => {
      try {
        return !process.kill(Number(readFileSync(join(git.folder, 'pid'), 'utf8')), 0);
      } catch {
        return true;
      }
    };
    const stopped = new AbortController();
    const first = standIn(waiting);
    await assert.rejects(first.stream(['version'], () => stopped.abort(new Error('stopped')), { signal: stopped.signal }), /^Error: stopped$/);
    assert.ok(gone(first));
    const second = standIn(waiting);
    await second.stream(['version'], () => 'enough');
    assert.ok(gone(second));
    const third = standIn(waiting);
    await assert.rejects(third.stream(['version'], () => { throw new RangeError('reader'); }), /^RangeError: reader$/);
    assert.ok(gone(third));
  });

  it('gives up a git that waits for ever, and says why', async function () {
    if (process.platform === 'win32') this.skip();
    const folder = repositories.folder();
    const binary = join(folder, 'git');
    writeFileSync(binary, '#!/bin/sh\necho $$ > pid; exec sleep 600\n');
    chmodSync(binary, 0o755);
    const git = new Git({ ...testGit(), binary }, folder, { PATH: process.env['PATH'] }, { walking: 600_000, otherwise: 2000 });
    await assert.rejects(git.text(['version']), (error) => error instanceof GitFailure && error.stderr.includes('said nothing for too long'));
    assert.throws(() => process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')), 0));
  });

  it('gives way to the rest of the machine where it is told to, in walks alone', async function () {
    if (process.platform === 'win32') this.skip();
    // Without arguments `nice` says how nice it is.
    const usual = standIn('nice');
    const low = usual.givingWay().in(usual.folder);
    const nicenessOf = async (git: Git, command: 'log' | 'rev-parse'): Promise<number> => Number(await git.text([command]));
    const own = await nicenessOf(usual, 'rev-parse');
    assert.deepEqual([await nicenessOf(usual, 'log'), await nicenessOf(low, 'rev-parse')], [own, own]);
    assert.equal(await nicenessOf(low, 'log'), Math.min(19, own + 10));
  });

  it('runs from a folder with spaces in its name', async () => {
    const repository = repositories.init({ path: 'with some space' }).commit();
    assert.equal(await gitOf(repository).text(['rev-parse', 'HEAD']), repository.head);
  });
}).timeout(60_000);

describe('gitEnvironment', () => {
  it('passes on what git needs and nothing that makes it do something else', () => {
    const seen = gitEnvironment({
      PATH: '/bin', Home: '/home/me', XDG_CONFIG_HOME: '/c', GIT_DIR: '/x', GIT_TRACE: '/x', GIT_EXTERNAL_DIFF: 'x', EDITOR: 'x', PAGER: 'x',
      GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'core.pager', GIT_CONFIG_VALUE_0: 'x', GIT_ALLOW_PROTOCOL: 'file', LC_ALL: 'de_DE', SECRET: 'x', LOGNAME: undefined,
    }, 'log');
    assert.deepEqual(seen, {
      PATH: '/bin', Home: '/home/me', XDG_CONFIG_HOME: '/c', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1',
      GIT_ALLOW_PROTOCOL: 'none', GIT_LITERAL_PATHSPECS: '1', LC_ALL: 'C', GIT_FLUSH: '0',
    });
  });
});
