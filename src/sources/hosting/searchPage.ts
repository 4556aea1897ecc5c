// What does a page of GitHub's search say? Its bytes are a stranger's: what is not as documented is left out, and nothing else is kept.

export interface FoundReview {
  readonly state: string;
  readonly submittedAt: string;
  readonly url: string;
  readonly comments: readonly { readonly createdAt: string; readonly url: string }[];
}

export interface FoundPullRequest {
  readonly number: number;
  readonly url: string;
  readonly updatedAt: string;
  readonly mergedAt: string | null;
  readonly mergedBy: string | null;
  readonly reviews: readonly FoundReview[];
  /** What it became on the branch it went into; null while it is open, or where nobody asked. */
  readonly mergeCommit: string | null;
  readonly author: string | null;
  /** It was opened by a bot or an assistant. */
  readonly byMachine: boolean;
  /** Logins of those who reviewed it. */
  readonly readers: readonly string[];
}

export interface SearchPage {
  readonly pulls: readonly FoundPullRequest[];
  /** Null on the last page. */
  readonly next: string | null;
}

/** Null where it is no page at all: an answer that broke off, or one of something else. */
export function searchPage(found: unknown): SearchPage | null {
  const pageInfo = below(found, 'pageInfo');
  const nodes = below(found, 'nodes');
  const next = below(pageInfo, 'endCursor');
  if (!Array.isArray(nodes) || typeof below(pageInfo, 'hasNextPage') !== 'boolean') return null;
  return { pulls: nodes.flatMap(pullOf), next: below(pageInfo, 'hasNextPage') === true && typeof next === 'string' ? next : null };
}

function pullOf(node: unknown): FoundPullRequest[] {
  const [number, url, updatedAt] = [below(node, 'number'), below(node, 'url'), moment(below(node, 'updatedAt'))];
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || updatedAt === null) return [];
  const page = linkOf(url);
  if (page === null) return [];
  return [{
    number, url: page, updatedAt, mergedAt: moment(below(node, 'mergedAt')), mergedBy: loginOf(node, 'mergedBy'), reviews: nodesOf(below(node, 'reviews')).flatMap(reviewOf),
    mergeCommit: commitOf(below(below(node, 'mergeCommit'), 'oid')), author: loginOf(node, 'author'),
    byMachine: below(below(node, 'author'), '__typename') === 'Bot',
    readers: nodesOf(below(node, 'latestReviews')).flatMap((review) => loginOf(review, 'author') ?? []),
  }];
}

function reviewOf(node: unknown): FoundReview[] {
  const [state, submittedAt, url] = [below(node, 'state'), moment(below(node, 'submittedAt')), linkOf(below(node, 'url'))];
  if (typeof state !== 'string' || submittedAt === null || url === null) return [];
  return [{
    state, submittedAt, url,
    comments: nodesOf(below(node, 'comments')).flatMap((comment) => {
      const [createdAt, at] = [moment(below(comment, 'createdAt')), linkOf(below(comment, 'url'))];
      return createdAt === null || at === null ? [] : [{ createdAt, url: at }];
    }),
  }];
}

/** A field of what may be anything. */
export function below(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
}

function nodesOf(connection: unknown): readonly unknown[] {
  const nodes: unknown = below(connection, 'nodes');
  return Array.isArray(nodes) ? nodes : [];
}

function loginOf(value: unknown, role: string): string | null {
  const login: unknown = below(below(value, role), 'login');
  return typeof login === 'string' && login.length < 100 ? login : null;
}

function commitOf(value: unknown): string | null {
  return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value) ? value : null;
}

function moment(value: unknown): string | null {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value)) ? value : null;
}

/** Of a page that a browser may be sent to. */
function linkOf(value: unknown): string | null {
  return typeof value === 'string' && value.length < 2000 && /^https:\/\/[\w.-]+(?::\d+)?\/[\w./#-]+$/.test(value) ? value : null;
}
