// Which hosting services has the lead turned on, on this machine? A file beside what is read of them, which every window and its thread
// look at: what is turned off in one is off in all of them.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HostingProvider } from '../core/hosting/hostingPlace';
import { withFileLock } from './fileLock';
import { replaceFile } from './replaceFile';

export interface HostingConnection {
  readonly provider: HostingProvider;
  /** Lower case, without a port. */
  readonly host: string;
  /** What the sign-in was asked for. */
  readonly scopes: readonly string[];
}

/** In `storage`, the folder that all windows share. None where there is no such file, or a damaged one: it is asked for again then. */
export async function readHostingConnections(storage: string): Promise<readonly HostingConnection[]> {
  try {
    const kept: unknown = JSON.parse(await readFile(fileIn(storage), 'utf8'));
    return Array.isArray(kept) ? kept.filter(isConnection) : [];
  } catch {
    return [];
  }
}

/** One place a provider. */
export function addHostingConnection(storage: string, added: HostingConnection): Promise<void> {
  return change(storage, (all) => [...all.filter(({ provider }) => provider !== added.provider), added]);
}

export function removeHostingConnection(storage: string, gone: HostingProvider): Promise<void> {
  return change(storage, (all) => all.filter(({ provider }) => provider !== gone));
}

function change(storage: string, changed: (all: readonly HostingConnection[]) => readonly HostingConnection[]): Promise<void> {
  const file = fileIn(storage);
  return withFileLock(file, async () => replaceFile(file, JSON.stringify(changed(await readHostingConnections(storage)))));
}

function fileIn(storage: string): string {
  return join(storage, 'hosting.json');
}

function isConnection(one: unknown): one is HostingConnection {
  return typeof one === 'object' && one !== null && 'provider' in one && (one.provider === 'github' || one.provider === 'github-enterprise')
    && 'host' in one && typeof one.host === 'string' && /^[\w.-]+$/.test(one.host)
    && 'scopes' in one && Array.isArray(one.scopes) && one.scopes.every((scope) => typeof scope === 'string');
}
