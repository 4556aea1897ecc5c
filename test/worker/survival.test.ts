// Whatever happens to the process, the index, the disk or git: the next answer is that of a fresh reading, or says what is wrong.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { before, describe, it } from 'mocha';
import { HumanError } from '../../src/core/humanError';
import type { OwnershipReport } from '../../src/core/ownership/report';
import { GitFailure } from '../../src/git/gitFailure';
import { IndexCache } from '../../src/store/indexCache';
import { decodeHistory } from '../../src/store/indexFormat';
import { wholeHistory } from '../../src/worker/wholeHistory';
import { analysisWindow, never, wednesday } from '../support/analysisWindow';
import { cutBetween } from '../support/cutBetween';
import { gitOf } from '../support/gitOf';
import { gitScript } from '../support/gitScript';
import { historyText } from '../support/historyText';
import { some, times } from '../support/soak';
import { testRepositories } from '../support/testRepositories';
import type { TestRepository } from '../support/testRepository';
import { windowProgram } from '../support/windowProgram';

const tips = ['trunk', 'rewritten', 'back'] as const;
const nothingOver = { shallow: false, replaced: '' };

/** `trunk` and `rewritten` part after 200 commits, `back` is where they part; each commit touches two files, one in ten renames one. */
function longHistory(): string {
  const commit = (branch: string, number: number): string => [
    `commit refs/heads/${branch}`, `author P${number % 4} <p${number % 4}@x> ${1_790_000_000 + number * 60} +0000`, `committer C <c@x> ${1_790_000_000 + number * 60} +0000`,
    'data 0', `M 644 inline src/f${number % 17}.ts`, `data ${String(number).length}`, String(number), `M 644 inline lib/${branch}${number % 5}.ts`, 'data 1', 'x',
    ...number % 10 === 9 ? [`R src/f${number % 17}.ts src/g${number % 3}.ts`] : [], '', '',
  ].join('\n');
  const line = (branch: string, from: number, to: number): string => Array.from({ length: to - from }, (_, index) => commit(branch, from + index)).join('');
  return `${line('back', 0, 200)}reset refs/heads/trunk\nfrom refs/heads/back\n\n${line('trunk', 200, 320)}reset refs/heads/rewritten\nfrom refs/heads/back\n\n${line('rewritten', 400, 500)}`;
}

describe('survival', function () {
  this.timeout(times(120_000, 3_600_000));
  const repositories = testRepositories();
  const startWindow = windowProgram();

  function repository(): TestRepository {
    return repositories.init().userConfig('user.name', 'P1').userConfig('user.email', 'p1@x').fastImport(longHistory()).run('update-ref', 'refs/heads/main', 'refs/heads/trunk');
  }

  /** What a window that is opened now says, and its log. */
  async function figures(of: TestRepository, storage: string): Promise<{ readonly report: OwnershipReport; readonly log: string }> {
    const { found, handlers, log } = await analysisWindow(of.environment, storage, [of.root]);
    const report = await handlers.ownership({ repo: found[0]!.id }, never);
    return { report, log: log() };
  }

  const indexes = (storage: string): string[] => readdirSync(path.join(storage, 'index')).filter((name) => name.endsWith('.history')).map((name) => path.join(storage, 'index', name));

  describe('kill -9', () => {
    before(function () {
      if (process.platform === 'win32') this.skip();
    });

    it('at any moment while the index is read and written: the same figures as ever, and no git left behind', async () => {
      const shop = repository();
      const pids = path.join(repositories.folder(), 'pids');
      const bin = gitScript(path.join(repositories.folder(), 'bin'), `echo $$ >> '${pids}'`);
      const environment = { ...shop.environment, PATH: [bin, shop.environment['PATH']].join(path.delimiter) };
      const move = (tip: string): void => void shop.run('update-ref', 'refs/heads/main', `refs/heads/${tip}`);
      const expected = new Map<string, OwnershipReport>();
      for (const tip of tips) {
        move(tip);
        expected.set(tip, (await figures(shop, repositories.folder())).report);
      }
      const began = performance.now();
      await startWindow({ environment, storage: repositories.folder(), folder: shop.root, mark: null }).answer;
      const whole = performance.now() - began;
      const storage = repositories.folder();
      const kills = times(9, 200);
      let interrupted = 0;
      for (let kill = 0; kill < kills; kill++) {
        const tip = tips[kill % tips.length]!;
        move(tip);
        if (kill % 4 === 0) rmSync(path.join(storage, 'index'), { recursive: true, force: true });
        const window = startWindow({ environment, storage, folder: shop.root, mark: null });
        await setTimeout(whole * (kill + 0.5) / kills);
        window.process.kill('SIGKILL');
        if (await window.answer === null) interrupted++;
        await gone(pids);
        assert.deepEqual(await figures(shop, storage), { report: expected.get(tip), log: '' });
      }
      assert.ok(interrupted > kills / 4, `only ${interrupted} of ${kills} were killed in time`);
    });

    it('while git walks the history and has said nothing yet: it is gone too, with whatever watched over it', async () => {
      const shop = repository();
      const folder = repositories.folder();
      const pids = path.join(folder, 'pids');
      // The shell that starts git and the git it starts; each of the two ends of the history has its own.
      const bin = gitScript(path.join(folder, 'bin'), `case "$*" in *" log "*--no-merges*) echo $$ $PPID | tr ' ' '\\n' >> '${pids}'; exec sleep 600 ;; esac`);
      const environment = { ...shop.environment, PATH: [bin, shop.environment['PATH']].join(path.delimiter) };
      const window = startWindow({ environment, storage: repositories.folder(), folder: shop.root, mark: null });
      while (!existsSync(pids) || readFileSync(pids, 'utf8').split('\n').length < 3) await setTimeout(10);
      assert.ok(readFileSync(pids, 'utf8').trim().split('\n').map(Number).every(isRunning));
      window.process.kill('SIGKILL');
      assert.equal(await window.answer, null);
      await gone(pids);
    });

    /** Waits until none of these gits run; the test's own time is the limit. */
    async function gone(file: string): Promise<void> {
      const numbers = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').map(Number) : [];
      while (numbers.some(isRunning)) await setTimeout(20);
      rmSync(file, { force: true });
    }
  });

  it('an index with any byte flipped, cut at any length, of an older or newer version, or of another repository: rebuilt without a word', async () => {
    const shop = repository();
    const storage = repositories.folder();
    const expected = await figures(shop, storage);
    assert.equal(expected.log, '');
    const [file] = indexes(storage);
    const whole = readFileSync(file!);
    // Of every byte it is known here that nothing is taken from the file then, and of some that this is what the window does.
    const kept = decodeHistory(whole);
    assert.equal(kept?.commitCount, 320);
    const flipped = (position: number, bit: number): Buffer => {
      const copy = Buffer.from(whole);
      copy[position]! ^= 1 << bit;
      return copy;
    };
    for (let position = 0; position < whole.length; position++) {
      for (const bit of some([0, 1, 2, 3, 4, 5, 6, 7].map((nth) => (nth + position) % 8), 1)) assert.equal(decodeHistory(flipped(position, bit)), null, `bit ${bit} of byte ${position}`);
      assert.equal(decodeHistory(whole.subarray(0, position)), null, `cut at ${position}`);
    }
    const places = (usual: number, soaking: number): number[] => Array.from({ length: times(usual, soaking) }, (_, nth) => Math.floor(nth * whole.length / times(usual, soaking)));
    const damaged = [
      ...places(6, 300).map((position) => flipped(position, position % 8)), ...places(4, 100).map((length) => whole.subarray(0, length)),
      Buffer.concat([whole, Buffer.of(0)]), Buffer.alloc(0), Buffer.alloc(whole.length),
      ...['0', '999'].map((version) => Buffer.from(whole.toString('latin1').replace(/ (\d+)\n/, ` ${version}\n`), 'latin1')),
    ];
    for (const bytes of damaged) {
      writeFileSync(file!, bytes);
      assert.deepEqual(await figures(shop, storage), expected);
      assert.deepEqual(readFileSync(file!), whole, 'it is made anew');
    }
    mkdirSync(`${file!}.folder`);
    rmSync(file!);
    mkdirSync(file!);
    assert.deepEqual((await figures(shop, storage)).report, expected.report);
  });

  it('a storage that cannot be written: the same figures, and it is said once', async () => {
    const shop = repository();
    const expected = (await figures(shop, repositories.folder())).report;
    const file = path.join(repositories.folder(), 'a file');
    writeFileSync(file, '');
    const { found, handlers, log } = await analysisWindow(shop.environment, path.join(file, 'storage'), [shop.root]);
    const repo = found[0]!.id;
    assert.deepEqual(await handlers.ownership({ repo }, never), expected);
    shop.run('update-ref', 'refs/heads/main', 'refs/heads/back');
    await handlers.refresh(null, never);
    assert.equal((await handlers.ownership({ repo }, never)).commits, 200);
    assert.equal(log().split('\n').filter((line) => /the index/.test(line)).length, 1, log());
  });

  it('a disk that is full: the history all the same, and somebody is told why it was not kept', async () => {
    class FullDisk extends IndexCache {
      override write(): Promise<void> {
        return Promise.reject(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }));
      }
    }
    const shop = repository();
    const told: unknown[] = [];
    const history = await wholeHistory(gitOf(shop), { repo: 'r', tip: shop.head, overlays: nothingOver, cache: new FullDisk(repositories.folder()), onUnkept: (error) => told.push(error) });
    assert.equal(history.commitCount, 320);
    assert.match(String(told), /no space left/);
  });

  describe('a git that', () => {
    before(function () {
      if (process.platform === 'win32') this.skip();
    });

    for (const [what, script] of [
      ['dies in the middle', '"$real" "$@" | head -c 9000; kill -9 $$'],
      ['ends with 128 on an object that is missing', '"$real" "$@" | head -c 9000; echo "fatal: unable to read tree" >&2; exit 128'],
      ['has its output cut off', '"$real" "$@" | head -c 9001; exit 0'],
      ['has its output cut off between two commits', '"$real" "$@" | $cut; exit 0'],
      ['says nothing and ends well', 'exit 0'],
    ] as const) {
      it(`${what}: a clear state, the figures from before, and all of it at the next look`, async () => {
        const shop = repository();
        const folder = repositories.folder();
        const broken = script.replace('$cut', cutBetween(folder, 40));
        const bin = gitScript(path.join(folder, 'bin'), `case "$*" in *" log "*--no-merges*) if [ -e '${folder}/broken' ]; then ${broken}; fi ;; esac`);
        const storage = repositories.folder();
        const { found, handlers } = await analysisWindow({ ...shop.environment, PATH: [bin, shop.environment['PATH']].join(path.delimiter) }, storage, [shop.root]);
        const repo = found[0]!.id;
        shop.run('update-ref', 'refs/heads/main', 'refs/heads/back');
        await handlers.refresh(null, never);
        const earlier = await handlers.ownership({ repo }, never);
        shop.run('update-ref', 'refs/heads/main', 'refs/heads/trunk');
        await handlers.refresh(null, never);
        writeFileSync(path.join(folder, 'broken'), '');
        const kept = indexes(storage);
        await assert.rejects(handlers.ownership({ repo }, never), GitFailure);
        assert.deepEqual(indexes(storage), kept, 'no half of a history is kept');
        shop.run('update-ref', 'refs/heads/main', 'refs/heads/back');
        await handlers.refresh(null, never);
        assert.deepEqual(await handlers.ownership({ repo }, never), earlier);
        shop.run('update-ref', 'refs/heads/main', 'refs/heads/trunk');
        await handlers.refresh(null, never);
        rmSync(path.join(folder, 'broken'));
        assert.equal((await handlers.ownership({ repo }, never)).commits, 320);
      });
    }
  });

  it('a git that dies or is cut off at any of its calls: the figures as ever, or a word; the lead\'s hours then from before, with their date', async function () {
    if (process.platform === 'win32') this.skip();
    const folder = repositories.folder();
    const current = path.join(folder, 'current');
    // A folder for each call is its number; the one that is to break does as it is told.
    const bin = gitScript(path.join(folder, 'bin'), `run=$(cat '${current}'); n=1; until mkdir "$run/$n" 2>/dev/null; do n=$((n + 1)); done
      if [ -f "$run/break$n" ]; then . "$run/break$n"; fi`);
    const run = (breaking?: { readonly call: number; readonly way: string }): string => {
      const calls = repositories.folder();
      if (breaking) writeFileSync(path.join(calls, `break${breaking.call}`), breaking.way);
      writeFileSync(current, calls);
      return calls;
    };
    const ada = { author: 'Ada <ada@x>' };
    const shop = repositories.init().userConfig('user.name', 'Ada').userConfig('user.email', 'ada@x')
      .commit({ ...ada, date: '2026-10-20T10:00:00Z', files: { 'src/a.ts': '1' } }).remoteBranch('origin/main').remoteHead('origin/main')
      .checkout('topic').commit({ author: 'Bo <bo@x>', date: '2026-10-21T10:00:00Z', files: { 'src/b.ts': '1' } }).checkout('side').commit({ ...ada, date: '2026-10-22T10:00:00Z', files: { 'src/c.ts': '1' } })
      .checkout('main');
    const environment = { ...shop.environment, PATH: [bin, shop.environment['PATH']].join(path.delimiter) };
    interface Looked { readonly figures: unknown; readonly known: unknown; readonly state: string; readonly readAt: number | null }
    const look = async (storage: string, at: number): Promise<Looked> => {
      const { handlers } = await analysisWindow(environment, storage, [shop.root], {}, at);
      const { headline: { confidenceReasons, ...headline }, weeks, activities } = await handlers.balance(null, never);
      const [repo] = await handlers.repositories(null, never);
      const { state, readAt } = repo!;
      const counted = confidenceReasons.some(({ code }) => code === 'unopened') ? 'as it was last read' : state;
      const known = await handlers.ownership({ repo: repo!.id }, never).catch((error: unknown) => error);
      return { figures: { headline, weeks, activities }, known, state: counted, readAt };
    };
    const kept = repositories.folder();
    run();
    const earlier = await look(kept, wednesday);
    shop.merge('topic', { ...ada, date: '2026-10-23T10:00:00Z' }).remoteBranch('origin/main').checkout('more').commit({ ...ada, date: '2026-10-26T10:00:00Z', files: { 'src/d.ts': '1' } });
    const calls = run();
    const later = wednesday + 60_000;
    const whole = await look(repositories.folder(), later);
    assert.notDeepEqual(whole.figures, earlier.figures);
    assert.notDeepEqual(whole.known, earlier.known);
    assert.ok(!(whole.known instanceof Error));
    const total = readdirSync(calls).length;
    const ways = ['"$real" "$@" | head -c 60; exit 0', '"$real" "$@" | head -c 60; exit 128', '"$real" "$@" | head -c 130; kill -9 $$', 'exit 128', 'kill -9 $$'];
    const all = Array.from({ length: total }, (_, call) => ways.map((way) => ({ call: call + 1, way }))).flat();
    for (const { call, way } of some(all, 11)) {
      run({ call, way });
      const storage = repositories.folder();
      cpSync(kept, storage, { recursive: true });
      const found = await look(storage, later);
      const said = `call ${call}: ${way}`;
      if (!(found.known instanceof Error)) assert.deepEqual(found.known, whole.known, said);
      if (isDeepStrictEqual(found.figures, whole.figures)) continue;
      assert.deepEqual(found.figures, earlier.figures, said);
      assert.notEqual(found.state, 'ready', said);
      assert.equal(found.readAt, earlier.readAt, said);
    }
  });

  it('cancelled: rejects, no git is left, nothing half is kept, and the next question gets everything', async function () {
    if (process.platform === 'win32') this.skip();
    const shop = repository();
    const folder = repositories.folder();
    const pids = path.join(folder, 'pids');
    // It says something, so that it is seen to run, and then never ends by itself.
    const bin = gitScript(path.join(folder, 'bin'), `case "$*" in *" log "*--no-merges*) if [ -e '${folder}/slow' ]; then echo $$ >> '${pids}'; exec sleep 600; fi ;; esac`);
    const storage = repositories.folder();
    const { found, handlers } = await analysisWindow({ ...shop.environment, PATH: [bin, shop.environment['PATH']].join(path.delimiter) }, storage, [shop.root]);
    writeFileSync(path.join(folder, 'slow'), '');
    const cancel = new AbortController();
    const asked = handlers.ownership({ repo: found[0]!.id }, cancel.signal);
    const rejected = assert.rejects(asked, /nobody waits/);
    while (!existsSync(pids)) await setTimeout(10);
    cancel.abort(new Error('nobody waits'));
    await rejected;
    const numbers = readFileSync(pids, 'utf8').trim().split('\n').map(Number);
    while (numbers.some(isRunning)) await setTimeout(10);
    // The answer is there at once; what was held is let go right after it, and nothing else may be there.
    while (readdirSync(path.join(storage, 'index')).some((name) => name.includes('.lock'))) await setTimeout(10);
    assert.deepEqual(readdirSync(path.join(storage, 'index')), []);
    rmSync(path.join(folder, 'slow'));
    assert.equal((await handlers.ownership({ repo: found[0]!.id }, never)).commits, 320);
  });

  it('a repository that is deleted while it is read: a state, the hours from before and when they were read', async () => {
    const shop = repositories.init().userConfig('user.name', 'Ada').userConfig('user.email', 'ada@x').commit({ author: 'Ada <ada@x>', date: '2026-10-28T10:00:00Z', files: { 'src/a.ts': '1' } });
    const { handlers, found } = await analysisWindow(shop.environment, repositories.folder(), [shop.root]);
    const earlier = await handlers.balance(null, never);
    const reading = handlers.ownership({ repo: found[0]!.id }, never).then(() => null, (error: unknown) => error);
    rmSync(shop.root, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
    const failure = await reading;
    assert.ok(failure === null || failure instanceof GitFailure || failure instanceof HumanError, String(failure));
    await handlers.refresh(null, never);
    const after = await handlers.balance(null, never);
    assert.deepEqual([after.headline.handsOnMinutes, earlier.headline.handsOnMinutes], [60, 60]);
    const [gone] = await handlers.repositories(null, never);
    assert.deepEqual([gone?.state, gone?.readAt], ['gone', wednesday / 1000]);
  });

  it('stopped by the lead: every reading ends, whoever asked, and none begins before they want it again', async function () {
    if (process.platform === 'win32') this.skip();
    const shop = repository();
    const folder = repositories.folder();
    const pids = path.join(folder, 'pids');
    const bin = gitScript(path.join(folder, 'bin'), `case "$*" in *" log "*--no-merges*) if [ -e '${folder}/slow' ]; then echo $$ >> '${pids}'; exec sleep 600; fi ;; esac`);
    const { found, handlers } = await analysisWindow({ ...shop.environment, PATH: [bin, shop.environment['PATH']].join(path.delimiter) }, repositories.folder(), [shop.root]);
    const repo = found[0]!.id;
    const known = await handlers.ownership({ repo }, never);
    shop.run('update-ref', 'refs/heads/main', 'refs/heads/rewritten');
    await handlers.refresh(null, never);
    writeFileSync(path.join(folder, 'slow'), '');
    const stopped = [handlers.ownership({ repo }, never), handlers.ownership({ repo }, new AbortController().signal)].map((asked) => assert.rejects(asked, /You stopped the reading/));
    while (!existsSync(pids)) await setTimeout(10);
    await handlers.stopReading(null, never);
    await Promise.all(stopped);
    const numbers = readFileSync(pids, 'utf8').trim().split('\n').map(Number);
    while (numbers.some(isRunning)) await setTimeout(10);
    await assert.rejects(handlers.ownership({ repo }, never), /You stopped the reading/);
    assert.equal(await handlers.recentOwnership({ repo }, never), null);
    shop.run('update-ref', 'refs/heads/main', 'refs/heads/trunk');
    await handlers.refresh(null, never);
    assert.deepEqual(await handlers.ownership({ repo }, never), known, 'what is known is still answered');
    shop.run('update-ref', 'refs/heads/main', 'refs/heads/rewritten');
    await handlers.refresh(null, never);
    rmSync(path.join(folder, 'slow'));
    await handlers.readOn(null, never);
    assert.equal((await handlers.ownership({ repo }, never)).commits, 300);
  });

  it('a partial clone that grows: as a fresh reading of it, though what is new could be followed more closely', async () => {
    const text = (last: string): string => `${'a line of it\n'.repeat(30)}${last}\n`;
    const origin = repositories.init().commit({ files: { 'src/a.ts': text('1') } }).commit({ renames: { 'src/a.ts': 'src/b.ts' }, files: { 'src/b.ts': text('2') } });
    const clone = origin.clone({ filter: 'blob:none' });
    const storage = repositories.folder();
    const ask = (cache: IndexCache | null) => wholeHistory(gitOf(clone), { repo: 'r', tip: clone.head, overlays: nothingOver, cache, onUnkept: (error) => assert.fail(String(error)) });
    const first = historyText(await ask(new IndexCache(storage)));
    assert.ok(!first.some((line) => line.includes('R src/a.ts')), 'the blobs of the rename are not there');
    clone.commit({ renames: { 'src/b.ts': 'src/c.ts' }, files: { 'src/c.ts': text('3') } });
    assert.deepEqual(historyText(await ask(new IndexCache(storage))), historyText(await ask(null)));
    assert.equal(indexes(storage).length, 1);
  });

  it('a tip that is missing in the index is nobody else\'s history', async () => {
    const shop = repository();
    const storage = repositories.folder();
    const git = gitOf(shop);
    const ask = (tip: string, cache: IndexCache | null) => wholeHistory(git, { repo: 'r', tip: shop.revision(tip), overlays: nothingOver, cache, onUnkept: (error) => assert.fail(String(error)) });
    for (const tip of ['trunk', 'rewritten', 'back', 'trunk', 'rewritten', 'trunk'] as const) {
      assert.deepEqual(historyText(await ask(tip, new IndexCache(storage))), historyText(await ask(tip, null)));
    }
    assert.ok(indexes(storage).length <= 3);
  });

  function isRunning(pid: number): boolean {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  }
});
