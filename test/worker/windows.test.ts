// Several windows, each a process of its own, on one storage: one reads, the others profit, and nobody waits for the dead.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { analysisWindow, never } from '../support/analysisWindow';
import { gitScript } from '../support/gitScript';
import { testRepositories } from '../support/testRepositories';
import type { TestRepository } from '../support/testRepository';
import { windowProgram } from '../support/windowProgram';

const ada = 'Ada Lovelace <ada@example.com>';
const wait = 'sleep 0.02';

describe('several windows', function () {
  this.timeout(120_000);
  const repositories = testRepositories();
  const startWindow = windowProgram();

  before(function () {
    // The gits that wait for one another are shell scripts.
    if (process.platform === 'win32') this.skip();
  });

  function shop(name = 'shop'): TestRepository {
    return repositories.init({ path: name }).userConfig('user.name', 'Ada Lovelace').userConfig('user.email', 'ada@example.com')
      .commit({ author: ada, files: { 'src/a.ts': '1' } }).commit({ author: ada, files: { 'src/b.ts': '1' } });
  }

  /** A git that notes each reading of a whole history, and does not begin one before `script` lets it. */
  function watchedGit(script: string): { readonly path: string; readonly readings: () => string[] } {
    const folder = repositories.folder();
    const readings = path.join(folder, 'readings');
    const git = gitScript(path.join(folder, 'bin'), `case "$*" in *" log "*--no-merges*) pwd >> '${readings}'\n${script} ;; esac`);
    return { path: git, readings: () => (existsSync(readings) ? readFileSync(readings, 'utf8').trim().split('\n') : []) };
  }

  const withGit = (repository: TestRepository, git: { readonly path: string }): Record<string, string> =>
    ({ ...repository.environment, PATH: [git.path, repository.environment['PATH']].join(path.delimiter) });

  for (const count of [2, 5]) {
    it(`${count} on one repository: one reads it, all have the figures`, async () => {
      const repository = shop();
      const marks = repositories.folder();
      const git = watchedGit(`while [ "$(ls '${marks}' | wc -l)" -lt ${count} ]; do ${wait}; done`);
      const storage = repositories.folder();
      const windows = Array.from({ length: count }, (_, index) =>
        startWindow({ environment: withGit(repository, git), storage, folder: repository.root, mark: path.join(marks, String(index)) }));
      const answers = await Promise.all(windows.map(({ answer }) => answer));
      const alone = (await fresh(repository)).report;
      for (const answer of answers) assert.deepEqual(answer, { report: alone, log: '' });
      // One reading takes one git, or two that meet.
      assert.ok(git.readings().length <= 2, `${git.readings().length} gits read the history`);
      assert.deepEqual(leftovers(storage), []);
    });
  }

  it('on several repositories: one whole history is read after the other', async () => {
    const folder = repositories.folder();
    const [busy, overlaps] = [path.join(folder, 'busy'), path.join(folder, 'overlaps')];
    // A reading that finds another repository's under way says so: one that still runs, as a git that has been read enough of is killed.
    const git = watchedGit(`name=$(basename "$PWD"); mkdir -p '${busy}'; : > "${busy}/$$ $name"
      for one in '${busy}'/*; do other="\${one##*/}"; [ "\${other#* }" != "$name" ] && kill -0 "\${other%% *}" 2>/dev/null && echo "$other while $name" >> '${overlaps}'; done
      "$real" "$@"; code=$?; ${wait}; exit $code`);
    const storage = repositories.folder();
    const shops = ['one', 'two', 'three'].map((name) => shop(name));
    const windows = shops.map((repository) => startWindow({ environment: withGit(repository, git), storage, folder: repository.root, mark: null }));
    for (const [index, { answer }] of windows.entries()) assert.equal((await answer)?.report.commit, shops[index]!.head);
    assert.equal(existsSync(overlaps) ? readFileSync(overlaps, 'utf8') : '', '');
    assert.deepEqual(leftovers(storage), []);
  });

  it('one that is killed while it reads: the next one reads at once', async () => {
    const repository = shop();
    const folder = repositories.folder();
    const pids = path.join(folder, 'pids');
    mkdirSync(path.join(folder, 'hang'));
    const git = watchedGit(`if [ -d '${folder}/hang' ]; then echo $$ >> '${pids}'; exec sleep 600; fi`);
    const storage = repositories.folder();
    const question = { environment: withGit(repository, git), storage, folder: repository.root, mark: null };
    const first = startWindow(question);
    while (!existsSync(pids)) await new Promise((resolve) => setTimeout(resolve, 10));
    first.process.kill('SIGKILL');
    assert.equal(await first.answer, null);
    // Its gits end by themselves where they may: one that has does not mind.
    for (const pid of readFileSync(pids, 'utf8').trim().split('\n')) try { process.kill(Number(pid), 'SIGKILL'); } catch { /* gone */ }
    assert.equal(leftovers(storage).filter((name) => name.endsWith('.lock')).length, 2);
    const { report } = await fresh(repository, storage);
    assert.equal(report.commit, repository.head);
    assert.deepEqual(leftovers(storage), []);
  });

  /** A window of this process, with an empty storage unless told. */
  async function fresh(repository: TestRepository, storage = repositories.folder()) {
    const { found, handlers } = await analysisWindow(repository.environment, storage, [repository.root]);
    return { report: JSON.parse(JSON.stringify(await handlers.ownership({ repo: found[0]!.id }, never))) as Awaited<ReturnType<typeof handlers.ownership>> };
  }

  function leftovers(storage: string): string[] {
    return readdirSync(path.join(storage, 'index')).filter((name) => !name.endsWith('.history')).sort();
  }
});
