// Whose network does an IP address belong to? Decides where an address from outside may make this machine connect to.
import { BlockList, isIP } from 'node:net';

/**
 * `own`: this machine, or one of the networks that are not on the internet, at home, in a company or at a provider.
 * `closed`: what nobody serves a calendar from, such as the services of a cloud about its own machines (169.254.169.254).
 */
export type Network = 'public' | 'own' | 'closed';

// The special-purpose address registries of IANA (RFC 6890), for IPv4 and IPv6. What they do not know of IPv6 is closed.
const own4 = ['10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'];
const closed4 = [
  '0.0.0.0/8', '169.254.0.0/16', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24',
  '224.0.0.0/4', '240.0.0.0/4',
];
const own6 = ['::1/128', 'fc00::/7'];
/** Inside of what is public: protocols, examples, and tunnels that carry an IPv4 address. */
const closed6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];
const public6 = ['2000::/3'];
/** An IPv4 address in the clothes of IPv6, mapped or behind a translator (RFC 6052), is judged as what it is. */
const clothes = ['::ffff:', '64:ff9b::'];

const closed = listOf(closed4, closed6);
const own = listOf(own4, own6);
const everywhere = listOf(['0.0.0.0/0'], public6);

/** Closed for what is no IP address, and for one that names an interface of this machine (`fe80::1%eth0`). */
export function networkOf(ip: string): Network {
  const version = isIP(ip);
  if (version === 0 || ip.includes('%')) return 'closed';
  const within = (list: BlockList): boolean => list.check(ip, version === 6 ? 'ipv6' : 'ipv4');
  if (within(closed)) return 'closed';
  if (within(own)) return 'own';
  return within(everywhere) ? 'public' : 'closed';
}

function listOf(ranges4: readonly string[], ranges6: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges4) {
    const [net = '', bits = ''] = range.split('/');
    list.addSubnet(net, Number(bits), 'ipv4');
    for (const dress of clothes) list.addSubnet(`${dress}${net}`, 96 + Number(bits), 'ipv6');
  }
  for (const range of ranges6) {
    const [net = '', bits = ''] = range.split('/');
    list.addSubnet(net, Number(bits), 'ipv6');
  }
  return list;
}
