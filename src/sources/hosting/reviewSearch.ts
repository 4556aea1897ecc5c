// What is GitHub asked for? Pull requests of one repository that the lead wrote, reviewed or merged: times, states, numbers, links and who
// reviewed, no words.
import type { HostedRepository } from '../../core/hosting/hostedRepository';
import { slugOf } from '../../core/hosting/hostedRepository';

export interface Search {
  /** `merged` is the list of everybody's: there is no search for who merged. */
  readonly alias: 'reviewed' | 'own' | 'merged';
  /** In the language of its search; empty for the list. */
  readonly words: string;
  /** Where the last page ended; null for the first. */
  readonly after: string | null;
}

export interface SearchDocument {
  readonly query: string;
  readonly variables: Readonly<Record<string, string | null>>;
}

const pullRequest = 'number url updatedAt author { login __typename }';
const reviews = 'reviews(author: $login, first: 30) { nodes { state submittedAt url comments(first: 50) { nodes { createdAt url } } } }';
const readers = 'mergeCommit { oid } latestReviews(first: 20) { nodes { author { login } } }';
const page = 'pageInfo { hasNextPage endCursor }';
const found: Readonly<Record<Exclude<Search['alias'], 'merged'>, string>> = { reviewed: `${pullRequest} ${reviews} ${readers}`, own: `${pullRequest} ${readers}` };

/** `since` is a day, `YYYY-MM-DD`, or a moment of ISO 8601. */
export function searches(repository: HostedRepository, login: string, since: string): readonly Search[] {
  const all = `repo:${slugOf(repository)} is:pr updated:>=${since} sort:updated-asc`;
  return [
    { alias: 'reviewed', words: `${all} reviewed-by:${login}`, after: null },
    // Who read what the lead wrote.
    { alias: 'own', words: `${all} is:merged author:${login}`, after: null },
    { alias: 'merged', words: '', after: null },
  ];
}

/** One request for a page of each; 50 pull requests a page keep it far from the service's limit of nodes, and a page of the list costs it nothing. */
export function searchDocument(alive: readonly Search[], login: string, { owner, name }: HostedRepository): SearchDocument {
  const given = new Map<string, string | null>();
  const parts = alive.map(({ alias, words, after }) => {
    given.set(`${alias}After`, after);
    if (alias === 'merged') {
      given.set('owner', owner).set('name', name);
      return `merged: repository(owner: $owner, name: $name) { pullRequests(states: MERGED, first: 100, after: $mergedAfter, orderBy: { field: UPDATED_AT, direction: DESC }) { ${page} nodes { ${pullRequest} mergedAt mergedBy { login } } } }`;
    }
    given.set(alias, words);
    if (alias === 'reviewed') given.set('login', login);
    return `${alias}: search(query: $${alias}, type: ISSUE, first: 50, after: $${alias}After) { issueCount ${page} nodes { ... on PullRequest { ${found[alias]} } } }`;
  });
  const declared = [...given.keys()].map((variable) => `$${variable}: ${variable.endsWith('After') ? 'String' : 'String!'}`);
  return { query: `query(${declared.join(', ')}) { ${parts.join(' ')} }`, variables: Object.fromEntries(given) };
}
