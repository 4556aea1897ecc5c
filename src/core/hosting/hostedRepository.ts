// Which repository of which hosting service does a remote's address mean?

/** `owner/name` on a host. */
export interface HostedRepository {
  /** Lower case, without a port. */
  readonly host: string;
  readonly owner: string;
  readonly name: string;
}

/**
 * Of an address as git takes it: `https://host/owner/name.git`, `git@host:owner/name`, `ssh://git@host:22/owner/name`. Null for
 * folders, for deeper paths, and for names that the service would not allow. Case of owner and name is kept, as it is shown.
 */
export function hostedRepository(address: string): HostedRepository | null {
  const scp = /^(?:[^@/\s]+@)?([^:/\s]{2,}):(?!\/)(.+)$/.exec(address);
  const url = /^(?:https?|ssh|git):\/\/(?:[^@/\s]*@)?([^:/\s]+)(?::\d+)?\/(.+)$/i.exec(address);
  const [, host = '', path = ''] = url ?? scp ?? [];
  const parts = /^\/*([A-Za-z0-9](?:[\w-]*))\/([\w.-]+?)(?:\.git)?\/*$/.exec(path);
  if (host === '' || parts === null || parts[2] === '.' || parts[2] === '..') return null;
  // GitHub takes ssh over the port of https under a name of its own.
  return { host: host.toLowerCase().replace(/^(?:www|ssh)\.(?=github\.com$)/, ''), owner: parts[1]!, name: parts[2]! };
}

/** `owner/name`, by which two clones are known to be of the same one. */
export function slugOf({ owner, name }: Pick<HostedRepository, 'owner' | 'name'>): string {
  return `${owner}/${name}`;
}
