// The thread's answers on real repositories: what counts, what is remembered, what is written where.
import assert from 'node:assert/strict';
import { setMaxListeners } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { HumanError } from '../../src/core/humanError';
import type { DecisionDraft } from '../../src/core/journal/decision';
import { defaultSettings, type Settings } from '../../src/core/settings';
import { Analysis } from '../../src/worker/analysis';
import type { Configuration, Notice } from '../../src/worker/contract';
import { testRepositories } from '../support/testRepositories';
import type { TestRepository } from '../support/testRepository';

const ada = 'Ada Lovelace <ada@example.com>';
const grace = 'Grace Hopper <grace@example.com>';
/** A Wednesday: the last full week began on 26 October. */
const now = Date.UTC(2026, 10, 4, 12);
const never = new AbortController().signal;
// As the wire does: every run of git listens to its request.
setMaxListeners(0, never);
const draft: DecisionDraft = { title: 'Use one queue', outcome: 'One queue for all.', options: [], certainty: null, expectation: '', reviewBy: null, links: [] };

describe('the analysis thread', () => {
  const repositories = testRepositories();

  function lead(repository: TestRepository): TestRepository {
    return repository.config('user.name', 'Ada Lovelace').config('user.email', 'ada@example.com');
  }

  /** One commit of Ada's, an hour's allowance and nothing else: 60 minutes of coding on 28 October. */
  function oneHour(name = 'shop'): TestRepository {
    return lead(repositories.init({ path: name })).commit({ author: ada, date: '2026-10-28T10:00:00+00:00', files: { 'src/a.ts': '1' } });
  }

  /** A thread of one window. `storage` is shared by windows that are given the same. */
  async function analysis(repository: TestRepository | null, given: Partial<Configuration> & { readonly set?: Partial<Settings> } = {}) {
    const notices: Notice[] = [];
    const environment = repository?.environment ?? oneHour('elsewhere').environment;
    const { handlers } = new Analysis(environment, () => now, (notice) => notices.push(notice));
    const { set, ...rest } = given;
    const configuration: Configuration = {
      folders: repository ? [repository.root] : [], trusted: true, settings: { ...defaultSettings, timeZone: 'UTC', ...set }, folderSettings: {},
      gitPath: null, storage: repositories.folder(), privateFolder: null, calendarFiles: [], ...rest,
    };
    const found = await handlers.configure(configuration, never);
    return { handlers, configuration, notices, found, balance: () => handlers.balance(null, never) };
  }

  it('counts the lead of the open repository', async () => {
    const { handlers, balance, found } = await analysis(oneHour());
    const report = await balance();
    assert.equal(found[0]?.state, 'ready');
    assert.deepEqual(report.me?.emails, ['ada@example.com']);
    assert.equal(report.headline.handsOnMinutes, 60);
    assert.deepEqual((await handlers.repositories(null, never)).map((r) => r.mine), [true]);
    assert.equal(report.weeks.find((w) => w.week === '2026-W44')?.handsOnMinutes, 60);
  });

  it('counts the meetings of a calendar, reads it again when it changes, and goes on without it', async () => {
    const meetings = (...days: readonly string[]): string => `BEGIN:VCALENDAR\n${days.map((d) => `BEGIN:VEVENT\nUID:${d}\nSUMMARY:Secret plan\nDTSTART:${d}T093000Z\nDTEND:${d}T101500Z\nEND:VEVENT`).join('\n')}\nEND:VCALENDAR\n`;
    const file = path.join(repositories.folder(), 'team.ics');
    writeFileSync(file, meetings('20261028'));
    const { handlers, balance } = await analysis(oneHour(), { calendarFiles: [file] });
    const week = async () => (await balance()).weeks.find((w) => w.week === '2026-W44')?.categories;
    // From nine to ten before the commit, less the half hour from half past nine.
    assert.deepEqual(await week(), { coding: 30, meeting: 45 });
    writeFileSync(file, meetings('20261028', '20261029'));
    assert.deepEqual(await week(), { coding: 30, meeting: 90 });
    assert.doesNotMatch(JSON.stringify(await handlers.evidence({ from: '2026-10-26', to: '2026-11-01', category: null }, never)), /Secret/);
    rmSync(file);
    assert.deepEqual(await week(), { coding: 60 });
    assert.deepEqual((await balance()).calendars.map((c) => c.problems), [['There is no team.ics any more.']]);
  });

  it('knows that none of the commits are yours, and whose they are', async () => {
    const repository = oneHour().config('user.email', 'somebody@else.example').config('user.name', 'Somebody Else');
    const { handlers, balance, notices } = await analysis(repository);
    assert.equal((await balance()).me, null);
    assert.equal((await balance()).headline.handsOnMinutes, 0);
    assert.deepEqual((await handlers.repositories(null, never)).map((r) => r.mine), [false]);
    assert.deepEqual(notices, [{ type: 'changed', what: 'repositories' }]);
    assert.deepEqual((await handlers.recentPeople(null, never)).map((p) => p.name), ['Ada Lovelace']);
  });

  it('knows a lead who has not committed for months, and when that was', async () => {
    const quiet = lead(repositories.init({ path: 'quiet' }))
      .commit({ author: grace, date: '2026-02-02T10:00:00+00:00', files: { 'src/g.ts': '1' } })
      .commit({ author: 'Ada King <ADA@example.com>', date: '2026-03-03T23:30:00-05:00', files: { 'src/a.ts': '1' } })
      .commit({ author: grace, date: '2026-10-28T10:00:00+00:00', files: { 'src/g.ts': '2' } });
    const { handlers, balance } = await analysis(quiet);
    const report = await balance();
    assert.equal(report.me?.name, 'Ada King');
    assert.deepEqual([report.lastSeen, report.headline.handsOnMinutes, report.activities], ['2026-03-03', 0, []]);
    assert.deepEqual((await handlers.repositories(null, never)).map((r) => r.mine), [true]);
    assert.deepEqual(await handlers.recentPeople(null, never), []);
  });

  it('asks a lead who has not committed for more than a year', async () => {
    const old = lead(repositories.init({ path: 'old' })).commit({ author: ada, date: '2025-03-03T10:00:00+00:00', files: { 'src/a.ts': '1' } });
    const { balance } = await analysis(old);
    assert.deepEqual([(await balance()).me, (await balance()).lastSeen], [null, null]);
  });

  it('counts a closed repository as it was last read, the same in every window', async () => {
    const storage = repositories.folder();
    const [shop, blog] = [oneHour('shop'), lead(repositories.init({ path: 'blog' })).commit({ author: ada, date: '2026-10-29T10:00:00+00:00', files: { 'b.ts': '1' } })];
    await (await analysis(shop, { storage })).balance();
    const second = await analysis(blog, { storage });
    assert.equal((await second.balance()).headline.handsOnMinutes, 120);
    assert.deepEqual((await second.handlers.repositories(null, never)).map((r) => [r.name, r.open]), [['blog', true], ['shop', false]]);
    const withoutFolder = await analysis(null, { storage });
    assert.equal((await withoutFolder.balance()).headline.handsOnMinutes, 120);
  });

  it('leaves out what is not work, by the list and by the setting', async () => {
    const repository = oneHour();
    const { handlers, balance, found } = await analysis(repository);
    const after = await handlers.setNotWork({ repo: found[0]!.id, notWork: true }, never);
    assert.equal(after[0]?.notWork, true);
    assert.equal((await balance()).headline.handsOnMinutes, 0);
    await handlers.setNotWork({ repo: found[0]!.id, notWork: false }, never);
    assert.equal((await balance()).headline.handsOnMinutes, 60);
    const bySetting = await analysis(repository, { set: { notWork: [repository.root] } });
    assert.equal((await bySetting.balance()).headline.handsOnMinutes, 0);
  });

  it('counts a repository that only the settings name, without opening it', async () => {
    const [shop, named] = [oneHour('shop'), oneHour('named')];
    const { handlers, balance } = await analysis(shop, { set: { repositories: [named.root] } });
    assert.deepEqual((await handlers.repositories(null, never)).map((r) => [r.name, r.open]), [['shop', true], ['named', false]]);
    // The same commit in two repositories is the same piece of work.
    assert.equal((await balance()).headline.handsOnMinutes, 60);
  });

  it('runs no git in a folder that is not trusted', async () => {
    const repository = oneHour();
    const { found, balance, handlers } = await analysis(repository, { trusted: false });
    assert.deepEqual(found.map((r) => r.state), ['notTrusted']);
    assert.equal((await balance()).me, null);
    assert.deepEqual(await handlers.decisions(null, never), []);
    await assert.rejects(handlers.ownership({ repo: found[0]!.id }, never), HumanError);
  });

  it('sees a commit, a branch switch and a fetch when it looks again', async () => {
    const repository = oneHour();
    const { handlers, balance } = await analysis(repository);
    assert.equal(await handlers.refresh(null, never), false);
    repository.commit({ author: ada, date: '2026-10-28T11:00:00+00:00', files: { 'src/a.ts': '2' } });
    assert.equal(await handlers.refresh(null, never), true);
    assert.equal((await balance()).headline.handsOnMinutes, 120);
    repository.checkout('topic');
    assert.equal(await handlers.refresh(null, never), true);
    repository.remoteBranch('origin/main').fetchedAt(now / 1000);
    assert.equal(await handlers.refresh(null, never), true);
    assert.equal(await handlers.refresh(null, never), false);
  });

  it('keeps the hours of a branch that was squashed and pruned', async () => {
    const repository = oneHour();
    const storage = repositories.folder();
    repository.checkout('topic')
      .commit({ author: ada, date: '2026-10-30T10:00:00+00:00', files: { 'src/b.ts': '1' } })
      .commit({ author: ada, date: '2026-10-30T11:30:00+00:00', files: { 'src/b.ts': '2' } });
    const first = await analysis(repository, { storage });
    assert.equal((await first.balance()).headline.handsOnMinutes, 60 + 60 + 90);
    repository.checkout('main').run('branch', '-D', 'topic').run('reflog', 'expire', '--expire=now', '--all');
    const second = await analysis(repository, { storage });
    assert.equal((await second.balance()).headline.handsOnMinutes, 60 + 60 + 90);
  });

  it('keeps the hours when nothing of yours is on a branch any more', async () => {
    const repository = lead(repositories.init({ path: 'shop' })).commit({ author: grace, date: '2026-10-28T10:00:00+00:00', files: { 'src/a.ts': '1' } });
    const storage = repositories.folder();
    repository.checkout('topic').commit({ author: ada, date: '2026-10-30T10:00:00+00:00', files: { 'src/b.ts': '1' } });
    assert.equal((await (await analysis(repository, { storage })).balance()).headline.handsOnMinutes, 60);
    repository.checkout('main').run('branch', '-D', 'topic');
    assert.equal((await (await analysis(repository, { storage })).balance()).headline.handsOnMinutes, 60);
  });

  it('answers evidence of a period and a category, newest first', async () => {
    const repository = oneHour().commit({ author: ada, date: '2026-10-29T10:00:00+00:00', files: { 'docs/adr/0001-x.md': '# X' } });
    const { handlers } = await analysis(repository);
    const coding = await handlers.evidence({ from: '2026-10-28', to: '2026-10-28', category: 'coding' }, never);
    assert.deepEqual(coding.map((a) => [a.category, a.minutes, a.evidence[0]?.subject]), [['coding', 60, 'Commit 1']]);
    const all = await handlers.evidence({ from: '2026-10-26', to: '2026-11-01', category: null }, never);
    assert.deepEqual(all.map((a) => a.category), ['decision', 'coding']);
  });

  it('measures ownership on the default remote branch, and again only when it has moved', async () => {
    const repository = oneHour().remoteBranch('origin/main').remoteHead('origin/main');
    repository.commit({ author: grace, date: '2026-10-29T10:00:00+00:00', files: { 'src/z.ts': '1' } });
    const { handlers, found } = await analysis(repository);
    const report = await handlers.ownership({ repo: found[0]!.id }, never);
    assert.equal(report.commit, repository.revision('origin/main'));
    assert.deepEqual(report.people.map((p) => p.person.name), ['Ada Lovelace']);
    assert.equal(await handlers.ownership({ repo: found[0]!.id }, never), report);
    repository.remoteBranch('origin/main');
    assert.equal(await handlers.ownership({ repo: found[0]!.id }, never), report, 'all answers between two looks rest on the same commits');
    assert.equal(await handlers.refresh(null, never), true);
    const next = await handlers.ownership({ repo: found[0]!.id }, never);
    assert.deepEqual(next.people.map((p) => p.person.name).sort(), ['Ada Lovelace', 'Grace Hopper']);
  });

  it('counts the lead\'s own unpushed commits as knowledge, and nobody else\'s', async () => {
    const repository = oneHour()
      .commit({ author: grace, date: '2026-10-28T12:00:00+00:00', files: { 'src/a.ts': '2' } })
      .remoteBranch('origin/main').remoteHead('origin/main');
    const { handlers, found } = await analysis(repository);
    const shares = async () => {
      await handlers.refresh(null, never);
      const { commit, commits, people, modules } = await handlers.ownership({ repo: found[0]!.id }, never);
      assert.equal(commit, repository.revision('origin/main'));
      assert.equal(commits, Number(repository.git('rev-list', '--count', '--no-merges', 'origin/main')));
      assert.equal(people.reduce((sum, person) => sum + person.commits, 0), commits);
      // Everything is of the same days, so a share is a count of changes.
      return modules.flatMap((module) => module.shares.map(({ person, share }) => `${person.name} ${Math.round(share * 100)}`)).sort();
    };
    assert.deepEqual(await shares(), ['Ada Lovelace 50', 'Grace Hopper 50']);
    repository.commit({ author: ada, date: '2026-10-28T13:00:00+00:00', files: { 'src/a.ts': '3' } })
      .commit({ author: ada, date: '2026-10-28T14:00:00+00:00', files: { 'src/a.ts': '4' } })
      .commit({ author: grace, date: '2026-10-28T15:00:00+00:00', files: { 'src/a.ts': '5' } });
    assert.deepEqual(await shares(), ['Ada Lovelace 75', 'Grace Hopper 25']);
    // Rebased on the remote's side, they have new names there, and are the same work.
    const mine = repository.head;
    repository.checkout('rebased').run('reset', '--quiet', '--hard', 'origin/main')
      .commit({ author: ada, date: '2026-10-28T13:00:00+00:00', committer: 'GitHub <noreply@github.com>', files: { 'src/a.ts': '3' } })
      .remoteBranch('origin/main').checkout('main');
    assert.equal(repository.head, mine);
    assert.deepEqual(await shares(), ['Ada Lovelace 75', 'Grace Hopper 25']);
  });

  describe('and the journal', () => {
    it('writes a decision into the folder that is there, with the private half apart', async () => {
      const repository = oneHour().commit({ author: ada, date: '2026-10-29T10:00:00+00:00', files: { 'docs/decisions/0001-use-git.md': '# Use git\n\n## Context and Problem Statement\n' } });
      const privateFolder = path.join(repositories.folder(), 'private');
      const { handlers, found } = await analysis(repository, { privateFolder });
      assert.deepEqual((await handlers.decisionPlaces(null, never)).map((p) => p.folder), ['docs/decisions']);
      const written = await handlers.logDecision({ repo: found[0]!.id, draft: { ...draft, certainty: 70, expectation: 'Half the incidents' } }, never);
      assert.equal(path.basename(written.file), '0002-use-one-queue.md');
      assert.doesNotMatch(readFileSync(written.file, 'utf8'), /Half the incidents|70/);
      assert.match(readFileSync(written.companion!, 'utf8'), /Half the incidents/);
      assert.deepEqual((await handlers.decisions(null, never)).map((d) => d.decision.title), ['Use git', 'Use one queue']);
    });

    it('takes no number that another branch has', async () => {
      const repository = oneHour().commit({ author: ada, date: '2026-10-29T10:00:00+00:00', files: { 'docs/decisions/0001-use-git.md': '# Use git\n' } });
      repository.checkout('topic').commit({ author: ada, date: '2026-10-29T11:00:00+00:00', files: { 'docs/decisions/0002-other.md': '# Other\n' } }).checkout('main');
      const { handlers, found } = await analysis(repository);
      const { file } = await handlers.logDecision({ repo: found[0]!.id, draft }, never);
      assert.equal(path.basename(file), '0003-use-one-queue.md');
    });

    it('keeps a decision private where no repository has a folder, and makes none', async () => {
      const repository = oneHour();
      const privateFolder = path.join(repositories.folder(), 'private');
      const { handlers } = await analysis(repository, { privateFolder });
      assert.deepEqual(await handlers.decisionPlaces(null, never), []);
      const { file, companion } = await handlers.logDecision({ repo: null, draft }, never);
      assert.equal(companion, null);
      assert.match(path.relative(privateFolder, file).replaceAll('\\', '/'), /^2026\/2026-11-04-decision-use-one-queue\.md$/);
      assert.equal(existsSync(path.join(repository.root, 'docs')), false);
      assert.deepEqual((await handlers.entries(null, never)).map((e) => [e.type, e.title]), [['decision', 'Use one queue']]);
    });

    it('counts the minutes of entries', async () => {
      const privateFolder = path.join(repositories.folder(), 'private');
      const { handlers, balance } = await analysis(oneHour(), { privateFolder });
      const { file } = await handlers.logFeedback({ person: 'Grace', kind: 'praise', situation: 'On Monday', behaviour: 'fixed it', impact: 'we shipped' }, never);
      assert.match(readFileSync(file, 'utf8'), /## Situation\n\nOn Monday/);
      assert.equal((await balance()).thisWeek.evidence.entries, 1);
    });

    it('writes nothing private inside a repository, even when the setting says so', async () => {
      const repository = oneHour();
      const { handlers } = await analysis(repository, { privateFolder: path.join(repository.root, 'notes') });
      await assert.rejects(handlers.logDecision({ repo: null, draft }, never), (e) => e instanceof HumanError && /inside a git repository/.test(e.message));
      assert.deepEqual(readdirSync(repository.root).sort(), ['.git', 'src']);
    });

    it('moves the ledger into the private folder once there is one', async () => {
      const [repository, storage] = [oneHour(), repositories.folder()];
      await (await analysis(repository, { storage })).balance();
      assert.ok(existsSync(path.join(storage, 'ledger.jsonl')));
      const privateFolder = repositories.folder();
      await (await analysis(repository, { storage, privateFolder })).balance();
      assert.equal(existsSync(path.join(storage, 'ledger.jsonl')), false);
      assert.equal(readFileSync(path.join(privateFolder, 'ledger.jsonl'), 'utf8').trim().split('\n').length, 1);
    });
  });

  it('works on without a storage folder that can be written, and says so in the log', async () => {
    const storage = path.join(repositories.folder(), 'file');
    const repository = oneHour();
    repository.write('../file', 'not a folder');
    const { balance, notices } = await analysis(repository, { storage: path.join(repository.root, '..', 'file', 'below') });
    assert.equal((await balance()).headline.handsOnMinutes, 60);
    assert.ok(notices.some((n) => n.type === 'log'));
    assert.equal(existsSync(storage), false);
  });

  it('goes on with what it read last when a repository is deleted under it', async () => {
    const repository = oneHour();
    const { handlers, balance } = await analysis(repository);
    assert.equal((await balance()).headline.handsOnMinutes, 60);
    rmSync(repository.root, { recursive: true, force: true });
    assert.equal((await balance()).headline.handsOnMinutes, 60);
    assert.equal(await handlers.refresh(null, never), true);
    assert.equal((await handlers.repositories(null, never))[0]?.state, 'gone');
  });
});
