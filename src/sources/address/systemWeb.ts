// How does Fulcrum reach the world outside? By itself, with the names and certificates that this machine knows.
import { systemResolve } from './addressesOf';
import type { Web } from './fetchCalendar';

/**
 * The editor's proxy is not used: a proxy connects to whatever a name means to it, so that nobody could promise that the address which was checked is
 * the one that is read. (The editor lends its proxy to the modules of its main thread alone; this runs in one of its own.)
 */
export const systemWeb: Web = { resolve: systemResolve, ca: trusted, mostBytes: 50_000_000, connectWithin: 15_000, wholeWithin: 60_000 };

/** Node's own certificates and the system's, where this Node can tell them, as companies have some of their own there. */
function trusted(): readonly string[] | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- from Node 22.15 on, which the types of the oldest Node here do not know
  const { getCACertificates } = process.getBuiltinModule('node:tls') as { readonly getCACertificates?: (of: 'default' | 'system') => string[] };
  return getCACertificates && [...getCACertificates('default'), ...getCACertificates('system')];
}
