// The stand-in for GitHub answers as the documentation of its API says.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { GitHubServer } from './gitHubServer';
import type { HostedPullRequest } from './hostedRepositories';

const pull = (number: number, more: Partial<HostedPullRequest> = {}): HostedPullRequest => ({
  number, author: 'kwame', title: `Change ${number}`, updatedAt: `2026-11-0${number}T10:00:00Z`, reviews: [], ...more,
});

describe('the server that stands in for GitHub', () => {
  let gitHub: GitHubServer;
  beforeEach(async () => {
    const review = { author: 'noor', state: 'APPROVED', submittedAt: '2026-11-02T09:00:00Z', comments: ['2026-11-02T08:40:00Z'] } as const;
    gitHub = await GitHubServer.start({
      tokens: new Map([['good', 'noor']]), limit: 20, resetsAt: 1_800_000_000,
      repositories: new Map([['quay/side', [pull(1), pull(2, { reviews: [review, { ...review, author: 'sigrid' }] }), pull(3)]]]),
    });
  });
  afterEach(() => gitHub.http.close());

  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${gitHub.http.url}${path}`, { headers: { authorization: 'bearer good', ...headers } });
  const ask = async (query: string, variables: object = {}): Promise<unknown> => {
    const answer = await fetch(`${gitHub.http.url}/graphql`, { method: 'POST', headers: { authorization: 'bearer good' }, body: JSON.stringify({ query, variables }) });
    return answer.json();
  };

  it('pages by links, newest first', async () => {
    const first = await get('/repos/quay/side/pulls?state=all&sort=updated&direction=desc&per_page=2');
    assert.deepEqual((await first.json() as { number: number }[]).map(({ number }) => number), [3, 2]);
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')![1]!;
    const second = await fetch(next, { headers: { authorization: 'bearer good' } });
    assert.deepEqual((await second.json() as { number: number }[]).map(({ number }) => number), [1]);
    assert.doesNotMatch(second.headers.get('link') ?? '', /rel="next"/);
  });

  it('answers 304 to who has it already, for nothing', async () => {
    const first = await get('/repos/quay/side/pulls?state=all');
    const again = await get('/repos/quay/side/pulls?state=all', { 'if-none-match': first.headers.get('etag')! });
    assert.deepEqual([again.status, await again.text()], [304, '']);
    assert.equal(again.headers.get('x-ratelimit-remaining'), first.headers.get('x-ratelimit-remaining'));
  });

  it('refuses strangers, does not know what is not there, and keeps its limit', async () => {
    assert.equal((await get('/repos/quay/side/pulls', { authorization: 'bearer bad' })).status, 401);
    assert.equal((await get('/repos/quay/other/pulls')).status, 404);
    for (let left = 20; left > 0; left--) await get('/repos/quay/side/pulls');
    const limited = await get('/repos/quay/side/pulls');
    assert.deepEqual([limited.status, limited.headers.get('x-ratelimit-remaining'), limited.headers.get('x-ratelimit-reset')], [403, '0', '1800000000']);
    assert.match(JSON.stringify(await ask('{ viewer { login } }')), /RATE_LIMITED/);
  });

  it('answers a search with the fields that were asked for, page by page', async () => {
    const query = `query($q: String!, $after: String) { found: search(query: $q, type: ISSUE, first: 1, after: $after) {
      issueCount pageInfo { hasNextPage endCursor } nodes { ... on PullRequest { number reviews(author: "noor", first: 5) { nodes { state comments(first: 5) { nodes { createdAt } } } } } } } }`;
    assert.deepEqual(await ask(query, { q: 'repo:quay/side is:pr reviewed-by:noor updated:>=2026-11-01' }), {
      data: {
        found: {
          issueCount: 1, pageInfo: { hasNextPage: false, endCursor: '1' },
          nodes: [{ number: 2, reviews: { nodes: [{ state: 'APPROVED', comments: { nodes: [{ createdAt: '2026-11-02T08:40:00Z' }] } }] } }],
        },
      },
    });
    assert.match(JSON.stringify(await ask(query, { q: 'repo:quay/side is:pr', after: '1' })), /"hasNextPage":true,"endCursor":"2"/);
    assert.match(JSON.stringify(await ask('{ viewer { shoeSize } }')), /doesn't exist/);
  });

  it('lists the merged pull requests of a repository, newest first, and says which it does not show', async () => {
    const merged = (number: number) => pull(number, { mergedAt: `2026-11-0${number}T10:00:00Z`, mergedBy: 'noor', author: number === 4 ? 'dependabot[bot]' : 'kwame' });
    await gitHub.http.close();
    gitHub = await GitHubServer.start({ tokens: new Map([['good', 'noor']]), repositories: new Map([['quay/side', [pull(1), merged(2), merged(3), merged(4)]]]) });
    const query = `query($name: String!, $after: String) { r: repository(owner: "quay", name: $name) {
      pullRequests(states: MERGED, first: 2, after: $after, orderBy: { field: UPDATED_AT, direction: DESC }) { pageInfo { hasNextPage endCursor } nodes { number author { login __typename } } } } }`;
    assert.deepEqual(await ask(query, { name: 'side' }), {
      data: { r: { pullRequests: { pageInfo: { hasNextPage: true, endCursor: '2' }, nodes: [{ number: 4, author: { login: 'dependabot', __typename: 'Bot' } }, { number: 3, author: { login: 'kwame', __typename: 'User' } }] } } },
    });
    assert.match(JSON.stringify(await ask(query, { name: 'side', after: '2' })), /"hasNextPage":false.*"number":2/);
    assert.match(JSON.stringify(await ask(query, { name: 'other' })), /"data":\{"r":null\},"errors":\[\{"type":"NOT_FOUND"/);
    assert.match(JSON.stringify(await ask(query.replace('first: 2', 'first: 101'), { name: 'side' })), /within 1 and 100/);
  });

  it('fails as it is told to, once', async () => {
    const { http } = gitHub;
    http.fail('truncated');
    await assert.rejects((await get('/repos/quay/side/pulls')).json(), SyntaxError);
    http.fail('cut');
    await assert.rejects(get('/repos/quay/side/pulls').then((answer) => answer.text()));
    http.fail('reset');
    await assert.rejects(get('/repos/quay/side/pulls'));
    http.fail({ status: 502 });
    assert.equal((await get('/repos/quay/side/pulls')).status, 502);
    http.fail('slow');
    const slow = await get('/repos/quay/side/pulls');
    http.release();
    assert.equal((await slow.json() as unknown[]).length, 3);
    assert.equal((await get('/repos/quay/side/pulls')).status, 200);
  });
});
