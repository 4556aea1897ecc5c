import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { addressesOf, type Resolve, WrongNetwork } from '../../../src/sources/address/addressesOf';
import { httpsAddress } from '../../../src/sources/address/httpsAddress';

const leadsTo = (...ips: readonly string[]): Resolve => async () => ips.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
const notAsked: Resolve = () => assert.fail('a number is no name');
const hostOf = (typed: string): string => {
  const address = httpsAddress(typed);
  return 'url' in address ? address.url.hostname : assert.fail(typed);
};
const wrong = (network: string) => (error: unknown): boolean => error instanceof WrongNetwork && error.network === network;

describe('the addresses of a host', () => {
  it('are those its name leads to, in their order', async () => {
    assert.deepEqual(await addressesOf('calendar.example.com', false, leadsTo('2606:4700::1', '93.184.216.34')), [{ address: '2606:4700::1', family: 6 }, { address: '93.184.216.34', family: 4 }]);
  });

  it('are none when a single one is private, unless the lead said so', async () => {
    await assert.rejects(addressesOf('calendar.example.com', false, leadsTo('93.184.216.34', '10.0.0.1')), wrong('own'));
    assert.equal((await addressesOf('calendar.corp.example', true, leadsTo('10.0.0.1'))).length, 1);
  });

  it('are none when one is where no calendar can be, whatever the lead said', async () => {
    for (const said of [true, false]) await assert.rejects(addressesOf('calendar.example.com', said, leadsTo('10.0.0.1', '169.254.169.254')), wrong('closed'));
    await assert.rejects(addressesOf('calendar.example.com', true, leadsTo()), { code: 'ENOTFOUND' });
  });

  it('see through every spelling of a number', async () => {
    for (const typed of ['127.0.0.1', '127.1', '2130706433', '0x7f000001', '0x7f.1', '017700000001', '0177.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '[0:0:0:0:0:ffff:7f00:1]', '①②⑦.0.0.1', '127.0.0.1.', '%31%32%37.0.0.1']) {
      await assert.rejects(addressesOf(hostOf(`https://${typed}/a.ics`), false, notAsked), wrong('own'), typed);
    }
    for (const typed of ['0', '0.0.0.0', '169.254.169.254', '2852039166', '0xa9fea9fe', '[::]', '[fe80::1]', '[::ffff:a9fe:a9fe]', '255.255.255.255']) {
      await assert.rejects(addressesOf(hostOf(`https://${typed}/a.ics`), true, notAsked), wrong('closed'), typed);
    }
  });

  it('see through them in any mixture', async () => {
    const base = fc.constantFrom((n: number) => String(n), (n: number) => `0x${n.toString(16)}`, (n: number) => `0${n.toString(8)}`);
    await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 255 }), fc.array(base, { minLength: 4, maxLength: 4 }), fc.integer({ min: 1, max: 4 }), async (b, c, d, spell, parts) => {
      const bytes = [127, b, c, d];
      const last = bytes.slice(parts - 1).reduce((sum, byte) => sum * 256 + byte, 0);
      const typed = [...bytes.slice(0, parts - 1), last].map((n, at) => spell[at]!(n)).join('.');
      await assert.rejects(addressesOf(hostOf(`https://${typed}/`), false, notAsked), wrong('own'), typed);
    }));
  });
});

describe('an address as it is typed', () => {
  const problem = (typed: string): string => {
    const address = httpsAddress(typed);
    return 'problem' in address ? address.problem : address.url.href;
  };

  it('is https, or webcal, which means https here', () => {
    assert.equal(problem(' webcal://calendar.example.com/a.ics?key=1#x '), 'https://calendar.example.com/a.ics?key=1');
    assert.equal(problem('WEBCALS://Calendar.Example.com:8443/a.ics'), 'https://calendar.example.com:8443/a.ics');
    assert.equal(problem('https://calendar.example.com'), 'https://calendar.example.com/');
  });

  it('is nothing else, and bears no password', () => {
    assert.deepEqual(['http://calendar.example.com/a.ics', 'file:///etc/passwd', 'calendar.example.com/a.ics', '', 'https://ada:secret@calendar.example.com/', 'https://good.example@evil.example/', 'javascript:1', 'https://[::1%25eth0]/'].map(problem),
      ['http', 'scheme', 'none', 'none', 'password', 'password', 'scheme', 'none']);
  });
});
