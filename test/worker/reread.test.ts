// What is read again when something changes? Counted in runs of git: a rule of the figures never costs the history.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import type { Settings } from '../../src/core/settings';
import { analysisWindow, never } from '../support/analysisWindow';
import { gitScript } from '../support/gitScript';
import { testRepositories } from '../support/testRepositories';

const ada = 'Ada Lovelace <ada@example.com>';
const grace = 'Grace Hopper <grace@example.com>';

describe('what is read again', function () {
  this.timeout(60_000);
  const repositories = testRepositories();

  before(function () {
    // The git that keeps count is a shell script.
    if (process.platform === 'win32') this.skip();
  });

  /** A repository of twenty commits with a window on it, and how many commits each question has read since the last. */
  async function counted() {
    const repository = repositories.init({ path: 'shop' }).userConfig('user.name', 'Ada Lovelace').userConfig('user.email', 'ada@example.com');
    for (let at = 0; at < 20; at++) repository.commit({ author: at % 2 === 0 ? ada : grace, files: { 'src/a.ts': `${at}` } });
    const folder = repositories.folder();
    const output = path.join(folder, 'output');
    // Every commit that is read with its files is one mark at the start of its first field.
    const bin = gitScript(path.join(folder, 'bin'), `case "$*" in *" log "*--no-merges*--name-status*|*" log "*--name-status*--no-merges*) "$real" "$@" | tee -a '${output}'; exit 0 ;; esac`);
    const environment = { ...repository.environment, PATH: [bin, repository.environment['PATH']].join(path.delimiter) };
    const storage = repositories.folder();
    const ask = async (set: Partial<Settings> = {}) => {
      rmSync(output, { force: true });
      const { found, handlers, log } = await analysisWindow(environment, storage, [repository.root], { set });
      const report = await handlers.ownership({ repo: found[0]!.id }, never);
      assert.equal(log(), '');
      // With two processes a commit may be read by both.
      // oxlint-disable-next-line no-control-regex
      const read = existsSync(output) ? new Set(readFileSync(output, 'latin1').match(/\u0001[0-9a-f]{40}/g)).size : 0;
      return { report, read };
    };
    assert.equal((await ask()).read, 20);
    return { repository, ask };
  }

  it('nothing of the history for a setting', async () => {
    const { ask } = await counted();
    for (const set of [{ people: { 'Grace Hopper': ['ada@example.com'] } }, { bots: ['grace@example.com'] }, { exclude: ['src/**'] }, { modules: { all: ['**'] } }, { me: ['grace@example.com'] }]) {
      assert.equal((await ask(set)).read, 0, JSON.stringify(set));
    }
    assert.equal((await ask({ bots: ['grace@example.com'] })).report.people.find(({ person }) => person.bot)?.person.name, 'Grace Hopper');
  });

  it('the one commit that changes .mailmap, .gitattributes or the list of ignored revisions', async () => {
    const { repository, ask } = await counted();
    repository.commit({ author: ada, files: { '.mailmap': 'Ada Lovelace <ada@example.com> Grace Hopper <grace@example.com>\n' } });
    const mapped = await ask();
    assert.deepEqual([mapped.read, mapped.report.people.map(({ commits }) => commits)], [1, [21]]);
    repository.commit({ author: ada, files: { '.git-blame-ignore-revs': `${repository.revision('HEAD~2')}\n` } });
    const ignored = await ask();
    assert.equal(ignored.read, 1);
    assert.equal(ignored.report.modules[0]!.changes, mapped.report.modules[0]!.changes - 1);
    repository.commit({ author: ada, files: { '.gitattributes': 'src/** linguist-generated\n' } });
    const left = await ask();
    assert.deepEqual([left.read, left.report.files], [1, 0]);
  });

  it('what a rebase made anew, nothing when the branch comes back, nothing for a moved HEAD or another branch', async () => {
    const { repository, ask } = await counted();
    const before = await ask();
    const tip = repository.head;
    repository.run('reset', '--quiet', '--hard', 'HEAD~5');
    assert.equal((await ask()).read, 0, 'moved back');
    for (let at = 0; at < 3; at++) repository.commit({ author: grace, date: `@${1_790_000_000 + at} +0000`, files: { 'src/a.ts': `other ${at}` } });
    const rebased = await ask();
    assert.deepEqual([rebased.read, rebased.report.commits], [3, 18]);
    const other = repository.head;
    repository.run('reset', '--quiet', '--hard', tip);
    assert.deepEqual(await ask(), { report: before.report, read: 0 });
    repository.run('reset', '--quiet', '--hard', other);
    assert.deepEqual(await ask(), { report: rebased.report, read: 0 });
    repository.remoteBranch('origin/main').remoteHead('origin/main').checkout('topic').run('branch', 'elsewhere', 'HEAD~3');
    assert.equal((await ask()).read, 0, 'another branch');
  });

  it('everything for a graft or a replaced commit, and what was before once it is gone', async () => {
    const { repository, ask } = await counted();
    const before = await ask();
    repository.run('replace', '--graft', repository.revision('HEAD~5'));
    const grafted = await ask();
    assert.deepEqual([grafted.read, grafted.report.commits], [6, 6]);
    assert.equal((await ask()).read, 0);
    repository.run('replace', '--delete', repository.revision('HEAD~5'));
    assert.deepEqual(await ask(), { report: before.report, read: 0 });
  });
});
