import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { type Network, networkOf } from '../../../src/sources/address/networkOf';

/** IPv4 as a number; the ranges here are typed again, from the registry, with their first and last address. */
const special: readonly (readonly [first: string, last: string, Network])[] = [
  ['0.0.0.0', '0.255.255.255', 'closed'], ['10.0.0.0', '10.255.255.255', 'own'], ['100.64.0.0', '100.127.255.255', 'own'], ['127.0.0.0', '127.255.255.255', 'own'],
  ['169.254.0.0', '169.254.255.255', 'closed'], ['172.16.0.0', '172.31.255.255', 'own'], ['192.0.0.0', '192.0.0.255', 'closed'], ['192.0.2.0', '192.0.2.255', 'closed'],
  ['192.88.99.0', '192.88.99.255', 'closed'], ['192.168.0.0', '192.168.255.255', 'own'], ['198.18.0.0', '198.19.255.255', 'closed'],
  ['198.51.100.0', '198.51.100.255', 'closed'], ['203.0.113.0', '203.0.113.255', 'closed'], ['224.0.0.0', '255.255.255.255', 'closed'],
];
const numberOf = (ip: string): number => ip.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
const ipOf = (n: number): string => [24, 16, 8, 0].map((shift) => (n / 2 ** shift) & 255).join('.');
const expected = (n: number): Network => special.find(([first, last]) => n >= numberOf(first) && n <= numberOf(last))?.[2] ?? 'public';
const hex = (n: number): string => `${Math.floor(n / 65_536).toString(16)}:${(n % 65_536).toString(16)}`;
/** Edges of the ranges as often as anything else. */
const anyIp4 = fc.oneof(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.constantFrom(...special.flatMap(([first, last]) => [numberOf(first) - 1, numberOf(first), numberOf(last), numberOf(last) + 1]).filter((n) => n >= 0 && n < 2 ** 32)));

describe('whose network an IP address belongs to', () => {
  it('knows the ones that matter most', () => {
    const of = (network: Network, ...ips: readonly string[]): void => assert.deepEqual(ips.map((ip) => [ip, networkOf(ip)]), ips.map((ip) => [ip, network]));
    of('public', '93.184.216.34', '8.8.8.8', '172.32.0.1', '2606:4700::1', '64:ff9b::8.8.8.8', '::ffff:8.8.8.8');
    of('own', '127.0.0.1', '10.1.2.3', '172.16.0.1', '192.168.1.1', '100.64.0.1', '::1', 'fd00::1', 'fc00::1', '::ffff:127.0.0.1', '::ffff:a00:1', '64:ff9b::10.0.0.1', '64:ff9b::7f00:1');
    of('closed', '0.0.0.0', '169.254.169.254', '255.255.255.255', '224.0.0.1', '::', 'fe80::1', 'fe80::1%eth0', '::ffff:169.254.169.254', '64:ff9b::a9fe:a9fe', 'ff02::1', '2001:db8::1', '2002:7f00:1::', '2001::1', '::127.0.0.1', '64:ff9b:1::1', 'fec0::1');
    of('closed', '', 'localhost', '127.1', '0x7f.0.0.1', '2130706433', '[::1]', '1.2.3.4.5', '010.0.0.1');
  });

  it('judges every IPv4 address by the registry, in IPv6 clothes too', () => {
    fc.assert(fc.property(anyIp4, (n) => {
      assert.equal(networkOf(ipOf(n)), expected(n), ipOf(n));
      for (const dress of ['::ffff:', '64:ff9b::', '0:0:0:0:0:ffff:', '::FFFF:']) {
        assert.equal(networkOf(`${dress}${ipOf(n)}`), expected(n), dress + ipOf(n));
        assert.equal(networkOf(`${dress}${hex(n)}`), expected(n), dress + hex(n));
      }
    }), { numRuns: 2000 });
  });

  it('takes of IPv6 only what is on the internet', () => {
    const part = fc.integer({ min: 0, max: 0xffff });
    fc.assert(fc.property(fc.tuple(part, part, part, part, part, part, part, part), (parts) => {
      const [a, b] = parts;
      const outside = a < 0x2000 || a > 0x3fff || a === 0x2002 || (a === 0x2001 && (b < 0x200 || b === 0xdb8)) || (a === 0x3fff && b < 0x1000);
      const ip = parts.map((p) => p.toString(16)).join(':');
      if (outside) assert.notEqual(networkOf(ip), 'public', ip);
      else assert.equal(networkOf(ip), 'public', ip);
    }), { numRuns: 2000 });
  });

  it('calls nothing public that is no address, and never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      const network = networkOf(text);
      if (network !== 'closed') assert.match(text, /^(?:\d+\.\d+\.\d+\.\d+|[0-9a-fA-F:.]+)$/);
    }));
  });
});
