// Which IP addresses may a connection to a host go to? Those its name leads to, once each of them is allowed.
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { networkOf } from './networkOf';

export interface IpAddress {
  readonly address: string;
  /** 4 or 6. */
  readonly family: number;
}

/** Asks for the addresses of a name; rejects as `dns.lookup` does. */
export type Resolve = (name: string) => Promise<readonly IpAddress[]>;

/** As every other program of this machine resolves names. */
export const systemResolve: Resolve = (name) => lookup(name, { all: true });

/** The name leads somewhere where this address may not be read. */
export class WrongNetwork extends Error {
  override readonly name = 'WrongNetwork';

  constructor(readonly network: 'own' | 'closed', readonly address: string) {
    super(`an address of the ${network} network`);
  }
}

/**
 * `hostname` is that of a URL, whose numbers in other spellings (`0x7f.1`, `2130706433`) are plain there already. One address that is not
 * allowed is enough to refuse the name: who mixes them has something in mind, or the network of a company, which is asked about.
 */
export async function addressesOf(hostname: string, mayBeOwn: boolean, resolve: Resolve): Promise<readonly IpAddress[]> {
  const literal = hostname.replace(/^\[(.*)\]$/, '$1');
  const addresses = isIP(literal) === 0 ? await resolve(hostname) : [{ address: literal, family: isIP(literal) }];
  if (addresses.length === 0) throw Object.assign(new Error('a name without an address'), { code: 'ENOTFOUND' });
  const judged = addresses.map(({ address }) => ({ address, network: networkOf(address) }));
  // What is never allowed comes before what can be asked about.
  const wrong = judged.find(({ network }) => network === 'closed') ?? judged.find(({ network }) => network === 'own' && !mayBeOwn);
  if (wrong !== undefined && wrong.network !== 'public') throw new WrongNetwork(wrong.network, wrong.address);
  return addresses;
}
