import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { readHistory } from '../../src/git/historyReader';
import type { RenameDetail } from '../../src/git/renames';
import { Git } from '../../src/git/git';
import { cutBetween } from '../support/cutBetween';
import { gitOf, testGit } from '../support/gitOf';
import { gitScript } from '../support/gitScript';
import { changesOf, historyText, idsOf, trailersOf } from '../support/historyText';
import { testRepositories } from '../support/testRepositories';

describe('readHistory', () => {
  const repositories = testRepositories();

  it('lists files, renames and people of every commit, newest first, without merges', async () => {
    const repository = repositories.init()
      .commit({ files: { 'a.ts': 'one\ntwo\nthree\n', 'b.ts': 'b' }, author: 'Grace <grace@example.com>', date: '2026-03-02T09:00:00+01:00' })
      .checkout('topic')
      .commit({ renames: { 'a.ts': 'src/c.ts' }, files: { 'b.ts': null }, message: 'move\n\nCo-authored-by: Ada <ada@example.com>\n', date: '2026-03-03T09:00:00-05:30' })
      .checkout('main')
      .merge('topic', { date: '2026-03-04T09:00:00Z' });
    const history = await readHistory(gitOf(repository), repository.head);
    assert.deepEqual(historyText(history), [
      `${repository.revision('HEAD^2')} Ada Lovelace <ada@example.com> ${Date.UTC(2026, 2, 3, 14, 30) / 1000} -330`,
      '  D b.ts', '  R a.ts src/c.ts', '  0 Ada <ada@example.com>',
      `${repository.revision('HEAD^')} Grace <grace@example.com> ${Date.UTC(2026, 2, 2, 8) / 1000} 60`,
      '  A a.ts', '  A b.ts',
    ]);
  });

  it('reads only what is new since a commit', async () => {
    const repository = repositories.init().commit().commit({ files: { new: '' } });
    const history = await readHistory(gitOf(repository), repository.head, { since: repository.revision('HEAD^') });
    assert.deepEqual(idsOf(history), [repository.head]);
  });

  it('gives every commit once and in git\'s order, read from one end or from both, whatever the shape and the dates', async () => {
    // A commit is its parents, counted back from it, and a date that may run backwards.
    const commit = fc.record({ back: fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 3 }), date: fc.integer({ min: 0, max: 40 }) });
    await fc.assert(fc.asyncProperty(fc.array(commit, { minLength: 1, maxLength: 60 }), async (commits) => {
      const repository = repositories.init();
      repository.fastImport(commits.map(({ back, date }, number) => {
        const parents = [...new Set(back.map((steps) => number - steps))].filter((parent) => parent >= 0);
        return [
          'commit refs/heads/main', `mark :${number + 1}`, `author P${date % 3} <p@x> ${1_700_000_000 + date} +0000`,
          `committer C <c@x> ${1_700_000_000 + date} +0000`, 'data 0',
          ...parents.map((parent, index) => `${index === 0 ? 'from' : 'merge'} :${parent + 1}`),
          `M 644 inline f${number % 7}`, `data ${String(number).length}`, String(number), '', '',
        ].join('\n');
      }).join(''));
      const expected = repository.git('rev-list', '--no-merges', 'HEAD').split('\n').slice(0, -1);
      const one = await readHistory(gitOf(repository), repository.head, { processes: 1 });
      const two = await readHistory(gitOf(repository), repository.head, { processes: 2 });
      assert.deepEqual(idsOf(one), expected);
      assert.deepEqual(two, one);
      repositories.remove();
    }), { numRuns: 25, seed: 1 });
  });

  it('meets in the middle of a history that two processes really share', async () => {
    const repository = repositories.init();
    const commits = 3000;
    repository.fastImport(Array.from({ length: commits }, (_, number) => [
      'commit refs/heads/main', `committer C${number % 5} <c${number % 5}@x> ${1_700_000_000 + number} +0000`, 'data 0',
      `M 644 inline d${number % 97}/f${number % 13}`, `data ${String(number).length}`, String(number), '', '',
    ].join('\n')).join(''));
    const progress: number[] = [];
    const history = await readHistory(gitOf(repository), repository.head, { processes: 2, onProgress: (read) => progress.push(read) });
    assert.deepEqual(idsOf(history), repository.git('rev-list', 'HEAD').trim().split('\n'));
    assert.deepEqual(history, await readHistory(gitOf(repository), repository.head, { processes: 1 }));
    assert.ok(progress.every((read, index) => index === 0 || read >= progress[index - 1]!));
  });

  it('has all of it where the output of one end is cut off between two commits, and says so where both are', async function () {
    if (process.platform === 'win32') this.skip();
    const repository = repositories.init();
    repository.fastImport(Array.from({ length: 60 }, (_, number) => [
      'commit refs/heads/main', `committer C <c@x> ${1_700_000_000 + number} +0000`, 'data 0', `M 644 inline f${number % 13}`, `data ${String(number).length}`, String(number), '', '',
    ].join('\n')).join(''));
    const whole = await readHistory(gitOf(repository), repository.head, { processes: 1 });
    const cutting = (pattern: string, commits: number): Git => {
      const folder = repositories.folder();
      const bin = gitScript(join(folder, 'bin'), `case "$*" in ${pattern}) "$real" "$@" | ${cutBetween(folder, commits)}; exit 0 ;; esac`);
      return new Git({ ...testGit(), binary: join(bin, 'git') }, repository.root, repository.environment);
    };
    for (const commits of [1, 20, 59]) {
      assert.deepEqual(await readHistory(cutting('*" log "*--reverse*', commits), repository.head, { processes: 2 }), whole);
      assert.deepEqual(await readHistory(cutting('*--reverse*) ;; *" log "*', commits), repository.head, { processes: 2 }), whole);
    }
    for (const processes of [1, 2] as const) await assert.rejects(readHistory(cutting('*" log "*', 20), repository.head, { processes }), /cut off/);
  });

  it('agrees with git shortlog on who made how many commits', async () => {
    const repository = repositories.init()
      .commit({ author: 'Ada <ada@example.com>' })
      .commit({ author: 'Ada <ada@work.example>' })
      .checkout('topic').commit({ author: '李 <li@example.com>' })
      .checkout('main').commit({ author: 'Ada <ada@example.com>' }).merge('topic');
    const counts = new Map<string, number>();
    const history = await readHistory(gitOf(repository), repository.head);
    for (const author of history.author) {
      const { name, email } = history.idents[author]!;
      counts.set(`${name} <${email}>`, (counts.get(`${name} <${email}>`) ?? 0) + 1);
    }
    const lines = repository.git('shortlog', '-sne', '--no-merges', 'HEAD').trim().split('\n');
    assert.deepEqual(counts, new Map(lines.map((line) => [line.trim().split('\t')[1]!, Number(line.trim().split('\t')[0])])));
    assert.equal(counts.get('Ada <ada@example.com>'), 2);
  });

  it('takes names and paths with quotes, tabs, line ends, other scripts and no UTF-8 at all', async () => {
    const paths = ['tab\there', 'line\nend', '"quoted"', 'größe/李.ts', '\u202ertl', ' lead', '\u0001' + 'a'.repeat(40), 'A'];
    const repository = repositories.init()
      .commit({ author: 'Q"\' 李\t\u202eX <we ird@例.test>', files: Object.fromEntries(paths.map((path) => [path, path])) });
    repository.fastImport([
      'commit refs/heads/main', 'committer Bytes <b@x> 1800000000 +0000', 'data 0', 'from refs/heads/main^0',
      'M 644 inline "\\377\\376"', 'data 1', 'x', '', ''].join('\n'));
    const history = await readHistory(gitOf(repository), repository.head);
    assert.deepEqual(changesOf(history, 0), ['A \ufffd\ufffd']);
    assert.deepEqual(new Set(changesOf(history, 1)), new Set(paths.map((path) => `A ${path}`)));
    assert.deepEqual(history.idents[history.author[1]!], { name: 'Q"\' 李\t\u202eX', email: 'we ird@例.test' });
  });

  it('takes dates before 1970 and after 2038, nameless authors, other encodings, huge messages and many parents', async () => {
    const repository = repositories.init().commit({ date: '@9999999999 -0930' });
    const tree = repository.revision('HEAD^{tree}');
    const start = repository.head;
    const parents = Array.from({ length: 100 }, (_, number) => repository
      .run('update-ref', 'HEAD', start).commit({ message: `${number}`, date: `@${1_700_000_000 + number} +0000` }).head);
    const commit = (parent: readonly string[], author: string, rest: string): void => {
      repository.rawCommit(Buffer.from(
        `tree ${tree}\n${parent.map((id) => `parent ${id}\n`).join('')}author ${author}\ncommitter C <c@x> 1790000000 +0000\n${rest}`, 'latin1'));
    };
    commit(parents, 'M <m@x> 1790000000 +0000', '\nhundred parents\n');
    commit([repository.head], ' <> -86400 +0100', '\nbefore 1970\n');
    commit([repository.head], 'J\xf6rg <j@x> 1790000000 +0000', 'encoding ISO-8859-1\n\nm\xfcde\n\nReviewed-by: J\xf6rg <j@x>\n');
    commit([repository.head], 'L <l@x> 1790000000 +0000', `\n${'x'.repeat(10_000_000)}\n\nAcked-by: Late <late@x>\n`);
    const history = await readHistory(gitOf(repository), repository.head);
    assert.equal(history.commitCount, Number(repository.git('rev-list', '--no-merges', '--count', 'HEAD')));
    assert.deepEqual(trailersOf(history, 0), ['2 Late <late@x>']);
    assert.deepEqual(trailersOf(history, 1), ['1 Jörg <j@x>']);
    assert.equal(history.idents[history.author[1]!]!.name, 'Jörg');
    assert.deepEqual([history.idents[history.author[2]!], history.authorSeconds[2], history.authorOffset[2]], [{ name: '', email: '' }, -86400, 60]);
    const first = idsOf(history).indexOf(start);
    assert.deepEqual([history.authorSeconds[first], history.authorOffset[first]], [9999999999, -570]);
  });

  it('reads SHA-256 repositories', async () => {
    const repository = repositories.init({ objectFormat: 'sha256' }).commit({ files: { a: '' } }).commit({ files: { b: '' } });
    const history = await readHistory(gitOf(repository), repository.head);
    assert.equal(history.idBytes, 32);
    assert.deepEqual(idsOf(history), [repository.head, repository.revision('HEAD^')]);
  });

  it('reads a partial clone with what is there and downloads nothing', async () => {
    const origin = repositories.init()
      .commit({ files: { moved: 'same\n'.repeat(30), edited: 'line\n'.repeat(30) } })
      .commit({ renames: { moved: 'a/moved', edited: 'a/edited' }, files: { 'a/edited': `${'line\n'.repeat(30)}more` } });
    const read = async (filter: string): Promise<[RenameDetail | undefined, string[]]> => {
      const clone = origin.clone({ filter, bare: true, name: filter.replace(':', '-') });
      const objects = (): string => clone.git('count-objects', '-v');
      const before = objects();
      let detail: RenameDetail | undefined;
      const history = await readHistory(gitOf(clone), clone.head, { onDetail: (level) => { detail = level; } });
      assert.equal(objects(), before);
      return [detail, changesOf(history, 0)];
    };
    assert.deepEqual(await read('blob:none'), ['exact', ['A a/edited', 'R moved a/moved', 'D edited']]);
    assert.deepEqual(await read('tree:0'), ['noFiles', []]);
  });

  it('is the same under a user configuration that changes what git prints', async () => {
    const repository = repositories.init()
      .commit({ files: { 'src/a.ts': 'one\ntwo\nthree\n', 'docs/b.md': 'b' }, message: 'root\n\nReviewed-by: R <r@x>\n' })
      .commit({ renames: { 'src/a.ts': 'docs/a.ts' } });
    const plain = historyText(await readHistory(gitOf(repository), repository.head));
    for (const [key, value] of [
      ['log.showRoot', 'false'], ['diff.relative', 'true'], ['log.showSignature', 'true'], ['color.ui', 'always'], ['log.date', 'relative'],
      ['diff.renames', 'false'], ['diff.renameLimit', '1'], ['log.decorate', 'full'], ['log.follow', 'true'], ['log.mailmap', 'true'],
      ['format.pretty', 'fuller'], ['log.abbrevCommit', 'true'], ['core.quotePath', 'true'], ['diff.noprefix', 'true'], ['log.diffMerges', 'first-parent'],
      ['i18n.logOutputEncoding', 'UTF-16'], ['diff.ignoreSubmodules', 'all'], ['diff.submodule', 'log'], ['notes.displayRef', '*'], ['core.commentChar', 'R'],
      ['core.pager', 'false'], ['pager.log', 'false'], ['diff.external', 'false'], ['alias.log', 'version'], ['diff.orderFile', 'nowhere'],
    ] as const) repository.userConfig(key, value);
    assert.deepEqual(historyText(await readHistory(gitOf(repository), repository.head)), plain);
  });

  it('stops when told to', async () => {
    const repository = repositories.init().commit();
    await assert.rejects(readHistory(gitOf(repository), repository.head, { signal: AbortSignal.abort(new Error('enough')) }), /enough/);
  });
}).timeout(60_000);
