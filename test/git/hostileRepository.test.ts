// A repository is somebody else's: nothing it says may run a program.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { readCommit, readCommits } from '../../src/git/commitsReader';
import { readDefaultBranch } from '../../src/git/defaultBranch';
import { discoverRepositories } from '../../src/git/discoverRepositories';
import { listFiles } from '../../src/git/fileList';
import { filesOnBranches } from '../../src/git/filesOnBranches';
import { findGit } from '../../src/git/findGit';
import { Git } from '../../src/git/git';
import { growHistory } from '../../src/git/growHistory';
import { readDifference } from '../../src/git/historyDifference';
import { readHistory } from '../../src/git/historyReader';
import { readIdentity } from '../../src/git/identity';
import { isIgnoredFolder } from '../../src/git/ignored';
import { readStanding } from '../../src/git/standing';
import { readTexts } from '../../src/git/objects';
import { resolveCommit } from '../../src/git/revision';
import { readTips } from '../../src/git/tips';
import { testRepositories } from '../support/testRepositories';
import { trappedRepository } from '../support/trappedRepository';

describe('a hostile repository', () => {
  const repositories = testRepositories();

  it('is full of traps that plain git springs', function () {
    if (process.platform === 'win32') this.skip();
    const { repository, sprung } = trappedRepository(repositories);
    const plain = (args: readonly string[], input = ''): string[] => {
      spawnSync('git', args, { cwd: repository.root, env: repository.environment, input });
      return sprung();
    };
    const springs = (name: string, args: readonly string[], input?: string): void => {
      const found = plain(args, input);
      assert.ok(found.includes(name), `git ${args.join(' ')} sprang [${found.join(' ')}] and not ${name}`);
    };
    springs('fsmonitor', ['status']);
    springs('include', ['included']);
    springs('clean', ['hash-object', '--path=a.txt', '--stdin'], 'x');
    springs('smudge', ['cat-file', '--filters', 'HEAD:.gitignore']);
    springs('textconv', ['cat-file', '--textconv', 'HEAD:.gitignore']);
    springs('diffDriver', ['diff', '--no-index', '--ext-diff', '.gitignore', '.mailmap']);
    springs('externalDiff', ['diff', '--no-index', '--ext-diff', '.gitattributes', '.mailmap']);
    springs('gpg', ['log', '-1']);
    springs('editor', ['config', '--edit']);
    springs('ssh', ['ls-remote', 'ssh://nowhere.invalid/x']);
    springs('gitProxy', ['ls-remote', 'git://nowhere.invalid/x']);
    springs('credential', ['credential', 'fill'], 'protocol=https\nhost=nowhere.invalid\n\n');
    springs('askPass', ['credential', 'fill'], 'protocol=https\nhost=nowhere.invalid\n\n');
    springs('hook', ['update-ref', 'refs/heads/other', 'HEAD']);
    springs('ext', ['log', '-2', '-p', '--no-ext-diff', '--no-textconv']);
  });

  it('runs nothing, whatever is asked of it', async function () {
    if (process.platform === 'win32') this.skip();
    const { repository, sprung, variables } = trappedRepository(repositories);
    sprung();
    const environment = { ...repository.environment, ...variables };
    const finding = await findGit({ gitPath: null, environment });
    assert.equal(finding.state, 'found');
    if (finding.state !== 'found') return;
    const git = new Git(finding.program, repository.root, environment);
    const found = await discoverRepositories(finding, [repository.root, join(repository.root, '..')], { environment });
    assert.deepEqual(found.map(({ state }) => state), ['ready']);
    const head = await resolveCommit(git, 'HEAD');
    assert.ok(head !== null);
    const history = await readHistory(git, head);
    assert.equal(history.commitCount, 3);
    await growHistory(git, head, { tip: await resolveCommit(git, 'HEAD^') ?? '', history: readHistory(git, await resolveCommit(git, 'HEAD^') ?? '', { processes: 1 }) });
    assert.equal((await readCommits(git, { sinceSeconds: 0 })).length, 3);
    await readCommit(git, head);
    await readTips(git);
    await readDefaultBranch(git);
    await readIdentity(git);
    await readStanding(git, found[0]!);
    assert.ok((await readDifference(git, await resolveCommit(git, 'HEAD^') ?? '', head, { most: () => 9 }))?.inFront);
    const files = await listFiles(git, head);
    assert.deepEqual([...(await readTexts(git, head, files)).keys()], ['.gitattributes', '.gitignore', '.mailmap']);
    await filesOnBranches(git, ['docs'], null);
    assert.equal(await isIgnoredFolder(git, join(repository.root, 'private')), true);
    assert.deepEqual(sprung(), []);
  });
}).timeout(60_000);
