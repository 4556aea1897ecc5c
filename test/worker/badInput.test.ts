// Whatever is opened, there is an answer and a sentence: folders, repositories and gits as they really are.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { HumanError } from '../../src/core/humanError';
import type { DecisionDraft } from '../../src/core/journal/decision';
import { balanceAbsence } from '../../src/present/balanceAbsence';
import { analysisWindow, never, type AnalysisWindow } from '../support/analysisWindow';
import { gitScript } from '../support/gitScript';
import { testRepositories } from '../support/testRepositories';
import type { TestRepository } from '../support/testRepository';
import { situation } from '../present/sampleSituation';

const ada = 'Ada Lovelace <ada@example.com>';
const grace = 'Grace Hopper <grace@example.com>';
const draft: DecisionDraft = { title: 'Use one queue', outcome: 'One queue for all.', options: [], certainty: null, expectation: '', reviewBy: null, links: [] };

describe('whatever is opened', () => {
  const repositories = testRepositories();

  /** One hour of Ada's in `src/billing`, one commit of Grace's beside it. */
  function shop(name = 'shop'): TestRepository {
    return repositories.init({ path: name }).userConfig('user.name', 'Ada Lovelace').userConfig('user.email', 'ada@example.com')
      .commit({ author: grace, date: '2026-10-27T10:00:00+00:00', files: { 'src/search/b.ts': '1', 'docs/decisions/0001-use-git.md': '# Use git\n\n## Context and Problem Statement\n' } })
      .commit({ author: ada, date: '2026-10-28T10:00:00+00:00', files: { 'src/billing/a.ts': '1' } });
  }

  const open = (repository: TestRepository, folders = [repository.root], given: Parameters<typeof analysisWindow>[3] = {}): Promise<AnalysisWindow> =>
    analysisWindow(repository.environment, repositories.folder(), folders, given);

  async function minutes({ handlers }: AnalysisWindow): Promise<number> {
    return (await handlers.balance(null, never)).headline.handsOnMinutes;
  }

  /** The title that stands where the figures would; null when there are figures. */
  async function absence({ handlers }: AnalysisWindow): Promise<string | null> {
    const report = await handlers.balance(null, never);
    return balanceAbsence(situation({ report, repositories: await handlers.repositories(null, never), trusted: true, folderOpen: true }))?.title ?? null;
  }

  const shared = async ({ handlers }: AnalysisWindow): Promise<string[]> => (await handlers.decisions(null, never)).map(({ decision }) => decision.title);

  it('no folder: nothing to show, and the journal works', async () => {
    const privateFolder = path.join(repositories.folder(), 'private');
    const window = await open(shop(), [], { privateFolder });
    assert.deepEqual(window.found, []);
    assert.equal(await minutes(window), 0);
    const { file } = await window.handlers.logDecision({ repo: null, draft }, never);
    assert.ok(existsSync(file));
    assert.deepEqual((await window.handlers.entries(null, never)).map(({ title }) => title), ['Use one queue']);
  });

  it('a folder without a repository', async () => {
    const window = await open(shop(), [repositories.folder()]);
    assert.deepEqual(window.found.map(({ state }) => state), ['notARepository']);
    assert.equal(await absence(window), 'No git history here');
  });

  it('a folder below the top of a repository: the whole repository, its decisions where they are', async () => {
    const repository = shop();
    const window = await open(repository, [path.join(repository.root, 'src', 'billing')]);
    assert.deepEqual(window.found.map(({ root, state }) => [root, state]), [[repository.root, 'ready']]);
    assert.equal(await minutes(window), 60);
    const repo = window.found[0]!.id;
    assert.deepEqual((await window.handlers.ownership({ repo }, never)).modules.map((m) => m.path).sort(), ['src/billing', 'src/search']);
    assert.deepEqual(await shared(window), ['Use git']);
    const { file } = await window.handlers.logDecision({ repo, draft }, never);
    assert.equal(path.relative(repository.root, file).replaceAll('\\', '/'), 'docs/decisions/0002-use-one-queue.md');
  });

  it('repositories below the folder: each one, counted once', async () => {
    const one = shop('all/one');
    const all = path.dirname(one.root);
    one.run('clone', '--quiet', one.root, path.join(all, 'group/two'));
    const window = await open(one, [all, one.root]);
    assert.deepEqual(window.found.map(({ name, state }) => `${name} ${state}`).sort(), ['one ready', 'two ready']);
    assert.equal(await minutes(window), 60);
  });

  it('an empty repository: says so, and takes a decision', async () => {
    const repository = repositories.init({ path: 'fresh' }).write('docs/decisions/0001-use-git.md', '# Use git\n\n## Context and Problem Statement\n');
    const window = await open(repository);
    const repo = window.found[0]!.id;
    assert.equal(await absence(window), 'No commits yet');
    await assert.rejects(window.handlers.ownership({ repo }, never), HumanError);
    assert.deepEqual(await shared(window), ['Use git']);
    const { file } = await window.handlers.logDecision({ repo, draft }, never);
    assert.equal(path.basename(file), '0002-use-one-queue.md');
  });

  it('a shallow clone: its hours, its owners, and since when', async () => {
    const clone = shop().clone({ depth: 1 });
    const window = await open(clone);
    const [found] = window.found;
    assert.equal(found?.shallowSince, '2026-10-28');
    assert.equal(await minutes(window), 60);
    const report = await window.handlers.ownership({ repo: found.id }, never);
    // Git shows every file as added in the last commit it has; what Grace wrote is not Ada's for that.
    assert.deepEqual([report.commits, report.files, report.modules], [1, 0, []]);
  });

  it('a shallow clone that is fetched whole: the rest counts at the next look', async () => {
    const repository = shop();
    const clone = repository.clone({ depth: 1 });
    const window = await open(clone);
    const repo = window.found[0]!.id;
    assert.equal((await window.handlers.ownership({ repo }, never)).commits, 1);
    assert.equal((await window.handlers.balance(null, never)).headline.evidence.commits, 1);
    clone.run('fetch', '--quiet', '--unshallow', 'origin');
    assert.equal(await window.handlers.refresh(null, never), true);
    const report = await window.handlers.ownership({ repo }, never);
    assert.deepEqual([report.commits, report.modules.map((m) => [m.path, m.myShare])], [2, [['src/billing', 1], ['src/search', 0]]]);
    assert.ok(!(await window.handlers.balance(null, never)).headline.confidenceReasons.some(({ code }) => code === 'shallow'));
  });

  for (const filter of ['blob:none', 'tree:0']) {
    it(`a partial clone (${filter}) whose remote is gone: figures from what is there, and nothing is fetched`, async () => {
      const repository = shop();
      const clone = repository.clone({ filter });
      rmSync(repository.root, { recursive: true });
      const objects = clone.git('count-objects', '-v');
      const window = await open(clone);
      assert.equal(await minutes(window), 60);
      const report = await window.handlers.ownership({ repo: window.found[0]!.id }, never);
      assert.equal(report.commits, 2);
      assert.deepEqual(await shared(window), ['Use git']);
      assert.equal(clone.git('count-objects', '-v'), objects);
    });
  }

  it('a detached HEAD', async () => {
    const repository = shop();
    const window = await open(repository.checkout(repository.head));
    assert.deepEqual([window.found[0]?.branch, await minutes(window)], [null, 60]);
    assert.equal((await window.handlers.ownership({ repo: window.found[0]!.id }, never)).commits, 2);
  });

  it('a linked worktree: the same repository, decisions in its own files', async () => {
    const repository = shop();
    const worktree = repository.worktree('elsewhere').write('docs/decisions/0002-here.md', '# Only here\n\n## Context and Problem Statement\n');
    const window = await open(worktree);
    assert.deepEqual(window.found.map(({ id, root }) => [id, root]), [[path.join(repository.root, '.git'), worktree.root]]);
    assert.equal(await minutes(window), 60);
    assert.deepEqual((await shared(window)).sort(), ['Only here', 'Use git']);
  });

  it('a submodule: a repository of its own', async () => {
    const library = shop('library');
    const application = repositories.init({ path: 'application' }).commit({ author: grace, date: '2026-10-28T09:00:00+00:00' });
    const { root } = application.submodule(library, 'libs/library');
    application.commit({ author: grace, date: '2026-10-28T09:30:00+00:00' }).config('user.email', 'ada@example.com').config('user.name', 'Ada Lovelace');
    const window = await open(library, [application.root]);
    assert.deepEqual(window.found.map(({ name }) => name), ['application', 'library']);
    assert.equal(window.found[1]?.root, root);
    assert.equal(await minutes(window), 60);
  });

  it('a repository of somebody else on this machine', async function () {
    if (process.platform === 'win32') this.skip();
    const repository = shop();
    const bin = gitScript(path.join(repositories.folder(), 'bin'), 'GIT_TEST_ASSUME_DIFFERENT_OWNER=1; export GIT_TEST_ASSUME_DIFFERENT_OWNER');
    const window = await analysisWindow({ ...repository.environment, PATH: bin }, repositories.folder(), [repository.root]);
    assert.deepEqual(window.found.map(({ state }) => state), ['someoneElses']);
    assert.equal(await absence(window), 'This repository belongs to somebody else');
    assert.deepEqual(await shared(window), []);
  });

  it('no git at all: says so, and the journal works', async () => {
    const repository = shop();
    const privateFolder = path.join(repositories.folder(), 'private');
    const window = await analysisWindow({ ...repository.environment, PATH: repositories.folder() }, repositories.folder(), [repository.root], { privateFolder });
    assert.deepEqual(window.found.map(({ state }) => state), ['gitMissing']);
    assert.equal(await absence(window), 'Git is not installed here');
    assert.ok(existsSync((await window.handlers.logDecision({ repo: null, draft }, never)).file));
  });

  it('a git in a folder with spaces', async function () {
    if (process.platform === 'win32') this.skip();
    const repository = shop();
    const bin = gitScript(path.join(repositories.folder(), 'Program Files (x86)', 'Git it’s'), '');
    for (const [gitPath, PATH] of [[path.join(bin, 'git'), '/nowhere'], [null, bin]] as const) {
      const window = await analysisWindow({ ...repository.environment, PATH }, repositories.folder(), [repository.root], { gitPath });
      assert.equal(await minutes(window), 60);
      assert.equal((await window.handlers.ownership({ repo: window.found[0]!.id }, never)).commits, 2);
    }
  });

  it('a git older than 2.25: says so, and is asked nothing but its version', async function () {
    if (process.platform === 'win32') this.skip();
    const repository = shop();
    const folder = repositories.folder();
    const bin = gitScript(path.join(folder, 'bin'), `echo "$*" >> '${folder}/asked'\necho git version 2.24.4\nexit 0`);
    const window = await analysisWindow({ ...repository.environment, PATH: bin }, repositories.folder(), [repository.root]);
    assert.equal(await absence(window), 'Git is too old');
    const asked = readFileSync(path.join(folder, 'asked'), 'utf8').trim().split('\n');
    assert.deepEqual([...new Set(asked.map((line) => line.split(' ').at(-1)))], ['version']);
  });

  it('a user configuration that changes what git prints: the same figures', async () => {
    const repository = shop();
    const figures = async (): Promise<string> => {
      const { handlers, found } = await open(repository);
      return JSON.stringify([await handlers.balance(null, never), await handlers.ownership({ repo: found[0]!.id }, never), await handlers.decisions(null, never)]);
    };
    const before = await figures();
    for (const [key, value] of [
      ['log.showRoot', 'false'], ['log.showSignature', 'true'], ['log.date', 'human'], ['log.decorate', 'full'], ['log.follow', 'true'], ['log.mailmap', 'true'],
      ['diff.relative', 'true'], ['diff.renames', 'false'], ['diff.noprefix', 'true'], ['diff.orderFile', '/nowhere'], ['color.ui', 'always'], ['core.quotePath', 'true'],
      ['core.abbrev', '4'], ['core.pager', 'cat'], ['format.pretty', 'oneline'], ['i18n.logOutputEncoding', 'UTF-16'], ['core.precomposeUnicode', 'false'],
      ['alias.log', 'shortlog'], ['pager.log', 'true'], ['core.commentChar', ';'], ['log.excludeDecoration', '*'],
    ] as const) repository.userConfig(key, value);
    assert.equal(await figures(), before);
  });

  it('a repository whose history is damaged: says that it could not be read, and the log says why', async () => {
    const repository = shop();
    const lost = repository.revision('HEAD~1');
    rmSync(path.join(repository.gitDir, 'objects', lost.slice(0, 2), lost.slice(2)));
    const window = await open(repository);
    assert.equal(await absence(window), 'Its history could not be read');
    assert.match(window.log(), /git log/);
    await assert.rejects(window.handlers.ownership({ repo: window.found[0]!.id }, never));
  });

  it('a repository with a branch that points at nothing: says that it could not be read, and the one beside it counts', async () => {
    const broken = shop('broken');
    writeFileSync(path.join(broken.root, '.git/refs/heads/lost'), `${'1'.repeat(40)}\n`);
    const window = await open(broken, [broken.root, shop('whole').root]);
    assert.deepEqual(window.found.map(({ name, state }) => [name, state]), [['broken', 'unreadable'], ['whole', 'ready']]);
    assert.equal(await minutes(window), 60);
    assert.match(window.log(), /missing object/);
  });

  it('a git directory that is none: says that it could not be read, and the log says why', async () => {
    const repository = shop();
    writeFileSync(path.join(repository.gitDir, 'config'), '[core\n');
    const window = await open(repository);
    assert.equal(await absence(window), 'Its history could not be read');
    assert.match(window.log(), /bad config/);
  });

  it('a decision folder full of other Markdown: the records, and the next free number', async () => {
    const repository = shop();
    for (const name of ['README.md', 'index.md', 'template.md', 'adr-template.md', 'meeting notes.md', '2026-10-01-notes.md', 'CHANGELOG.md', 'glossary/terms.md']) {
      repository.write(`docs/decisions/${name}`, `# ${name}\n\nJust text.\n`);
    }
    repository.write('docs/decisions/0007-.md', '').write('docs/decisions/0009-half.md', '# ').write('docs/decisions/picture.md/not-a-file.md', '# x\n');
    const window = await open(repository);
    const titles = await shared(window);
    assert.ok(titles.includes('Use git'));
    for (const other of ['README.md', 'index.md', 'template.md', 'meeting notes.md', 'glossary/terms.md']) assert.ok(!titles.includes(other), other);
    const { file } = await window.handlers.logDecision({ repo: window.found[0]!.id, draft }, never);
    assert.equal(path.basename(file), '0010-use-one-queue.md');
  });

  it('names and paths with quotes, tabs, line ends, other scripts and turned directions', async function () {
    if (process.platform === 'win32') this.skip();
    const folder = 'It\'s "a"\tshop\nשלום \u202Etxt.exe';
    const repository = repositories.init({ path: folder }).userConfig('user.name', 'Ада "Ada" \u202eLovelace').userConfig('user.email', 'ada@example.com');
    for (let at = 0; at < 6; at++) {
      repository.commit({ author: `Ада "Ada" \u202eLovelace <ada@example.com>`, date: `2026-10-28T1${at}:00:00+00:00`, message: `sub\u202eject\t"${at}"\u0007`, files: { [`src/mo"d\tu\nle ✓\u202e/f${at}.ts`]: String(at) } });
    }
    const place = 'docs/decisions';
    repository.write(`${place}/0001-טיטל "x"\ttab\nline.md`, '# Ti\u202etle "x"\n\n## Context and Problem Statement\n');
    const window = await open(repository);
    assert.equal(await minutes(window), 6 * 60);
    const report = await window.handlers.ownership({ repo: window.found[0]!.id }, never);
    assert.deepEqual(report.modules.map((m) => m.path), ['src/mo"d\tu\nle ✓\u202e']);
    assert.equal((await window.handlers.decisions(null, never))[0]?.decision.file, `${place}/0001-טיטל "x"\ttab\nline.md`);
    const { file } = await window.handlers.logDecision({ repo: window.found[0]!.id, draft: { ...draft, title: '../..\\evil\u202e\n"name"\t.md' } }, never);
    assert.equal(path.dirname(file), path.join(repository.root, place));
    // oxlint-disable-next-line no-control-regex
    assert.match(path.basename(file), /^0002-[^\u0000-\u001f\u202e"\\/]+\.md$/);
  });

  it('a repository that goes away while it is read', async () => {
    const repository = shop();
    const window = await open(repository);
    const asked = [window.handlers.ownership({ repo: window.found[0]!.id }, never), window.handlers.decisions(null, never), window.handlers.balance(null, never)];
    rmSync(repository.root, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
    const settled = await Promise.allSettled(asked);
    assert.equal(settled[2]?.status, 'fulfilled');
    await window.handlers.refresh(null, never);
    assert.deepEqual((await window.handlers.repositories(null, never)).map(({ state }) => state), ['gone']);
  });

  it('a git that is killed while it reads: an error, no half answer kept, and the next question works', async function () {
    if (process.platform === 'win32') this.skip();
    const repository = shop();
    const folder = repositories.folder();
    const bin = gitScript(path.join(folder, 'bin'), `case " $* " in *" log "*--no-merges*) if [ -e '${folder}/kill' ]; then "$real" "$@" | head -c 300; kill -9 $$; fi;; esac`);
    const environment = { ...repository.environment, PATH: `${bin}${path.delimiter}${repository.environment['PATH'] ?? ''}` };
    const window = await analysisWindow(environment, repositories.folder(), [repository.root]);
    const repo = window.found[0]!.id;
    mkdirSync(path.join(folder, 'kill'));
    await assert.rejects(window.handlers.ownership({ repo }, never), /git log ended with -1/);
    rmSync(path.join(folder, 'kill'), { recursive: true });
    assert.equal((await window.handlers.ownership({ repo }, never)).commits, 2);
    assert.equal(await minutes(window), 60);
  });

  it('storage that is not there yet, and two windows that open it at once', async () => {
    const [one, other] = [shop('one'), shop('other')];
    const storage = path.join(repositories.folder(), 'not', 'there');
    const windows = await Promise.all([one, other, one, other].map((repository) => analysisWindow(repository.environment, storage, [repository.root])));
    await Promise.all(windows.flatMap(({ handlers, found }) => [handlers.balance(null, never), handlers.ownership({ repo: found.find((r) => r.open)!.id }, never)]));
    const later = await analysisWindow(one.environment, storage, []);
    assert.deepEqual(later.found.map(({ root }) => root).sort(), [one.root, other.root].sort());
    // The same commits in both: one piece of work.
    assert.equal(await minutes(later), 60);
    const lines = readFileSync(path.join(storage, 'ledger.jsonl'), 'utf8').trimEnd().split('\n').map((line) => (JSON.parse(line) as { hash: string }).hash);
    assert.deepEqual(lines, [...new Set(lines)]);
    assert.deepEqual(readdirSync(storage, { recursive: true }).filter((name) => /\.(tmp|lock)/.test(String(name))), []);
    assert.deepEqual(windows.map(({ log }) => log()).join(''), '');
  });
}).timeout(60_000);
