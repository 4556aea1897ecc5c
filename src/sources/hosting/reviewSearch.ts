// What is GitHub asked for? Pull requests of one repository that the lead wrote, reviewed or merged: times, states, numbers, links and who
// reviewed, no words.

export interface Search {
  readonly alias: 'reviewed' | 'merged' | 'own';
  /** In the language of its search. */
  readonly words: string;
  /** Where the last page ended; null for the first. */
  readonly after: string | null;
}

const pullRequest = 'number url updatedAt mergedAt mergedBy { login }';
const reviews = 'reviews(author: $login, first: 30) { nodes { state submittedAt url comments(first: 50) { nodes { createdAt url } } } }';
const readers = 'author { login } mergeCommit { oid } latestReviews(first: 20) { nodes { author { login } } }';
const fields: Readonly<Record<Search['alias'], string>> = { reviewed: `${pullRequest} ${reviews} ${readers}`, merged: pullRequest, own: `${pullRequest} ${readers}` };

/** `since` is a day, `YYYY-MM-DD`, or a moment of ISO 8601. */
export function searches(slug: string, login: string, since: string): readonly Search[] {
  const all = `repo:${slug} is:pr updated:>=${since} sort:updated-asc`;
  return [
    { alias: 'reviewed', words: `${all} reviewed-by:${login}`, after: null },
    // Whoever merges without a word has mostly been asked to: pull requests that mention, assign or were commented on by the lead.
    { alias: 'merged', words: `${all} is:merged involves:${login} -author:${login}`, after: null },
    // Who read what the lead wrote.
    { alias: 'own', words: `${all} is:merged author:${login}`, after: null },
  ];
}

/** One request for a page of each; 50 pull requests a page keep it far from the service's limit of nodes. */
export function searchDocument(alive: readonly Search[], login: string): { readonly query: string; readonly variables: Readonly<Record<string, string | null>> } {
  const parts = alive.map(({ alias }) => `${alias}: search(query: $${alias}, type: ISSUE, first: 50, after: $${alias}After) { issueCount pageInfo { hasNextPage endCursor } nodes { ... on PullRequest { ${fields[alias]} } } }`);
  const declared = alive.map(({ alias }) => `$${alias}: String!, $${alias}After: String`);
  const withLogin = alive.some(({ alias }) => alias === 'reviewed');
  return {
    query: `query(${[...(withLogin ? ['$login: String!'] : []), ...declared].join(', ')}) { ${parts.join(' ')} }`,
    variables: Object.fromEntries([...(withLogin ? [['login', login] as const] : []), ...alive.flatMap(({ alias, words, after }) => [[alias, words], [`${alias}After`, after]] as const)]),
  };
}
