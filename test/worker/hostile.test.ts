// The whole analysis on a repository that wants to run programs, in a folder nobody trusts, and what of it the log keeps.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import type { DecisionDraft } from '../../src/core/journal/decision';
import { analysisWindow, never, type AnalysisWindow } from '../support/analysisWindow';
import { gitScript } from '../support/gitScript';
import { testRepositories } from '../support/testRepositories';
import { trappedRepository } from '../support/trappedRepository';

const draft: DecisionDraft = { title: 'Use one queue', outcome: 'One queue for all.', options: ['One', 'Two'], certainty: 70, expectation: 'Quiet nights', reviewBy: '2027-01-01', links: [] };

/** Everything that the views, the commands and the watcher ask; failures are not the subject. */
async function everything({ handlers, found }: AnalysisWindow): Promise<void> {
  const repo = found[0]!.id;
  const ask = async (question: Promise<unknown>): Promise<void> => void (await question.catch(() => undefined));
  await ask(handlers.repositories(null, never));
  await ask(handlers.balance(null, never));
  await ask(handlers.evidence({ from: '2026-08-01', to: '2026-12-31', category: null }, never));
  await ask(handlers.ownership({ repo }, never));
  await ask(handlers.recentPeople(null, never));
  if (found[0]!.head !== null) await ask(handlers.commit({ repo, commit: found[0]!.head }, never));
  await ask(handlers.decisions(null, never));
  await ask(handlers.decisionPlaces(null, never));
  await ask(handlers.logDecision({ repo, draft }, never));
  await ask(handlers.logDecision({ repo: null, draft }, never));
  await ask(handlers.logFeedback({ person: 'Grace', kind: 'praise', situation: 's', behaviour: 'b', impact: 'i' }, never));
  const [entry] = await handlers.entries(null, never);
  if (entry) await ask(handlers.moveDecision({ entry: entry.file, repo }, never));
  await ask(handlers.checkPrivateFolder({ folder: path.join(found[0]!.root, 'private'), allowIgnored: false }, never));
  await ask(handlers.setNotWork({ repo, notWork: true }, never));
  await ask(handlers.setNotWork({ repo, notWork: false }, never));
  await ask(handlers.refresh(null, never));
  await ask(handlers.clearIndex(null, never));
  await ask(handlers.balance(null, never));
}

describe('a stranger\'s repository', () => {
  const repositories = testRepositories();

  it('runs nothing, whatever the window does with it', async function () {
    if (process.platform === 'win32') this.skip();
    const { repository, sprung, variables } = trappedRepository(repositories);
    repository.write('docs/decisions/0001-use-git.md', '---js\nrequire("fs").writeFileSync("/tmp/never", "")\n---\n# Use git\n\n## Context and Problem Statement\n');
    sprung();
    const environment = { ...repository.environment, ...variables };
    const window = await analysisWindow(environment, repositories.folder(), [repository.root], { privateFolder: path.join(repositories.folder(), 'notes'), set: { me: ['a@x'] } });
    assert.deepEqual(window.found.map(({ state }) => state), ['ready']);
    assert.equal((await window.handlers.balance(null, never)).me?.emails[0], 'a@x');
    assert.equal((await window.handlers.ownership({ repo: window.found[0]!.id }, never)).commits, 3);
    await everything(window);
    // The private folder inside the repository is what `check-ignore` is asked for: that runs too.
    await everything(await analysisWindow(environment, repositories.folder(), [repository.root], { privateFolder: path.join(repository.root, 'private') }));
    assert.deepEqual((await window.handlers.decisions(null, never)).map(({ decision }) => decision.title).filter((title) => title === draft.title).length > 0, true);
    assert.deepEqual(sprung(), []);
    assert.equal(existsSync('/tmp/never'), false);
  });

  it('is not even looked at without trust: no git starts, not for its version either', async function () {
    if (process.platform === 'win32') this.skip();
    const repository = repositories.init({ path: 'shop' }).commit();
    const folder = repositories.folder();
    const bin = gitScript(path.join(folder, 'bin'), `: > '${folder}/started'`);
    const environment = { ...repository.environment, PATH: `${bin}${path.delimiter}${repository.environment['PATH'] ?? ''}` };
    const given = { privateFolder: path.join(folder, 'notes'), gitPath: path.join(bin, 'git'), set: { repositories: [repository.root] } };
    const restricted = await analysisWindow(environment, repositories.folder(), [repository.root], { ...given, trusted: false });
    await everything(restricted);
    assert.equal(existsSync(path.join(folder, 'started')), false);
    assert.equal(existsSync(path.join(repository.root, 'docs')), false);
    assert.deepEqual((await restricted.handlers.entries(null, never)).map(({ type }) => type).sort(), ['decision', 'feedback']);
    await analysisWindow(environment, repositories.folder(), [repository.root], given);
    assert.equal(existsSync(path.join(folder, 'started')), true);
  });

  it('keeps a counted repository in the figures without trust, once, and as not trusted', async () => {
    const repository = repositories.init({ path: 'shop' }).config('user.email', 'ada@example.com').commit({ author: 'Ada Lovelace <ada@example.com>', date: '2026-10-28T10:00:00+00:00', files: { 'a.ts': '1' } });
    const storage = repositories.folder();
    await (await analysisWindow(repository.environment, storage, [repository.root])).handlers.balance(null, never);
    const restricted = await analysisWindow(repository.environment, storage, [repository.root], { trusted: false });
    assert.deepEqual(restricted.found.map(({ name, state, open }) => [name, state, open]), [['shop', 'notTrusted', true]]);
    assert.equal((await restricted.handlers.balance(null, never)).headline.handsOnMinutes, 60);
  });

  it('writes decisions nowhere but in its own decision folder', async function () {
    if (process.platform === 'win32') this.skip();
    const repository = repositories.init({ path: 'shop' }).commit();
    const outside = repositories.folder();
    const refused = async (): Promise<void> => {
      const { handlers, found } = await analysisWindow(repository.environment, repositories.folder(), [repository.root]);
      await handlers.logDecision({ repo: found[0]!.id, draft: { ...draft, certainty: null, expectation: '' } }, never).catch(() => undefined);
      assert.deepEqual(readdirSync(outside), []);
    };
    repository.write('.adr-dir', `../${path.basename(outside)}\n`);
    await refused();
    repository.write('.adr-dir', `${outside}\n`);
    await refused();
    rmSync(path.join(repository.root, '.adr-dir'));
    repository.write('docs/x', '');
    symlinkSync(outside, path.join(repository.root, 'docs', 'decisions'));
    await refused();
    rmSync(path.join(repository.root, 'docs', 'decisions'));
    // A record that is a link out of the repository is neither read nor written through.
    repository.write('docs/decisions/0001-a.md', '# A\n\n## Context and Problem Statement\n');
    writeFileSync(path.join(repositories.folder(), 'secret.md'), '# Secret\n');
    symlinkSync(path.join(outside, '0002-use-one-queue.md'), path.join(repository.root, 'docs', 'decisions', '0002-use-one-queue.md'));
    await refused();
    assert.equal(readFileSync(path.join(repository.root, 'docs/decisions/0001-a.md'), 'utf8'), '# A\n\n## Context and Problem Statement\n');
  });

  it('leaves no path, name or subject in the log', async () => {
    const repository = repositories.init({ path: 'secret-client' }).config('user.email', 'ada@example.com').config('user.name', 'Ada Lovelace')
      .commit({ author: 'Grace Hopper <grace@example.com>', date: '2026-10-27T10:00:00+00:00', message: 'Fire the vendor', files: { 'acquisition.ts': '1' } })
      .commit({ author: 'Ada Lovelace <ada@example.com>', date: '2026-10-28T10:00:00+00:00', files: { 'acquisition.ts': '2' } });
    const blocked = path.join(repositories.folder(), 'feedback-about-grace');
    writeFileSync(blocked, 'a file');
    const logs: string[] = [];
    const open = async (): Promise<void> => {
      const window = await analysisWindow(repository.environment, path.join(blocked, 'below'), [repository.root], { privateFolder: path.join(blocked, 'notes') });
      await everything(window);
      logs.push(window.log());
    };
    await open();
    const lost = repository.revision('HEAD~1');
    writeFileSync(path.join(repository.gitDir, 'objects', lost.slice(0, 2), `${lost.slice(2)}x`), 'x');
    rmSync(path.join(repository.gitDir, 'objects', lost.slice(0, 2), lost.slice(2)));
    await open();
    writeFileSync(path.join(repository.gitDir, 'config'), '[secret-section\n');
    await open();
    for (const log of logs) assert.notEqual(log, '');
    for (const word of ['secret', 'Grace', 'grace', 'Ada', 'Fire', 'acquisition', path.dirname(repository.root), path.dirname(blocked), __dirname]) {
      for (const log of logs) assert.ok(!log.includes(word), `${word} in:\n${log}`);
    }
  });
}).timeout(60_000);
