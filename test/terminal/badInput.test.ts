// The terminal command on whatever it is pointed at: an answer, or one line that says what is the matter.
import assert from 'node:assert/strict';
import { spawnSync, type SpawnSyncOptions } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { gitScript } from '../support/gitScript';
import { testRepositories } from '../support/testRepositories';
import type { TestRepository } from '../support/testRepository';
import { trappedRepository } from '../support/trappedRepository';

const cli = path.join(__dirname, '../../dist/cli.js');
const ada = 'Ada Lovelace <ada@example.com>';
const grace = 'Grace Hopper <grace@example.com>';
// oxlint-disable-next-line no-control-regex -- to look for them
const unprintable = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

describe('the terminal command on whatever there is', function () {
  if (process.platform === 'win32') return;
  const repositories = testRepositories();

  /** Root may read everything: then somebody else does the asking. */
  const somebody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

  function run(environment: TestRepository['environment'], cwd: string, ...args: string[]) {
    return runAs({}, environment, cwd, ...args);
  }

  function runAs(user: SpawnSyncOptions, environment: TestRepository['environment'], cwd: string, ...args: string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args, '--now', '2026-11-04T12:00:00Z', '--tz', 'UTC', ...(args[0] === 'ownership' ? ['--no-cache'] : [])], { ...user, env: environment, encoding: 'utf8', cwd });
    assert.doesNotMatch(stderr, /^ {4}at /m);
    assert.doesNotMatch(`${stdout}${stderr}`, unprintable);
    return { status, stdout, stderr, json: () => JSON.parse(stdout) as Record<string, unknown> };
  }

  const shop = (name = 'shop'): TestRepository => repositories.init({ path: name }).userConfig('user.name', 'Ada Lovelace').userConfig('user.email', 'ada@example.com')
    .commit({ author: grace, date: '2026-10-27T10:00:00+00:00', files: { 'src/search/b.ts': '1', 'docs/decisions/0001-use-git.md': '# Use git\n\n## Context and Problem Statement\n' } })
    .commit({ author: ada, date: '2026-10-28T10:00:00+00:00', files: { 'src/billing/a.ts': '1' } });

  function works({ environment }: Pick<TestRepository, 'environment'>, cwd: string, commits = 2): void {
    const ownership = run(environment, cwd, 'ownership', '--json');
    assert.deepEqual([ownership.status, ownership.stderr], [0, '']);
    assert.equal(ownership.json()['commits'], commits);
    const balance = run(environment, cwd, 'balance', '--json').json() as { headline: { handsOnMinutes: number } };
    assert.equal(balance.headline.handsOnMinutes, 60);
    const { decisions } = run(environment, cwd, 'decisions', 'list', '--json').json() as { decisions: { title: string }[] };
    assert.deepEqual(decisions.map(({ title }) => title), ['Use git']);
  }

  function refuses(environment: TestRepository['environment'], cwd: string, says: RegExp, ...commands: string[]): void {
    for (const command of commands.length > 0 ? commands : ['ownership', 'balance', 'decisions']) {
      const { status, stdout, stderr } = run(environment, cwd, command, ...(command === 'decisions' ? ['list'] : []));
      assert.deepEqual([status, stdout], [1, ''], command);
      assert.match(stderr, says);
      assert.equal(stderr.trimEnd().split('\n').length, 1, stderr);
    }
  }

  it('works in a folder below the top, a worktree, with a detached HEAD, and in a clone without contents', () => {
    const repository = shop();
    works(repository, path.join(repository.root, 'src', 'billing'));
    works(repository, repository.worktree('elsewhere').root);
    const clone = repository.clone({ filter: 'blob:none' });
    works(repository.checkout(repository.head), repository.root);
    rmSync(repository.root, { recursive: true });
    works(clone, clone.root);
  });

  it('speaks of the repository it was asked about, and not of its submodules', () => {
    const application = shop('application');
    const submodule = application.submodule(shop('library'), 'libs/library');
    application.commit({ author: grace, date: '2026-10-28T09:30:00+00:00' });
    works(application, application.root, 3);
    works(application, submodule.root);
    // One that is damaged is none of its business either.
    rmSync(path.join(application.root, '.git', 'modules', 'libs', 'library', 'HEAD'));
    works(application, application.root, 3);
  });

  it('takes the repositories below a folder that is in none', () => {
    const one = shop('all/one');
    const all = path.dirname(one.root);
    one.run('clone', '--quiet', one.root, path.join(all, 'two')).run('init', '--quiet', path.join(all, 'empty'));
    const { repositories: both } = run(one.environment, all, 'ownership', '--json').json() as { repositories: { commits: number }[] };
    assert.deepEqual(both.map(({ commits }) => commits), [2, 2]);
    assert.match(run(one.environment, all, 'ownership').stdout, /all\/one\n2 commits[\s\S]*all\/two\n2 commits/);
  });

  it('works in a shallow clone, and says nothing of files whose past is cut off', () => {
    const clone = shop().clone({ depth: 1 });
    const { commits, files } = run(clone.environment, clone.root, 'ownership', '--json').json();
    assert.deepEqual([commits, files], [1, 0]);
    assert.match(run(clone.environment, clone.root, 'ownership').stdout, /No file here counts/);
    assert.match(run(clone.environment, clone.root, 'balance').stdout, /A history begins on 2026-10-28\./);
  });

  it('says what is the matter with a folder, a repository or git', () => {
    const repository = shop();
    const { environment } = repository;
    refuses(environment, repositories.folder(), /is not in a git repository\. Name one with --repo\./);
    const empty = repositories.init({ path: 'empty' }).write('docs/decisions/0001-use-git.md', '# Use git\n\n## Context and Problem Statement\n');
    refuses(empty.environment, empty.root, /has no commits yet\./, 'ownership', 'balance');
    assert.match(run(empty.environment, empty.root, 'decisions', 'list').stdout, /0001 .*Use git/);
    const bin = (script: string): Record<string, string> => ({ ...environment, PATH: gitScript(path.join(repositories.folder(), 'Program Files', 'it’s git'), script) });
    works({ environment: bin('') }, repository.root);
    refuses(bin('GIT_TEST_ASSUME_DIFFERENT_OWNER=1; export GIT_TEST_ASSUME_DIFFERENT_OWNER'), repository.root, /belongs to another user, so git does not read it\./);
    refuses(bin('echo git version 2.24.4; exit 0'), repository.root, /This git is older than 2\.25/);
    refuses({ ...environment, PATH: repositories.folder() }, repository.root, /There is no git on PATH/);
    const lost = repository.revision('HEAD~1');
    rmSync(path.join(repository.gitDir, 'objects', lost.slice(0, 2), lost.slice(2)));
    refuses(environment, repository.root, /git could not be read/, 'ownership', 'balance');
    writeFileSync(path.join(repository.gitDir, 'config'), '[core\n');
    refuses(environment, repository.root, /cannot be read as a repository/);
  });

  it('reads what may be read, and names what may not', () => {
    const repository = shop().write('docs/decisions/0002-secret.md', '# Secret\n');
    const top = path.dirname(repository.root);
    chmodSync(top, 0o755);
    if (somebody.uid !== undefined) for (const file of ['', ...readdirSync(top, { recursive: true, encoding: 'utf8' })]) chownSync(path.join(top, file), somebody.uid, somebody.gid);
    const gitDir = path.join(repository.root, '.git');
    const ask = (...args: string[]) => runAs(somebody, repository.environment, repository.root, ...args);
    chmodSync(path.join(repository.root, 'docs/decisions/0002-secret.md'), 0);
    const { decisions } = ask('decisions', 'list', '--json').json() as { decisions: { problems: string[] }[] };
    assert.deepEqual(decisions.map(({ problems }) => problems), [[], ['It could not be read.']]);
    assert.equal(ask('ownership', '--json').json()['commits'], 2);
    chmodSync(path.join(gitDir, 'HEAD'), 0);
    const refused = ask('ownership');
    assert.deepEqual([refused.status, /cannot be read as a repository/.test(refused.stderr)], [1, true]);
    chmodSync(gitDir, 0);
    assert.match(ask('balance').stderr, /cannot be read as a repository/);
    chmodSync(gitDir, 0o755);
  });

  it('prints nothing that moves a cursor or turns a direction, whatever things are called', () => {
    const [letters, evil] = ['\u202eev\u2066il', '\u001b[31m\u009b2J\u202eev\u2066\u0007il'];
    const repository = repositories.init({ path: `${evil} shop` }).userConfig('user.name', `Ada ${evil}`).userConfig('user.email', 'ada@example.com');
    for (let at = 0; at < 6; at++) repository.commit({ author: `Ada ${evil} <ada@example.com>`, date: `2026-10-28T1${at}:00:00+00:00`, message: `${evil} subject`, files: { [`src/${evil}\n\tmodule/f${at}.ts`]: String(at) } });
    repository.checkout(`topic-${letters}`);
    for (const [name, text] of [
      [`0001-${evil}\nname.md`, `---\nstatus: "${letters}"\n---\n# Title ${evil}\n\n## Context and Problem Statement\n`],
      ['0001-again.md', `---\nstatus: superseded by ${evil}\n${letters}: 1\n${letters}: 2\n---\n# Again ${evil}\n\n## Context and Problem Statement\n`],
    ] as const) repository.write(`docs/decisions/${name}`, text);
    for (const args of [['ownership'], ['ownership', '--json', '--verify'], ['balance'], ['balance', '--json'], ['decisions', 'list'], ['decisions', 'check'], ['decisions', 'list', '--json'], ['ownership', '--repo', '.', '--repo', '.']]) {
      assert.equal(run(repository.environment, repository.root, ...args).status, 0, args.join(' '));
    }
    const { people } = run(repository.environment, repository.root, 'ownership', '--json', '--verify').json() as { people: { name: string }[] };
    assert.equal(people[0]?.name, `Ada ${evil}`);
    rmSync(path.join(repository.gitDir, 'HEAD'));
    refuses(repository.environment, repository.root, /cannot be read as a repository/);
    assert.equal(run(repository.environment, repository.root, evil).status, 2);
    assert.equal(run(repository.environment, repository.root, 'ownership', '--as-of', evil).status, 1);
  });

  it('runs nothing of a repository\'s choice', () => {
    const { repository, sprung, variables } = trappedRepository(repositories);
    repository.write('docs/decisions/0001-use-git.md', '# Use git\n');
    sprung();
    const environment = { ...repository.environment, ...variables };
    for (const args of [['balance', '--me', 'a@x'], ['ownership', '--verify'], ['ownership', '--model', 'fading', '--as-of', 'HEAD~1'], ['decisions', 'list'], ['decisions', 'check']]) {
      const { status, stderr } = run(environment, repository.root, ...args);
      assert.ok(status === 0 || args[0] === 'balance', stderr);
    }
    repository.config('user.email', 'a@x');
    assert.equal(run(environment, repository.root, 'balance').status, 0);
    assert.deepEqual(sprung(), []);
  });

  describe('and the hours of somebody else', () => {
    /** Without an answer, and with nothing of Grace's in it. */
    function refused(repository: TestRepository, settings: unknown, ...args: string[]): void {
      const file = path.join(repositories.folder(), 'settings.json');
      writeFileSync(file, JSON.stringify(settings));
      const { status, stdout, stderr } = run(repository.environment, repository.root, 'balance', '--json', '--settings', file, ...args);
      assert.deepEqual([status, stdout, stderr], [2, '', 'fulcrum: Fulcrum shows your own time only.\n'], JSON.stringify([settings, args]));
    }

    function adasAlone(repository: TestRepository, settings: unknown, ...args: string[]): void {
      const file = path.join(repositories.folder(), 'settings.json');
      writeFileSync(file, JSON.stringify(settings));
      const { stdout, stderr } = run(repository.environment, repository.root, 'balance', '--json', '--settings', file, ...args);
      assert.equal(stderr, '');
      assert.equal((JSON.parse(stdout) as { headline: { handsOnMinutes: number } }).headline.handsOnMinutes, 60, JSON.stringify([settings, args]));
    }

    it('are refused however they are asked for', () => {
      const repository = shop().commit({ author: 'Grace Hopper <77+gh@users.noreply.github.com>', date: '2026-10-26T10:00:00+00:00' });
      refused(repository, { 'fulcrum.people': { 'Ada Lovelace': ['ada@example.com', 'grace@example.com'] } });
      refused(repository, { 'fulcrum.people': { 'Grace Hopper': ['ada@example.com'] } });
      refused(repository, { 'fulcrum.people': { 'Ada Lovelace': ['grace@example.com'] }, 'fulcrum.me': ['grace@example.com'] });
      for (const address of ['grace@example.com', ' GRACE@Example.COM ', '77+gh@users.noreply.github.com', '77+renamed@users.noreply.github.com']) {
        refused(repository, {}, '--me', address);
        refused(repository, {}, '--me', 'ada@example.com', '--me', address);
      }
    });

    it('are not in the answer when asked for by a name, an unknown address or as a bot', () => {
      const repository = shop();
      adasAlone(repository, {}, '--me', 'Grace Hopper');
      adasAlone(repository, {}, '--me', 'nobody@example.com');
      adasAlone(repository, {}, '--me', 'gh@users.noreply.github.com');
      adasAlone(repository, { 'fulcrum.bots': ['*grace*'] }, '--me', 'grace@example.com');
      adasAlone(repository, { 'fulcrum.people': { 'Ada Lovelace': ['ada@example.com'], 'Grace Hopper': ['grace@example.com'] } });
    });

    it('are not what the settings join of the lead\'s own', () => {
      const repository = shop().commit({ author: 'adal <adal@old.example>', date: '2026-10-29T10:00:00+00:00', files: { 'c.ts': '1' } });
      const file = path.join(repositories.folder(), 'settings.json');
      writeFileSync(file, JSON.stringify({ 'fulcrum.people': { 'Ada Lovelace': ['ada@example.com', 'adal@old.example'] } }));
      const { headline } = run(repository.environment, repository.root, 'balance', '--json', '--settings', file).json() as { headline: { handsOnMinutes: number } };
      assert.equal(headline.handsOnMinutes, 120);
    });
  });

  it('needs no home and leaves nothing but its index', () => {
    const repository = shop();
    const home = path.join(repositories.folder(), 'home');
    mkdirSync(home);
    writeFileSync(path.join(home, '.gitconfig'), '[user]\n\tname = Ada Lovelace\n\temail = ada@example.com\n');
    const environment = { ...repository.environment, HOME: home, XDG_CACHE_HOME: '', XDG_CONFIG_HOME: '' };
    for (const args of [['balance'], ['decisions', 'list']]) run(environment, repository.root, ...args);
    assert.deepEqual(readdirSync(home), ['.gitconfig']);
    assert.equal(repository.git('status', '--porcelain'), '');
  });
}).timeout(120_000);
