// What did the lead review in one repository of GitHub since it was last asked? Loaded only once the lead has turned that on.
// Two requests there are, and no others: has any pull request moved (free while none has), and a page of what the lead reviewed, wrote or merged.
import { request } from '@octokit/request';
import type { HostedEvent } from '../../core/balance/hostedWork';
import type { GitHubAddresses } from '../../core/hosting/gitHubAddresses';
import type { HostedRepository } from '../../core/hosting/hostedRepository';
import { type HostedReading, loginMark } from '../../core/ownership/withReviewers';
import { failureOf, HostingFailure, isHttpError, limited, limitOf } from './hostingFailure';
import { ownEvents } from './ownEvents';
import { searchDocument, searches, type Search } from './reviewSearch';
import { below, searchPage, type FoundPullRequest } from './searchPage';

export interface GitHubQuestion {
  readonly addresses: GitHubAddresses;
  readonly repository: HostedRepository;
  /** As whom the lead is signed in. */
  readonly login: string;
  /** Seconds since 1970 from which reviews are wanted. */
  readonly since: number;
  /** What the last reading ended with; null for the first one. */
  readonly last: GitHubMark | null;
  /** Seconds since 1970. */
  readonly now: number;
  /** Sends one request; rejects with `HostingFailure`. */
  readonly fetch: typeof fetch;
  readonly signal?: AbortSignal | undefined;
}

/** From where the next reading goes on. */
export interface GitHubMark {
  /** Of the question whether anything has moved; null where it has to be asked anew. */
  readonly etag: string | null;
  /** When the newest pull request that was read had last moved, ISO 8601; null where there was none. */
  readonly until: string | null;
}

export interface GitHubReading extends GitHubMark {
  /** New or seen again, in any order; null where nothing has moved since. */
  readonly events: readonly Omit<HostedEvent, 'repo'>[] | null;
  /** Who read what, of the same pull requests. */
  readonly readings: readonly HostedReading[];
}

/** The service's search follows its data by some minutes: what moved within these is read again the next time. */
const settled = 15 * 60;
/** It answers no search beyond so many, and so many pages no lead has. */
const mostFound = 1000;
const mostRequests = 60;

/** Rejects with `HostingFailure`, or the signal's reason. */
export async function readGitHub(question: GitHubQuestion): Promise<GitHubReading> {
  const { addresses, last, now, signal } = question;
  const ask = request.defaults({
    baseUrl: addresses.rest, headers: { 'x-github-api-version': '2022-11-28' }, request: { fetch: question.fetch, ...(signal ? { signal } : {}) },
  });
  try {
    const moved = await hasMoved(ask, question);
    if (moved === 'no') return { events: null, readings: [], etag: last?.etag ?? null, until: last?.until ?? null };
    const { pulls, until } = await found(ask, question);
    return {
      events: pulls.flatMap((pull) => ownEvents(pull, question.login, question.since)),
      readings: pulls.flatMap(readingOf),
      etag: now - moved.newest > settled ? moved.etag : null,
      until: until ?? last?.until ?? null,
    };
  } catch (error) {
    signal?.throwIfAborted();
    throw failureOf(error, now);
  }
}

function readingOf({ mergeCommit, author, readers }: FoundPullRequest): HostedReading[] {
  if (mergeCommit === null || author === null) return [];
  return [{ commit: mergeCommit, author: loginMark(author), readers: [...new Set(readers.map(loginMark))].filter((login) => login !== loginMark(author)).sort() }];
}

type Ask = typeof request;

interface Moved {
  readonly etag: string | null;
  /** Seconds since 1970 of the newest pull request; 0 without any. */
  readonly newest: number;
}

async function hasMoved(ask: Ask, { repository: { owner, name }, last }: GitHubQuestion): Promise<Moved | 'no'> {
  try {
    const { headers, data } = await ask('GET /repos/{owner}/{repo}/pulls', {
      owner, repo: name, state: 'all', sort: 'updated', direction: 'desc', per_page: 1, headers: last?.etag ? { 'if-none-match': last.etag } : {},
    });
    if (!Array.isArray(data)) throw new HostingFailure({ code: 'brokenOff' });
    const updated: unknown = below(data[0], 'updated_at');
    return { etag: headers.etag ?? null, newest: typeof updated === 'string' ? Math.floor(Date.parse(updated) / 1000) || 0 : 0 };
  } catch (error) {
    if (isHttpError(error) && error.status === 304) return 'no';
    throw error;
  }
}

interface Found {
  readonly pulls: readonly FoundPullRequest[];
  /** When the newest of them had moved, as far as nothing before that can be missing; null without any. */
  readonly until: string | null;
}

/** Page by page; each pull request once for each search, as it was last. */
async function found(ask: Ask, { addresses, repository, login, since, last, now }: GitHubQuestion): Promise<Found> {
  const from = isoOf(Math.max(since, last?.until ? Math.floor(Date.parse(last.until) / 1000) - settled : 0));
  const pulls = new Map<string, FoundPullRequest>();
  const counts = new Map<Search['alias'], number>();
  const reached = new Map<Search['alias'], string>();
  let alive: readonly Search[] = searches(repository, login, from);
  for (let left = mostRequests; alive.length > 0 && left > 0; left--) {
    const answer = await ask('POST /graphql', { baseUrl: addresses.graphql.replace(/\/graphql$/, ''), ...searchDocument(alive, login, repository) });
    const body: unknown = answer.data;
    refuse(body, alive, limitOf(answer.headers, now));
    alive = alive.flatMap((search): Search[] => {
      const { alias } = search;
      const part = below(below(body, 'data'), alias);
      const page = searchPage(alias === 'merged' ? below(part, 'pullRequests') : part);
      if (page === null) throw new HostingFailure({ code: 'brokenOff' });
      for (const pull of page.pulls) pulls.set(`${alias} ${pull.number}`, pull);
      const end = page.pulls.at(-1)?.updatedAt;
      // The list begins with what moved last, and what is older was read before.
      if (alias === 'merged') return page.next === null || (end ?? '') < from ? [] : [{ ...search, after: page.next }];
      if (end !== undefined) reached.set(alias, end);
      const count = (counts.get(alias) ?? 0) + page.pulls.length;
      counts.set(alias, count);
      if (page.next !== null) return [{ ...search, after: page.next }];
      // A full house: it goes on from where the last one had moved.
      if (count < mostFound || end === undefined) return [];
      counts.set(alias, 0);
      return [{ ...search, words: search.words.replace(/updated:>=\S+/, `updated:>=${end}`), after: null }];
    });
  }
  const newest = [...pulls.values()].map(({ updatedAt }) => updatedAt).sort().at(-1) ?? null;
  // Where there was more than one reading asks for, the next one goes on there.
  const unfinished = alive.flatMap(({ alias }) => reached.get(alias) ?? []).sort()[0];
  return { pulls: [...pulls.values()], until: unfinished ?? newest };
}

/** GraphQL says what is wrong in an answer that looks fine. */
function refuse(body: unknown, asked: readonly Search[], until: number | null): void {
  const errors: unknown = below(body, 'errors');
  if (typeof body !== 'object' || body === null) throw new HostingFailure({ code: 'brokenOff' });
  if (!Array.isArray(errors) || errors.length === 0) return;
  const types = new Set(errors.map((error) => below(error, 'type')));
  if (types.has('RATE_LIMITED') || types.has('RATE_LIMIT')) throw limited(until);
  const answered = asked.every(({ alias }) => (below(below(body, 'data'), alias) ?? null) !== null);
  if (!answered) throw new HostingFailure({ code: types.has('FORBIDDEN') ? 'forbidden' : types.has('NOT_FOUND') ? 'notShown' : 'failed' });
}

function isoOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
}
