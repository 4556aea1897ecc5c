// Against a real https server on this machine: how a calendar is asked for, and what becomes of every way in which that can go wrong.
import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { after, afterEach, before, describe, it } from 'mocha';
import { fetchCalendar, type Asked, type Fetched, type Web } from '../../../src/sources/address/fetchCalendar';
import type { Resolve } from '../../../src/sources/address/addressesOf';
import { systemWeb } from '../../../src/sources/address/systemWeb';
import { type CalendarServer, calendarServer, calendarText } from '../../support/calendarServer';
import { selfSigned } from '../../support/selfSigned';

const here: Resolve = async () => [{ address: '127.0.0.1', family: 4 }];
const text = calendarText({ day: '2026-11-03', title: 'Planning' });

describe('fetching a calendar', () => {
  let server: CalendarServer;
  const others: CalendarServer[] = [];
  before(async () => (server = await calendarServer()));
  afterEach(async () => {
    await Promise.all(others.splice(0).map((other) => other.close()));
    server.answer((_, response) => response.writeHead(500).end());
  });
  after(() => server.close());
  const other = async (...options: Parameters<typeof calendarServer>): Promise<CalendarServer> => {
    const one = await calendarServer(...options);
    others.push(one);
    return one;
  };

  const world = (change: Partial<Web> = {}): Web => ({ resolve: here, ca: () => [server.cert, ...others.map((o) => o.cert)], mostBytes: 100_000, connectWithin: 20_000, wholeWithin: 20_000, ...change });
  const at = (port = server.port, path = '/private-key/basic.ics'): string => `https://calendar.example.com:${port}${path}`;
  // The server is on this machine, so the lead has said that its name may lead there.
  const fetch = (change: Partial<Asked> = {}, web: Partial<Web> = {}): Promise<Fetched> =>
    fetchCalendar({ url: at(), mayBeOwn: true, marks: null, signal: new AbortController().signal, ...change }, world(web));
  const failure = async (...asked: Parameters<typeof fetch>): Promise<unknown> => {
    const fetched = await fetch(...asked);
    return fetched.kind === 'failed' ? fetched.failure : fetched.kind;
  };
  const sends = (body: string | Buffer, headers: Readonly<Record<string, string>> = {}) => server.answer((_, response) => response.writeHead(200, headers).end(body));
  const sendsTo = (location: string, from = server, status = 302): void => from.answer((_, response) => response.writeHead(status, { location }).end());

  describe('asks', () => {
    it('for the calendar alone, and says nothing of the lead', async () => {
      sends(text, { etag: '"1"', 'last-modified': 'Tue, 03 Nov 2026 09:00:00 GMT' });
      assert.deepEqual(await fetch(), { kind: 'fresh', body: Buffer.from(text), marks: { etag: '"1"', lastModified: 'Tue, 03 Nov 2026 09:00:00 GMT' } });
      assert.deepEqual(server.requests.at(-1), {
        path: '/private-key/basic.ics',
        headers: { accept: 'text/calendar, */*;q=0.1', 'user-agent': 'Fulcrum', 'accept-encoding': 'gzip', host: `calendar.example.com:${server.port}`, connection: 'close' },
      });
    });

    it('whether it is the same as before', async () => {
      server.answer((request, response) => response.writeHead(request.headers['if-none-match'] === '"1"' && request.headers['if-modified-since'] === 'then' ? 304 : 500).end());
      assert.deepEqual(await fetch({ marks: { etag: '"1"', lastModified: 'then' } }), { kind: 'same' });
      assert.equal(server.requests.at(-1)?.headers['if-none-match'], '"1"');
    });

    it('takes it packed', async () => {
      sends(gzipSync(text), { 'content-encoding': 'gzip' });
      assert.deepEqual(await fetch(), { kind: 'fresh', body: Buffer.from(text), marks: { etag: '', lastModified: '' } });
    });

    it('follows five times, to https alone', async () => {
      for (const status of [301, 302, 303, 307, 308]) {
        let left = 5;
        server.answer((_, response) => (left-- > 0 ? response.writeHead(status, { location: `../${left}/basic.ics` }).end() : response.end(text)));
        assert.equal((await fetch()).kind, 'fresh', String(status));
      }
      server.answer((request, response) => (request.url === '/b.ics' ? response.end(text) : response.writeHead(302, { location: `webcal://calendar.example.com:${server.port}/b.ics` }).end()));
      assert.equal((await fetch()).kind, 'fresh');
    });

    it('ends when it is told to', async () => {
      const ended = new AbortController();
      server.answer(() => ended.abort());
      await assert.rejects(fetch({ signal: ended.signal }), { name: 'AbortError' });
    });
  });

  describe('says when', () => {
    it('the name does not lead anywhere, or nobody can be asked', async () => {
      const rejecting = (code: string): Resolve => () => Promise.reject(Object.assign(new Error(`getaddrinfo ${code}`), { code }));
      assert.deepEqual(await failure({}, { resolve: rejecting('ENOTFOUND') }), { code: 'noName' });
      assert.deepEqual(await failure({}, { resolve: rejecting('EAI_AGAIN') }), { code: 'offline' });
      assert.deepEqual(await failure({}, { resolve: () => new Promise(() => {}), wholeWithin: 50 }), { code: 'slow' });
    });

    it('the connection is refused', async () => {
      const gone = await other();
      await gone.close();
      assert.deepEqual(await failure({ url: at(gone.port) }), { code: 'refused' });
    });

    it('the certificate is from nobody known, for another name, or of another time', async () => {
      const certificate = async (why: string, ...options: Parameters<typeof calendarServer>): Promise<void> => {
        const wrong = await other(...options);
        wrong.answer((_, response) => response.end(text));
        assert.deepEqual(await failure({ url: at(wrong.port) }, why === 'issuer' ? { ca: () => [server.cert] } : {}), { code: 'certificate', why });
        assert.equal(wrong.requests.length, 0);
      };
      await certificate('issuer');
      await certificate('name', selfSigned({ names: ['calendar.example.org'] }));
      await certificate('date', selfSigned({ names: ['calendar.example.com'], days: -1 }));
    });

    it('the certificate is from nobody known, whatever the environment allows', async () => {
      const was = process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
      process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
      try {
        assert.deepEqual(await failure({}, { ca: () => undefined }), { code: 'certificate', why: 'issuer' });
      } finally {
        if (was === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
        else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = was;
      }
    });

    /** A server below https: what a connection says is sent as it is. */
    const raw = async (each: (socket: net.Socket) => void, use: (port: number) => Promise<void>): Promise<void> => {
      const sockets: net.Socket[] = [];
      const listening = net.createServer((socket) => {
        sockets.push(socket.on('error', () => {}));
        each(socket);
      });
      await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
      try {
        await use((listening.address() as AddressInfo).port);
      } finally {
        listening.close();
        for (const socket of sockets) socket.destroy();
      }
    };

    it('somebody speaks no https', () => raw((socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi'), async (port) => {
      assert.deepEqual(await failure({ url: at(port) }), { code: 'noTls' });
    }));

    it('nobody shakes hands in time', () => raw(() => {}, async (port) => {
      assert.deepEqual(await failure({ url: at(port) }, { connectWithin: 50 }), { code: 'slow' });
    }));

    it('the connection is cut before anything is said', () => raw((socket) => socket.destroy(), async (port) => {
      assert.deepEqual(await failure({ url: at(port) }), { code: 'brokenOff' });
    }));

    it('it is refused, gone, asked too often, or broken', async () => {
      for (const status of [400, 401, 403, 404, 410, 418, 429, 500, 503]) {
        server.answer((_, response) => response.writeHead(status).end(text));
        assert.deepEqual(await failure(), { code: 'status', status, retryAfter: null });
      }
      server.answer((_, response) => response.writeHead(429, { 'retry-after': '7200' }).end());
      assert.deepEqual(await failure(), { code: 'status', status: 429, retryAfter: 7200 });
      server.answer((_, response) => response.writeHead(503, { 'retry-after': 'Tue, 03 Nov 2026 09:00:00 GMT' }).end());
      assert.deepEqual(await failure(), { code: 'status', status: 503, retryAfter: null });
      server.answer((_, response) => response.writeHead(304).end());
      assert.deepEqual(await failure(), { code: 'status', status: 304, retryAfter: null }, 'nothing was asked about');
      server.answer((_, response) => response.writeHead(302).end());
      assert.deepEqual(await failure(), { code: 'status', status: 302, retryAfter: null }, 'sent nowhere');
    });

    it('it says nothing, or one letter after the other', async () => {
      server.answer(() => {});
      assert.deepEqual(await failure({}, { wholeWithin: 300 }), { code: 'slow' });
      const dribbling: NodeJS.Timeout[] = [];
      server.answer((_, response) => {
        response.writeHead(200);
        dribbling.push(setInterval(() => response.write('B'), 5));
      });
      assert.deepEqual(await failure({}, { wholeWithin: 300 }), { code: 'slow' });
      dribbling.forEach(clearInterval);
    });

    it('it is too large: as it says, as it comes, or as it unpacks', async () => {
      server.answer((_, response) => response.writeHead(200, { 'content-length': '1000000' }).write('BEGIN:VCALENDAR'));
      assert.deepEqual(await failure(), { code: 'tooLarge' });
      const pour = (response: ServerResponse): void => void (response.destroyed || response.write('x'.repeat(10_000), () => pour(response)));
      server.answer((_, response) => pour(response.writeHead(200)));
      assert.deepEqual(await failure(), { code: 'tooLarge' });
      const bomb = gzipSync(Buffer.alloc(50_000_000));
      assert.ok(bomb.length < 100_000);
      sends(bomb, { 'content-encoding': 'gzip' });
      assert.deepEqual(await failure(), { code: 'tooLarge' });
    });

    it('it is larger than what is really taken: fifty megabytes', async () => {
      const begin = text.indexOf('BEGIN:VEVENT');
      const calendar = (bytes: number): Buffer => Buffer.concat([Buffer.from(text.slice(0, begin)), Buffer.alloc(bytes - text.length, '\n'), Buffer.from(text.slice(begin))]);
      assert.equal(systemWeb.mostBytes, 50_000_000);
      for (const [bytes, kind] of [[systemWeb.mostBytes, 'fresh'], [systemWeb.mostBytes + 1, { code: 'tooLarge' }]] as const) {
        // Chunked: nothing says how much it will be.
        server.answer((_, response) => response.writeHead(200, { 'transfer-encoding': 'chunked' }).end(calendar(bytes)));
        assert.deepEqual(await failure({}, { mostBytes: systemWeb.mostBytes }), kind);
      }
    });

    it('it is no calendar', async () => {
      for (const body of ['', '<!doctype html><title>Sign in</title>', '{}', gzipSync(text)]) {
        sends(body);
        assert.deepEqual(await failure(), { code: 'notACalendar' });
      }
    });

    it('it breaks off: in the answer, in the packing, or in the calendar', async () => {
      server.answer((_, response) => response.writeHead(200, { 'content-length': String(text.length) }).write(text.slice(0, 100), () => response.destroy()));
      assert.deepEqual(await failure(), { code: 'brokenOff' });
      server.answer((_, response) => response.writeHead(200).write(text, () => response.destroy()));
      assert.deepEqual(await failure(), { code: 'brokenOff' }, 'without the last chunk');
      sends(gzipSync(text).subarray(0, 60), { 'content-encoding': 'gzip' });
      assert.deepEqual(await failure(), { code: 'brokenOff' });
      sends(text, { 'content-encoding': 'gzip' });
      assert.deepEqual(await failure(), { code: 'brokenOff' });
      sends(text.slice(0, text.indexOf('END:VEVENT')));
      assert.deepEqual(await failure(), { code: 'brokenOff' });
    });

    it('it sends on to http, in a circle, or too often', async () => {
      sendsTo('http://calendar.example.com/basic.ics');
      assert.deepEqual(await failure(), { code: 'toHttp' });
      sendsTo('/private-key/basic.ics');
      assert.deepEqual(await failure(), { code: 'sentAround' });
      let left = 6;
      server.answer((_, response) => (left-- > 0 ? response.writeHead(302, { location: `/${left}` }).end() : response.end(text)));
      assert.deepEqual(await failure(), { code: 'sentAround' });
    });

    it('it sends on to another port, a password, or no address', async () => {
      const secret = await other();
      for (const location of [`https://calendar.example.com:${secret.port}/`, `https://127.0.0.1:${secret.port}/`, `https://ada:secret@calendar.example.com:${server.port}/`, 'file:///etc/passwd', 'https://[', 'ftp://calendar.example.com/']) {
        sendsTo(location);
        assert.deepEqual(await failure(), { code: 'sentAstray' }, location);
      }
      assert.equal(secret.connections(), 0);
    });
  });

  describe('does not probe', () => {
    const asked: string[] = [];
    const naming = (...answers: readonly string[]): Resolve => async (name) => {
      asked.push(name);
      const address = answers[Math.min(asked.length, answers.length) - 1]!;
      return [{ address, family: 4 }];
    };
    afterEach(() => asked.splice(0));

    it('this machine or the network around it, unless the lead said so', async () => {
      const connections = server.connections();
      assert.deepEqual(await failure({ mayBeOwn: false }), { code: 'ownNetwork', address: '127.0.0.1' });
      assert.deepEqual(await failure({ url: `https://127.0.0.1:${server.port}/`, mayBeOwn: false }), { code: 'ownNetwork', address: '127.0.0.1' });
      assert.deepEqual(await failure({}, { resolve: naming('169.254.169.254') }), { code: 'closedNetwork' });
      assert.equal(server.connections(), connections);
    });

    it('where a hostile server sends: no other name into the private network, though its own may be there', async () => {
      for (const location of ['https://127.0.0.1/', 'https://2130706433/', 'https://[::ffff:7f00:1]/', 'https://localhost/admin', 'https://router.example.com/', 'https://169.254.169.254/latest/meta-data/']) {
        sendsTo(location);
        assert.deepEqual(await failure(), { code: 'sentInside' }, location);
      }
    });

    it('wherever a hostile server sends, however it spells that', async () => {
      const decoy = await other();
      const { port } = decoy;
      const spelling = fc.constantFrom('127.0.0.1', '127.1', '2130706433', '0x7f000001', '0177.0.0.1', '[::1]', '[::ffff:7f00:1]', 'localhost', 'router.example.com', 'calendar.example.com', 'user@127.0.0.1', '127.0.0.1.', '0', '169.254.169.254');
      const location = fc.tuple(fc.constantFrom('https://', 'http://', '//', 'webcal://', 'HTTPS://', 'https:\\\\', 'ftp://', 'https:'), spelling, fc.constantFrom(`:${port}`, `:0${port}`, '', ':443', ':22'), fc.constantFrom('', '/', '/admin', '#x', '?y')).map((parts) => parts.join(''));
      await fc.assert(fc.asyncProperty(location, async (to) => {
        sendsTo(to);
        const fetched = await fetch();
        assert.equal(fetched.kind, 'failed', to);
      }), { numRuns: 60 });
      assert.equal(decoy.connections(), 0);
    });

    it('where a name leads the second time: each request goes where its own check went', async () => {
      sends(text);
      assert.equal((await fetch({}, { resolve: naming('127.0.0.1', '169.254.169.254') })).kind, 'fresh');
      assert.deepEqual(asked, ['calendar.example.com'], 'asked once, so that there is no second answer to connect to');
    });

    it('where a name leads after a redirect to itself', async () => {
      sendsTo('/again.ics');
      const asks = server.requests.length;
      assert.deepEqual(await failure({}, { resolve: naming('127.0.0.1', '169.254.169.254') }), { code: 'sentInside' });
      assert.equal(server.requests.length, asks + 1);
    });
  });
});
