// Which hosting services are connected, as this window last saw it, and which could be? No settings file, and no repository, can turn one on.
import { workspace } from 'vscode';
import { gitHubAddresses } from '../core/hosting/gitHubAddresses';
import type { HostingPlace, HostingProvider } from '../core/hosting/hostingPlace';
import { type HostingConnection, readHostingConnections } from '../store/hostingConnections';

/** How long windows take to hear of each other's sign-ins, with room to spare; milliseconds. */
const settling = 60_000;

export class HostingConnections {
  all: readonly HostingConnection[] = [];
  /** When they were turned on while this window was open; milliseconds since 1970. */
  private readonly turnedOn = new Map<HostingProvider, number>();
  private looked = false;

  /** `local` is a program on this machine that stands in for the services, for tests and the demo: the environment alone names it. */
  constructor(readonly storage: string, private readonly local: string | undefined) {}

  /** Any window may have changed them. Answers whether there is news, and never rejects. */
  async look(): Promise<boolean> {
    const before = this.all;
    this.all = await readHostingConnections(this.storage);
    for (const { provider } of this.looked ? this.all : []) if (!before.some((one) => one.provider === provider)) this.turnedOn.set(provider, Date.now());
    this.looked = true;
    return JSON.stringify(this.all) !== JSON.stringify(before);
  }

  /** Turned on in another window a moment ago, whose sign-in this window's editor may not know of yet: that is not the same as signed out. */
  isNew(provider: HostingProvider): boolean {
    return Date.now() - (this.turnedOn.get(provider) ?? -Infinity) < settling;
  }

  get places(): readonly HostingPlace[] {
    return this.all.map(({ provider, host }) => ({ provider, host, ...gitHubAddresses(host, this.local) }));
  }

  /** By host, those that are not connected. */
  get offers(): readonly Omit<HostingConnection, 'scopes'>[] {
    const enterprise = enterpriseHost();
    const possible: readonly Omit<HostingConnection, 'scopes'>[] = [{ provider: 'github', host: 'github.com' }, ...(enterprise === null ? [] : [{ provider: 'github-enterprise' as const, host: enterprise }])];
    return possible.filter(({ provider }) => !this.all.some((one) => one.provider === provider));
  }
}

/** The server that the editor's own sign-in goes to. Only as the user has set it: a folder's settings could name anybody's. */
function enterpriseHost(): string | null {
  const uri = workspace.getConfiguration('github-enterprise').inspect<unknown>('uri')?.globalValue;
  const host = typeof uri === 'string' ? /^https:\/\/([\w.-]+)\/?$/.exec(uri.trim())?.[1] : undefined;
  return host === undefined || host.toLowerCase() === 'github.com' ? null : host.toLowerCase();
}
