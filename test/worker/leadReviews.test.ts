// Reviews in the analysis thread: read through the editor, kept without words, counted offline, and taken away with the permission.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { gitHubAddresses } from '../../src/core/hosting/gitHubAddresses';
import type { HostingPlace } from '../../src/core/hosting/hostingPlace';
import type { Settings } from '../../src/core/settings';
import { addHostingConnection, removeHostingConnection } from '../../src/store/hostingConnections';
import { sendToHosting } from '../../src/vscode/sendToHosting';
import { type AnalysisWindow, analysisWindow, never, wednesday } from '../support/analysisWindow';
import { GitHubServer } from '../support/gitHub/gitHubServer';
import type { HostedPullRequest } from '../support/gitHub/hostedRepositories';
import { TestRepositories } from '../support/testRepositories';
import type { TestRepository } from '../support/testRepository';

const reviewed = (number: number, day: string): HostedPullRequest => ({
  number, author: 'kwame', title: 'Words of somebody', updatedAt: `${day}T16:00:00Z`, reviews: [{ author: 'noor', state: 'APPROVED', submittedAt: `${day}T15:00:00Z` }],
});

describe('reviews in the analysis thread', () => {
  let repositories: TestRepositories;
  let repository: TestRepository;
  let gitHub: GitHubServer;
  let storage: string;
  let tokens: Map<string, string>;
  beforeEach(async () => {
    repositories = new TestRepositories();
    storage = repositories.folder();
    repository = repositories.init();
    for (const number of [1, 2, 3, 4]) repository.commit({ author: 'Tom <tom@example.com>', date: '2026-10-28T09:00:00Z', message: `Work (#${number})`, files: { [`${number}.ts`]: 'x' } });
    repository.git('remote', 'add', 'origin', 'git@github.com:quay/side.git');
    tokens = new Map([['good', 'noor']]);
    gitHub = await GitHubServer.start({ tokens, repositories: new Map([['quay/side', [reviewed(1, '2026-10-27'), reviewed(2, '2026-10-28')]]]) });
  });
  afterEach(async () => {
    await gitHub.http.close();
    repositories.remove();
  });

  const place = (): HostingPlace => ({ provider: 'github', host: 'github.com', ...gitHubAddresses('github.com', gitHub.http.url) });

  /** A window whose editor sends what its thread wants sent. */
  const open = async (hosting: readonly HostingPlace[] = [place()], set: Partial<Settings> = {}, privateFolder: string | null = null): Promise<AnalysisWindow> => {
    for (const { provider, host } of hosting) await addHostingConnection(storage, { provider, host, scopes: ['repo'] });
    const window = await analysisWindow(repository.environment, storage, [repository.root], { hosting, hostingOffers: ['github.com'], set, privateFolder });
    window.notices.push = function (...some) {
      for (const notice of some) {
        if (notice.type !== 'send') continue;
        void sendToHosting(notice.request, { place: place(), token: 'good', within: 2000, closing: never }).then((answer) => window.handlers.sent({ id: notice.request.id, answer }, never));
      }
      return Array.prototype.push.apply(this, some);
    };
    return window;
  };
  /** Settles when somebody has made it so, and never before. */
  const until = async (is: () => boolean): Promise<void> => {
    while (!is()) await new Promise((resolve) => setImmediate(resolve));
  };
  const review = async (window: AnalysisWindow): Promise<number> => (await window.handlers.balance(null, never)).headline.categories.review ?? 0;
  const noor = { accounts: { github: 'noor' }, asked: false };

  it('are asked for when nothing is connected: the view knows that they could be, and nothing is sent', async () => {
    const window = await open([]);
    const report = await window.handlers.balance(null, never);
    assert.deepEqual([report.hostedReview, report.connectable, report.hosting], [true, true, []]);
    assert.deepEqual(await window.handlers.readReviews(noor, never), []);
    assert.deepEqual(gitHub.http.asked, []);
    assert.deepEqual(await window.handlers.hostedRepositories({ host: 'github.com' }, never), ['quay/side']);
  });

  it('count once they are read, an hour each as the first of their session, and git is no longer said to hide them', async () => {
    const window = await open();
    const [state] = await window.handlers.readReviews(noor, never);
    assert.deepEqual(state, { provider: 'github', host: 'github.com', slugs: ['quay/side'], readAt: wednesday / 1000, problem: null });
    const report = await window.handlers.balance(null, never);
    assert.deepEqual([report.headline.categories.review, report.hostedReview, report.connectable], [120, false, false]);
  });

  it('are kept without a word or a name, and count offline and in the next window', async () => {
    await (await open()).handlers.readReviews(noor, never);
    const files = readdirSync(storage).filter((name) => name.startsWith('reviews-'));
    assert.equal(files.length, 1);
    assert.doesNotMatch(readFileSync(path.join(storage, files[0]!), 'utf8'), /Words|kwame|noor|good/i);
    await gitHub.http.close();
    const next = await open();
    assert.equal(await review(next), 120);
    // Another window has read them just now: they are not due.
    assert.equal((await next.handlers.readReviews(noor, never))[0]!.problem, null);
    const [state] = await next.handlers.readReviews({ ...noor, asked: true }, never);
    assert.deepEqual([state!.problem, state!.readAt], [{ code: 'offline' }, wednesday / 1000]);
    assert.equal(await review(next), 120);
    gitHub = await GitHubServer.start({ tokens, repositories: new Map() });
  });

  it('tell who of the team has read what only the lead changes', async () => {
    const lead = 'Ada Lovelace <ada@example.com>';
    repository.git('config', 'user.email', 'ada@example.com');
    repository.commit({ author: 'Kwame <7+kwame@users.noreply.github.com>', date: '2026-10-20T09:00:00Z', files: { 'web/package.json': '{}', 'web/a.ts': 'x' } });
    const own = [1, 2, 3, 4, 5, 6].map((number) => {
      repository.commit({ author: lead, date: `2026-10-2${number}T09:00:00Z`, message: `Billing (#${number + 20})`, files: { 'billing/package.json': '{}', [`billing/${number}.ts`]: 'x' } });
      return { ...reviewed(number + 20, `2026-10-2${number}`), author: 'noor', mergedAt: `2026-10-2${number}T16:00:00Z`, mergeCommit: repository.head, reviews: [{ author: 'kwame', state: 'APPROVED' as const, submittedAt: '2026-10-27T15:00:00Z' }] };
    });
    await gitHub.http.close();
    gitHub = await GitHubServer.start({ tokens, repositories: new Map([['quay/side', own]]) });
    const journal = repositories.folder();
    const window = await open([place()], {}, journal);
    const readers = async (): Promise<number | undefined> => (await window.handlers.ownership({ repo: window.found[0]!.id }, never)).modules.find(({ path: at }) => at === 'billing')?.readers;
    assert.equal(await readers(), 0);
    await window.handlers.readReviews(noor, never);
    // Nobody has said yet who the team is.
    assert.equal(await readers(), 0);
    await window.handlers.setTeam([{ name: 'Kwame', emails: ['7+kwame@users.noreply.github.com'], left: false, leaveUntil: null, notMine: false }], never);
    assert.equal(await readers(), 1);
    await window.handlers.forgetReviews({ host: null }, never);
    assert.equal(await readers(), 0);
  });

  it('go with the permission: refused, signed out, or disconnected', async () => {
    const window = await open();
    const gone = async (): Promise<boolean> => readdirSync(storage).every((name) => !name.startsWith('reviews-')) && await review(window) === 0;
    await window.handlers.readReviews(noor, never);
    tokens.clear();
    assert.deepEqual((await window.handlers.readReviews({ ...noor, asked: true }, never))[0]!.problem, { code: 'refused' });
    assert.ok(await gone());
    tokens.set('good', 'noor');
    await window.handlers.readReviews({ ...noor, asked: true }, never);
    assert.equal(await review(window), 120);
    assert.deepEqual((await window.handlers.readReviews({ accounts: { github: null }, asked: false }, never))[0]!.problem, { code: 'signedOut' });
    assert.ok(await gone());
    await window.handlers.readReviews({ ...noor, asked: true }, never);
    await window.handlers.forgetReviews({ host: 'github.com' }, never);
    assert.ok(await gone());
  });

  it('are turned off in every window at once: nothing is asked, shown or brought back', async () => {
    const [here, other] = [await open(), await open()];
    await here.handlers.readReviews(noor, never);
    await other.handlers.readReviews(noor, never);
    const asked = gitHub.http.asked.length;
    // What one window has just read, the other does not ask for.
    assert.deepEqual([asked, await review(other)], [2, 120]);
    await removeHostingConnection(storage, 'github');
    assert.deepEqual(await other.handlers.readReviews({ ...noor, asked: true }, never), []);
    assert.deepEqual([gitHub.http.asked.length, await review(other)], [asked, 0]);

    // In the middle of an answer.
    await addHostingConnection(storage, { provider: 'github', host: 'github.com', scopes: [] });
    gitHub.http.fail('slow');
    const reading = other.handlers.readReviews({ ...noor, asked: true }, never);
    await until(() => gitHub.http.asked.length === asked + 1);
    await removeHostingConnection(storage, 'github');
    await here.handlers.forgetReviews({ host: 'github.com' }, never);
    gitHub.http.release();
    assert.deepEqual(await reading, []);
    assert.deepEqual(readdirSync(storage).filter((name) => name.startsWith('reviews-')), []);
  });

  it('are asked for by one window at a time', async () => {
    const [here, other] = [await open(), await open()];
    gitHub.http.fail('slow');
    const reading = here.handlers.readReviews(noor, never);
    await until(() => gitHub.http.asked.length === 1);
    const waiting = other.handlers.readReviews(noor, never);
    gitHub.http.release();
    await reading;
    assert.equal((await waiting)[0]!.readAt, wednesday / 1000);
    assert.deepEqual([gitHub.http.asked.length, await review(other)], [2, 120]);
  });

  it('that another window had to take away are asked for anew, which tells why', async () => {
    const [here, other] = [await open(), await open()];
    await here.handlers.readReviews(noor, never);
    await other.handlers.readReviews(noor, never);
    tokens.clear();
    await here.handlers.readReviews({ ...noor, asked: true }, never);
    assert.deepEqual((await other.handlers.readReviews(noor, never))[0]!.problem, { code: 'refused' });
  });

  it('do not count where nobody is signed in, and are left to the window where somebody is', async () => {
    const [here, other] = [await open(), await open()];
    await here.handlers.readReviews({ accounts: { github: null }, asked: false }, never);
    await other.handlers.readReviews(noor, never);
    const [state] = await here.handlers.readReviews({ accounts: { github: null }, asked: true }, never);
    assert.deepEqual([state!.problem, state!.readAt, await review(here), await review(other)], [{ code: 'signedOut' }, null, 0, 120]);
    // A sign-in that cannot be told yet is no sign-out.
    await other.handlers.readReviews({ accounts: {}, asked: true }, never);
    assert.equal(await review(other), 120);
    // Signed in again, nobody has to ask for it.
    assert.equal((await here.handlers.readReviews(noor, never))[0]!.problem, null);
    assert.equal(await review(here), 120);
  });

  it('of somebody else\'s sign-in take nothing over', async () => {
    const window = await open();
    await window.handlers.readReviews(noor, never);
    tokens.set('good', 'kwame');
    await window.handlers.readReviews({ accounts: { github: 'kwame' }, asked: true }, never);
    assert.equal(await review(window), 0);
  });

  it('are not asked for while they are switched off', async () => {
    const window = await open([place()], { sources: { hosting: false } });
    await window.handlers.readReviews({ ...noor, asked: true }, never);
    assert.deepEqual(gitHub.http.asked, []);
  });

  it('respect a limit, however often the lead asks', async () => {
    const window = await open();
    gitHub.http.fail({ status: 429, headers: { 'retry-after': '600' } });
    const [state] = await window.handlers.readReviews({ ...noor, asked: true }, never);
    assert.deepEqual(state!.problem, { code: 'limited', until: wednesday / 1000 + 600 });
    const before = gitHub.http.asked.length;
    await window.handlers.readReviews({ ...noor, asked: true }, never);
    assert.equal(gitHub.http.asked.length, before);
  });

  it('leave no word of the service in the log', async () => {
    const window = await open();
    gitHub.http.fail({ status: 502, body: 'Words of a server' });
    await window.handlers.readReviews(noor, never);
    assert.match(window.log(), /the hosting service: failed/);
    assert.doesNotMatch(window.log(), /Words|good|noor|quay/);
  });
});
