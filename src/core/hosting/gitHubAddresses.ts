// Where does GitHub answer? Its two interfaces, on github.com, in the enterprise cloud and on a server of one's own.

export interface GitHubAddresses {
  /** Without a slash at the end, as is the other one. */
  readonly rest: string;
  readonly graphql: string;
}

/**
 * Of a host such as `github.com`, `octo.ghe.com` or `git.example.com`. `local` stands in for all of them, where a program of the same
 * machine does: nothing but a port of this machine is taken, so that a sign-in cannot be carried elsewhere.
 */
export function gitHubAddresses(host: string, local?: string): GitHubAddresses {
  if (local !== undefined && /^http:\/\/127\.0\.0\.1:\d{1,5}$/.test(local)) return { rest: local, graphql: `${local}/graphql` };
  if (host === 'github.com') return { rest: 'https://api.github.com', graphql: 'https://api.github.com/graphql' };
  if (host.endsWith('.ghe.com')) return { rest: `https://api.${host}`, graphql: `https://api.${host}/graphql` };
  return { rest: `https://${host}/api/v3`, graphql: `https://${host}/api/graphql` };
}
