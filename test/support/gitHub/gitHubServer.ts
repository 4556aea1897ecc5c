// GitHub for tests: answers over real HTTP as its documentation says, from pull requests that a test makes up.
// https://docs.github.com/rest (pulls, rate limits, conditional requests, pagination) and https://docs.github.com/graphql (search, pull requests of a repository).
import { conditional } from '../http/conditional';
import { TestServer, type Answer, type Asked } from '../http/testServer';
import type { HostedPullRequest, HostedRepositories } from './hostedRepositories';
import { project, selectionOf } from './selection';

export interface GitHubOptions {
  /** Whose sign-in is good: logins by token. */
  readonly tokens: Map<string, string>;
  readonly repositories: HostedRepositories;
  /** 0 lets the system choose. */
  readonly port?: number;
  /** Requests until the limit is reached; the documented 5,000 unless told. */
  readonly limit?: number;
  /** Seconds since 1970 at which the limit begins anew; in an hour unless told. */
  readonly resetsAt?: number;
}

type Args = Readonly<Record<string, unknown>>;

export class GitHubServer {
  private used = 0;

  private constructor(private readonly options: GitHubOptions, private readonly started: () => TestServer) {}

  static async start(options: GitHubOptions): Promise<GitHubServer> {
    let server: TestServer | undefined;
    const gitHub = new GitHubServer(options, () => server!);
    server = await TestServer.start((asked) => gitHub.answer(asked), options.port);
    return gitHub;
  }

  /** The server itself: what it was asked, and what goes wrong. */
  get http(): TestServer {
    return this.started();
  }

  private answer(asked: Asked): Answer {
    const token = /^(?:token|bearer) (\S+)$/i.exec(asked.headers['authorization'] ?? '')?.[1] ?? '';
    const login = this.options.tokens.get(token);
    if (login === undefined) return this.json({ message: 'Bad credentials', documentation_url: 'https://docs.github.com/rest', status: '401' }, 401);
    if (this.used >= this.limit) return this.limited(asked);
    const { pathname, searchParams } = new URL(asked.path, 'http://host');
    const path = pathname.replace(/^\/api\/v3(?=\/)/, '').replace(/^\/api(?=\/graphql$)/, '');
    const answer = asked.method === 'POST' && path === '/graphql' ? this.graphql(asked) : conditional(asked, this.rest(path, searchParams));
    // What has not changed is free.
    if (answer.status !== 304) this.used++;
    return { ...answer, headers: { ...answer.headers, ...this.rate() } };
  }

  private get limit(): number {
    return this.options.limit ?? 5000;
  }

  private rate(): Record<string, string> {
    return {
      'x-ratelimit-limit': String(this.limit), 'x-ratelimit-remaining': String(Math.max(0, this.limit - this.used)), 'x-ratelimit-used': String(this.used),
      'x-ratelimit-reset': String(this.options.resetsAt ?? Math.floor(Date.now() / 1000) + 3600), 'x-ratelimit-resource': 'core',
    };
  }

  /** The REST API says 403, the GraphQL API says it in an answer that looks fine. */
  private limited({ path }: Asked): Answer {
    const message = 'API rate limit exceeded for user ID 1.';
    const answer = path.endsWith('/graphql') ? this.json({ errors: [{ type: 'RATE_LIMITED', message }] }, 200) : this.json({ message }, 403);
    return { ...answer, headers: { ...answer.headers, ...this.rate() } };
  }

  private json(body: unknown, status = 200, headers: Record<string, string> = {}): Answer {
    return { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, body: JSON.stringify(body) };
  }

  private rest(path: string, query: URLSearchParams): Answer {
    const slug = /^\/repos\/([^/]+\/[^/]+)\/pulls$/.exec(path)?.[1];
    const pulls = slug === undefined ? undefined : this.options.repositories.get(slug);
    if (slug === undefined || pulls === undefined) return this.json({ message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' }, 404);
    const each = Math.min(Number(query.get('per_page') ?? 30), 100);
    const page = Number(query.get('page') ?? 1);
    const all = pulls.filter(({ mergedAt }) => query.get('state') === 'all' || mergedAt === undefined).toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
    const last = Math.max(1, Math.ceil(all.length / each));
    const link = (to: number, rel: string): string => {
      query.set('page', String(to));
      return `<${this.http.url}${path}?${query.toString()}>; rel="${rel}"`;
    };
    const links = [...(page > 1 ? [link(page - 1, 'prev'), link(1, 'first')] : []), ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : [])];
    const shown = all.slice((page - 1) * each, page * each).map(({ number, title, author, updatedAt, mergedAt }) => ({
      number, title, state: mergedAt === undefined ? 'open' : 'closed', user: { login: author }, updated_at: updatedAt, merged_at: mergedAt ?? null,
    }));
    return this.json(shown, 200, links.length > 0 ? { link: links.join(', ') } : {});
  }

  private graphql({ body }: Asked): Answer {
    try {
      const { query, variables = {} } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
      const root = {
        viewer: { login: [...this.options.tokens.values()][0] },
        rateLimit: { limit: this.limit, remaining: Math.max(0, this.limit - this.used), resetAt: new Date((this.options.resetsAt ?? 0) * 1000).toISOString() },
        search: (args: Args) => this.search(args),
        repository: (args: Args) => this.repository(args),
      };
      const data = project(root, selectionOf(query, variables)) as Readonly<Record<string, unknown>>;
      // What one part of a question cannot have is null, and said beside it.
      const missing = Object.entries(data).filter(([, part]) => part === null).map(([name]) => ({ type: 'NOT_FOUND', path: [name], message: 'Could not resolve to a Repository.' }));
      return this.json(missing.length > 0 ? { data, errors: missing } : { data });
    } catch (error) {
      return this.json({ errors: [{ message: String(error) }] });
    }
  }

  /** Issue search as documented: words with qualifiers, a thousand results at most. */
  private search({ query, first, after }: Args): unknown {
    const words = String(query).split(' ');
    const value = (name: string): string | undefined => words.find((word) => word.startsWith(`${name}:`))?.slice(name.length + 1);
    const slug = value('repo') ?? '';
    const since = value('updated')?.replace(/^>=/, '') ?? '';
    const [reviewer, author] = [value('reviewed-by'), value('author')];
    const found = (this.options.repositories.get(slug) ?? [])
      .filter((pull) => pull.updatedAt >= since)
      .filter((pull) => !words.includes('is:merged') || pull.mergedAt !== undefined)
      .filter((pull) => author === undefined || pull.author === author)
      .filter((pull) => reviewer === undefined || pull.reviews.some((one) => one.author === reviewer && one.submittedAt !== null))
      .toSorted((a, b) => (a.updatedAt < b.updatedAt ? -1 : 1))
      .slice(0, 1000);
    return this.page(slug, found, first, after);
  }

  /** Null where there is none. */
  private repository({ owner, name }: Args): unknown {
    const slug = `${String(owner)}/${String(name)}`;
    const pulls = this.options.repositories.get(slug);
    return pulls === undefined ? null : { pullRequests: (args: Args) => this.pullRequests(slug, pulls, args) };
  }

  private pullRequests(slug: string, pulls: readonly HostedPullRequest[], { states, first, after, orderBy }: Args): unknown {
    if (JSON.stringify(orderBy) !== '{"field":"UPDATED_AT","direction":"DESC"}') throw new SyntaxError('this order is not known here');
    const found = pulls.filter(({ mergedAt }) => states === undefined || (states === 'MERGED') === (mergedAt !== undefined)).toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
    return this.page(slug, found, first, after);
  }

  /** A connection, whose pages have a hundred nodes at most. */
  private page(slug: string, found: readonly HostedPullRequest[], first: unknown, after: unknown): unknown {
    if (!(Number(first) >= 1 && Number(first) <= 100)) throw new SyntaxError('`first` must be within 1 and 100');
    const begin = after === null || after === undefined ? 0 : Number(after);
    const end = begin + Number(first);
    return {
      issueCount: found.length, totalCount: found.length, pageInfo: { hasNextPage: end < found.length, endCursor: String(Math.min(end, found.length)) },
      nodes: found.slice(begin, end).map((pull) => this.pullRequest(slug, pull)),
    };
  }

  private pullRequest(slug: string, { number, title, author, updatedAt, mergedAt, mergedBy, mergeCommit, reviews }: HostedPullRequest): unknown {
    const url = `https://github.com/${slug}/pull/${number}`;
    // Of a bot the REST API says `name[bot]`, the GraphQL API `name` and that it is one.
    const actor = (login: string | undefined): unknown => (login === undefined ? null : { login: login.replace(/\[bot\]$/, ''), __typename: login.endsWith('[bot]') ? 'Bot' : 'User' });
    return {
      number, title, url, updatedAt, mergedAt: mergedAt ?? null, mergedBy: actor(mergedBy), author: actor(author), body: '',
      latestReviews: { nodes: [...new Set(reviews.filter((one) => one.submittedAt !== null).map((one) => one.author))].map((login) => ({ author: actor(login), body: 'Words of a review.' })) },
      mergeCommit: mergeCommit === undefined ? null : { oid: mergeCommit },
      reviews: (args: Args) => ({
        nodes: reviews.filter((one) => one.submittedAt !== null && (args['author'] === undefined || one.author === args['author'])).slice(0, Number(args['first'])).map((one, at) => ({
          state: one.state, submittedAt: one.submittedAt, author: actor(one.author), body: 'Words of a review.', url: `${url}#pullrequestreview-${number}${at}`,
          comments: (below: Args) => ({
            nodes: (one.comments ?? []).slice(0, Number(below['first'])).map((createdAt, place) => ({ createdAt, url: `${url}#discussion_r${number}${at}${place}`, body: 'Words of a comment.' })),
          }),
        })),
      }),
    };
  }
}
