// Which hosting services has the lead connected, and which could be? Kept in the editor's storage: no settings file, and no repository, can turn one on.
import { workspace, type Memento } from 'vscode';
import { gitHubAddresses } from '../core/hosting/gitHubAddresses';
import type { HostingPlace, HostingProvider } from '../core/hosting/hostingPlace';

export interface Connection {
  readonly provider: HostingProvider;
  readonly host: string;
  /** What the sign-in was asked for. */
  readonly scopes: readonly string[];
}

const kept = 'fulcrum.hosting';

export class HostingConnections {
  /** `local` is a program on this machine that stands in for the services, for tests and the demo: the environment alone names it. */
  constructor(private readonly memory: Memento, private readonly local: string | undefined) {}

  get all(): readonly Connection[] {
    return this.memory.get<readonly Connection[]>(kept, []);
  }

  get places(): readonly HostingPlace[] {
    return this.all.map(({ provider, host }) => ({ provider, host, ...gitHubAddresses(host, this.local) }));
  }

  /** By host, those that are not connected. */
  get offers(): readonly Omit<Connection, 'scopes'>[] {
    const enterprise = enterpriseHost();
    const possible: readonly Omit<Connection, 'scopes'>[] = [{ provider: 'github', host: 'github.com' }, ...(enterprise === null ? [] : [{ provider: 'github-enterprise' as const, host: enterprise }])];
    return possible.filter(({ provider }) => !this.all.some((one) => one.provider === provider));
  }

  async add(connection: Connection): Promise<void> {
    await this.memory.update(kept, [...this.all.filter(({ provider }) => provider !== connection.provider), connection]);
  }

  async remove(provider: HostingProvider): Promise<void> {
    await this.memory.update(kept, this.all.filter((one) => one.provider !== provider));
  }
}

/** The server that the editor's own sign-in goes to. Only as the user has set it: a folder's settings could name anybody's. */
function enterpriseHost(): string | null {
  const uri = workspace.getConfiguration('github-enterprise').inspect<unknown>('uri')?.globalValue;
  const host = typeof uri === 'string' ? /^https:\/\/([\w.-]+)\/?$/.exec(uri.trim())?.[1] : undefined;
  return host === undefined || host.toLowerCase() === 'github.com' ? null : host.toLowerCase();
}
