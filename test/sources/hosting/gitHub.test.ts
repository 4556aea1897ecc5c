// Reading GitHub over real HTTP: what is asked, what is taken of the answers, and by what name each failure goes.
import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { gitHubAddresses } from '../../../src/core/hosting/gitHubAddresses';
import { loginMark } from '../../../src/core/ownership/withReviewers';
import { readGitHub, type GitHubMark, type GitHubQuestion } from '../../../src/sources/hosting/gitHub';
import { HostingFailure } from '../../../src/sources/hosting/hostingFailure';
import { sendToHosting } from '../../../src/vscode/sendToHosting';
import { EditorFetch } from '../../../src/worker/editorFetch';
import { GitHubServer } from '../../support/gitHub/gitHubServer';
import type { HostedPullRequest, HostedRepositories } from '../../support/gitHub/hostedRepositories';

const seconds = (iso: string): number => Date.parse(iso) / 1000;
const now = seconds('2026-11-04T12:00:00Z');
const never = new AbortController().signal;

const one: HostedPullRequest = {
  number: 7, author: 'kwame', title: 'Secret words', updatedAt: '2026-11-02T10:00:00Z', mergedAt: '2026-11-02T10:00:00Z', mergedBy: 'Noor', mergeCommit: 'c'.repeat(40),
  reviews: [
    { author: 'noor', state: 'COMMENTED', submittedAt: '2026-11-02T09:00:00Z', comments: ['2026-11-02T08:30:00Z', '2026-11-02T08:59:30Z'] },
    { author: 'sigrid', state: 'APPROVED', submittedAt: '2026-11-02T09:10:00Z' },
    { author: 'noor', state: 'APPROVED', submittedAt: '2026-11-02T09:50:00Z' },
    { author: 'noor', state: 'PENDING', submittedAt: null },
  ],
};

describe('reading reviews from GitHub', () => {
  let gitHub: GitHubServer;
  let repositories: HostedRepositories;
  let limit: number | undefined;
  beforeEach(() => {
    repositories = new Map([['quay/side', [one]]]);
    limit = undefined;
  });
  afterEach(() => gitHub.http.close());

  const start = async (): Promise<void> => {
    gitHub = await GitHubServer.start({ tokens: new Map([['good', 'noor']]), repositories, resetsAt: now + 1800, ...(limit === undefined ? {} : { limit }) });
  };

  /** As thread and editor do it: what the thread wants sent, the editor sends. */
  const read = (last: GitHubMark | null = null, { token = 'good', within = 2000, ...some }: Partial<GitHubQuestion> & { token?: string; within?: number } = {}) => {
    const addresses = some.addresses ?? gitHubAddresses('github.com', gitHub.http.url);
    const editor: EditorFetch = new EditorFetch((notice) => {
      if (notice.type !== 'send') return;
      const place = { provider: 'github', host: 'github.com', ...addresses } as const;
      void sendToHosting(notice.request, { place, token, within, closing: never }).then((answer) => editor.answered(notice.request.id, answer));
    });
    return readGitHub({
      addresses, repository: { host: 'github.com', owner: 'quay', name: 'side' }, login: 'noor', since: seconds('2026-07-01T00:00:00Z'), last, now, fetch: editor.from('github'), ...some,
    });
  };
  const failsWith = (problem: object, attempt: Promise<unknown>): Promise<void> => assert.rejects(attempt, (error: unknown) => {
    assert.ok(error instanceof HostingFailure, String(error));
    assert.deepEqual(error.problem, problem);
    return true;
  });

  it('takes the lead\'s own reviews, comments, approvals and merges, and nobody else\'s', async () => {
    await start();
    const { events, readings, until } = await read();
    const url = 'https://github.com/quay/side/pull/7';
    assert.deepEqual(events, [
      // The comment half a minute before its review says nothing of its own.
      { kind: 'hostedComment', at: seconds('2026-11-02T08:30:00Z'), number: 7, link: `${url}#discussion_r700` },
      { kind: 'hostedReview', at: seconds('2026-11-02T09:00:00Z'), number: 7, link: `${url}#pullrequestreview-70` },
      { kind: 'hostedApproval', at: seconds('2026-11-02T09:50:00Z'), number: 7, link: `${url}#pullrequestreview-71` },
      { kind: 'hostedMerge', at: seconds('2026-11-02T10:00:00Z'), number: 7, link: url },
    ]);
    assert.equal(until, '2026-11-02T10:00:00Z');
    assert.deepEqual(readings, [{ commit: 'c'.repeat(40), author: loginMark('kwame'), readers: [loginMark('noor'), loginMark('sigrid')].sort() }]);
  });

  it('asks two things and no words of anybody', async () => {
    await start();
    await read();
    assert.deepEqual(gitHub.http.asked.map(({ method, path }) => `${method} ${path}`), [
      'GET /repos/quay/side/pulls?state=all&sort=updated&direction=desc&per_page=1', 'POST /graphql',
    ]);
    const { body, headers } = gitHub.http.asked[1]!;
    assert.doesNotMatch(body.replaceAll('name: $name', '').replaceAll('$name: String!', '').replace('"name":"side"', ''), /title|body|text|email|(?<!type)name\b/i);
    assert.equal(headers['authorization'], 'Bearer good');
    assert.equal(headers['user-agent'], 'Fulcrum');
  });

  it('asks for nothing more while nothing has moved, and then from where it was', async () => {
    await start();
    const { etag, until } = await read();
    assert.ok(etag !== null);
    assert.deepEqual(await read({ etag, until }), { events: null, readings: [], etag, until });
    assert.equal(gitHub.http.asked.length, 3);
    repositories.get('quay/side')!.push({ ...one, number: 8, updatedAt: '2026-11-03T10:00:00Z', mergedBy: 'kwame', reviews: [] }, { ...one, number: 9, updatedAt: '2026-11-03T11:00:00Z' });
    const more = await read({ etag, until });
    assert.deepEqual(new Set(more.events!.map(({ number }) => number)), new Set([9, 7]));
    assert.match(gitHub.http.asked.at(-1)!.body, /updated:>=2026-11-02T09:45:00Z/);
    assert.equal(more.until, '2026-11-03T11:00:00Z');
  });

  it('finds what the lead merged without a word, and neither their own nor what others merged', async () => {
    const merged = (number: number, author: string, mergedBy: string): HostedPullRequest => ({ ...one, number, author, mergedBy, reviews: [] });
    repositories.set('quay/side', [merged(1, 'kwame', 'noor'), merged(2, 'noor', 'noor'), merged(3, 'kwame', 'sigrid'), merged(4, 'dependabot[bot]', 'noor')]);
    await start();
    const at = seconds('2026-11-02T10:00:00Z');
    const { events, readings } = await read();
    assert.deepEqual(events!.toSorted((a, b) => a.number - b.number), [
      { kind: 'hostedMerge', at, number: 1, link: 'https://github.com/quay/side/pull/1' },
      { kind: 'hostedMerge', at, number: 4, link: 'https://github.com/quay/side/pull/4', machine: true },
    ]);
    // Who read what is taken of the lead's own alone here.
    assert.deepEqual(readings.map(({ author }) => author), [loginMark('noor')]);
  });

  it('goes through the merged ones from the newest on, as far back as is not known', async () => {
    const merged = (number: number): HostedPullRequest => ({ ...one, number, updatedAt: new Date((now - 400_000 + number * 60) * 1000).toISOString().replace('.000Z', 'Z'), reviews: [] });
    repositories.set('quay/side', Array.from({ length: 250 }, (_, at) => merged(at + 1)));
    await start();
    const first = await read();
    assert.deepEqual([new Set(first.events!.map(({ number }) => number)).size, gitHub.http.asked.length], [250, 1 + 3]);
    repositories.get('quay/side')!.push({ ...merged(251), mergedBy: 'sigrid' }, merged(252));
    const next = await read(first);
    assert.equal(gitHub.http.asked.length, 4 + 2);
    // Those that moved within a quarter of an hour before are read again.
    assert.deepEqual([Math.max(...next.events!.map(({ number }) => number)), next.events!.length, next.until], [252, 100 - 1, merged(252).updatedAt]);
    // Nothing is known: as far back as is wanted, and no further.
    const since = seconds(merged(200).updatedAt);
    await read(null, { since });
    assert.equal(gitHub.http.asked.length, 6 + 2);
  });

  it('goes on the next time where one reading does not get to the end', async () => {
    repositories.set('quay/side', Array.from({ length: 3100 }, (_, at) => ({
      ...one, number: at + 1, mergedBy: 'kwame', updatedAt: new Date((now - 300_000 + at * 60) * 1000).toISOString().replace('.000Z', 'Z'), reviews: [{ author: 'noor', state: 'APPROVED' as const, submittedAt: '2026-11-02T09:00:00Z' }],
    })));
    await start();
    const first = await read();
    const next = await read({ ...first, etag: null });
    assert.deepEqual([gitHub.http.asked.filter(({ method }) => method === 'POST').length <= 60 + 10, first.until! < next.until!], [true, true]);
    assert.equal(new Set([...first.events!, ...next.events!].map(({ number }) => number)).size, 3100);
  });

  it('asks again the next time where the search may not have caught up', async () => {
    repositories.set('quay/side', [{ ...one, updatedAt: '2026-11-04T11:58:00Z' }]);
    await start();
    assert.equal((await read()).etag, null);
  });

  it('follows pages to their end, each pull request once', async () => {
    repositories.set('quay/side', Array.from({ length: 120 }, (_, at) => ({
      ...one, number: at + 1, mergedBy: 'kwame', updatedAt: new Date((now - 86_400 + at * 60) * 1000).toISOString(), reviews: [{ author: 'noor', state: 'APPROVED' as const, submittedAt: '2026-11-02T09:00:00Z' }],
    })));
    await start();
    const { events } = await read();
    assert.deepEqual(events!.map(({ number }) => number).sort((a, b) => a - b), Array.from({ length: 120 }, (_, at) => at + 1));
    assert.equal(gitHub.http.asked.length, 1 + 3);
  });

  it('goes on where a search ends at its thousand', async () => {
    repositories.set('quay/side', Array.from({ length: 1150 }, (_, at) => ({
      ...one, number: at + 1, mergedBy: 'kwame', updatedAt: new Date((now - 90_000 + at * 60) * 1000).toISOString(), reviews: [{ author: 'noor', state: 'APPROVED' as const, submittedAt: '2026-11-02T09:00:00Z' }],
    })));
    await start();
    assert.equal(new Set((await read()).events!.map(({ number }) => number)).size, 1150);
  });

  it('leaves out what was before, and what is not as documented', async () => {
    repositories.set('quay/side', [{ ...one, reviews: [{ author: 'noor', state: 'APPROVED', submittedAt: '2026-06-01T09:00:00Z' }, { author: 'noor', state: 'APPROVED', submittedAt: 'yesterday' }] }]);
    await start();
    assert.deepEqual((await read()).events!.map(({ kind }) => kind), ['hostedMerge']);
  });

  it('says by name what went wrong', async () => {
    await start();
    const { http } = gitHub;
    await failsWith({ code: 'refused' }, read(null, { token: 'stolen' }));
    await failsWith({ code: 'notShown' }, read(null, { repository: { host: 'github.com', owner: 'quay', name: 'secret' } }));
    http.fail({ status: 403, headers: { 'content-type': 'application/json' }, body: '{"message":"Resource protected by organization SAML enforcement."}' });
    await failsWith({ code: 'forbidden' }, read());
    http.fail({ status: 502, body: '<html>' });
    await failsWith({ code: 'failed' }, read());
    for (const fault of ['truncated', 'cut'] as const) {
      http.fail(fault);
      await failsWith({ code: 'brokenOff' }, read());
    }
    http.fail('reset');
    await failsWith({ code: 'offline' }, read());
    for (const fault of ['silent', 'slow'] as const) {
      http.fail(fault);
      await failsWith({ code: 'slow' }, read(null, { within: 100 }));
      http.heal();
    }
    // In its second half as well.
    http.fail({ status: 200, headers: { 'content-type': 'application/json' }, body: '[]' });
    http.fail({ status: 200, headers: { 'content-type': 'application/json' }, body: '{"data":{"reviewed":null},"errors":[{"type":"FORBIDDEN","message":"Resource protected by organization SAML enforcement."}]}' });
    await failsWith({ code: 'forbidden' }, read());
    http.fail({ status: 200, headers: { 'content-type': 'application/json' }, body: '[]' });
    await failsWith({ code: 'notShown' }, read(null, { repository: { host: 'github.com', owner: 'quay', name: 'secret' } }));
    http.fail({ status: 200, headers: { 'content-type': 'application/json' }, body: '[]' });
    http.fail('truncated');
    await failsWith({ code: 'brokenOff' }, read());
    assert.equal((await read()).events!.length, 4);
    await http.close();
    await failsWith({ code: 'offline' }, read());
    await start();
  });

  it('takes four megabytes of an answer and no more, unpacked too, whatever the answer says of its length', async () => {
    await start();
    const { http } = gitHub;
    const json = { 'content-type': 'application/json' };
    const padded = (bytes: number): string => `[]${' '.repeat(bytes - 2)}`;
    http.fail({ headers: json, body: padded(4_000_000) });
    assert.equal((await read()).events!.length, 4);
    http.fail({ headers: json, body: padded(4_000_001) });
    await failsWith({ code: 'brokenOff' }, read());
    // Of this only the first half comes, without a length: five million bytes.
    http.fail({ headers: json, body: padded(10_000_000), ending: 'truncated' });
    await failsWith({ code: 'brokenOff' }, read());
    const packed = gzipSync(padded(100_000_000));
    assert.ok(packed.length < 200_000);
    http.fail({ headers: { ...json, 'content-encoding': 'gzip' }, body: packed });
    await failsWith({ code: 'brokenOff' }, read());
    // Nobody waits for the rest of one that never ends.
    http.fail({ headers: json, body: padded(10_000_000), ending: 'slow' });
    await failsWith({ code: 'brokenOff' }, read());
    http.heal();
    assert.equal((await read()).events!.length, 4);
  });

  it('waits as long as the service says', async () => {
    limit = 1;
    await start();
    const { http } = gitHub;
    // GraphQL says it in an answer that looks fine, REST with 403, the secondary limit with seconds to wait.
    await failsWith({ code: 'limited', until: now + 1800 }, read());
    await failsWith({ code: 'limited', until: now + 1800 }, read());
    http.fail({ status: 429, headers: { 'retry-after': '90' }, body: '' });
    await failsWith({ code: 'limited', until: now + 90 }, read());
    http.fail({ status: 403, headers: { 'content-type': 'application/json' }, body: '{"message":"You have exceeded a secondary rate limit."}' });
    await failsWith({ code: 'limited' }, read());
  });

  it('finds a server of one\'s own where it answers', async () => {
    await start();
    const { http } = gitHub;
    const { events } = await read(null, { addresses: { rest: `${http.url}/api/v3`, graphql: `${http.url}/api/graphql` } });
    assert.equal(events!.length, 4);
    assert.deepEqual(http.asked.map((asked) => asked.path.split('?')[0]), ['/api/v3/repos/quay/side/pulls', '/api/graphql']);
  });

  it('carries the sign-in nowhere else', async () => {
    await start();
    const place = { provider: 'github', host: 'github.com', ...gitHubAddresses('github.com', gitHub.http.url) } as const;
    const send = (url: string, within = 2000) => sendToHosting({ id: 1, provider: 'github', method: 'GET', url, headers: {}, body: null }, { place, token: 'good', within, closing: never });
    const elsewhere = await GitHubServer.start({ tokens: new Map(), repositories: new Map() });
    try {
      assert.deepEqual(await send(`${elsewhere.http.url}/repos/a/b/pulls`), { ok: false, reason: 'offline' });
      gitHub.http.fail({ status: 301, headers: { location: `${elsewhere.http.url}/x` } });
      assert.equal((await send(`${gitHub.http.url}/repos/quay/side/pulls`) as { status: number }).status, 301);
      assert.deepEqual(elsewhere.http.asked, []);
      gitHub.http.fail({ status: 301, headers: { location: `${gitHub.http.url}/repos/quay/side/pulls` } });
      assert.equal((await send(`${gitHub.http.url}/repos/old/name/pulls`) as { status: number }).status, 200);
    } finally {
      await elsewhere.http.close();
    }
  });
});
