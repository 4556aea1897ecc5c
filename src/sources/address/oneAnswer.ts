// What does one address answer to one request? Over a connection to nowhere but the addresses that were checked.
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { LookupFunction } from 'node:net';
import { pipeline } from 'node:stream/promises';
import type { IpAddress } from './addressesOf';

export interface OneRequest {
  /** https. */
  readonly url: URL;
  /** Where that is. */
  readonly addresses: readonly IpAddress[];
  readonly headers: Readonly<Record<string, string>>;
  /** Certificates to trust; undefined takes Node's own. */
  readonly ca: readonly string[] | undefined;
  /** Bytes of a body, packed and unpacked. */
  readonly mostBytes: number;
  /** Milliseconds until it must have answered the handshake. */
  readonly connectWithin: number;
  readonly signal: AbortSignal;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Unpacked; empty for all but 200. */
  readonly body: Buffer;
}

/** More than `mostBytes`. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** Rejects with what the connection or the signal says; nothing stays open. */
export async function oneAnswer(asked: OneRequest): Promise<Answer> {
  const response = await responseTo(asked);
  try {
    const { statusCode: status = 0, headers } = response;
    return { status, headers, body: status === 200 ? await bodyOf(response, asked.mostBytes) : Buffer.alloc(0) };
  } finally {
    response.destroy();
  }
}

function responseTo({ url, addresses, headers, ca, connectWithin, signal }: OneRequest): Promise<IncomingMessage> {
  // The name is not asked about again: between two answers it could lead elsewhere.
  const lookup: LookupFunction = (_name, { all }, answer) => {
    const [first] = addresses;
    if (all === true) answer(null, addresses.map((one) => ({ ...one })));
    else answer(null, first?.address ?? '', first?.family ?? 0);
  };
  // Loaded at the first request: whoever has no address starts without it.
  const { request } = process.getBuiltinModule('node:https');
  return new Promise((resolve, reject) => {
    const asking = request(url, {
      // A connection of its own: a shared agent may bear settings of whoever shares it.
      agent: false, lookup, signal, headers: { ...headers, 'accept-encoding': 'gzip' },
      // Whatever the environment says about certificates.
      rejectUnauthorized: true, ...(ca === undefined ? {} : { ca: [...ca] }),
    });
    const late = setTimeout(() => asking.destroy(Object.assign(new Error('no connection in time'), { code: 'ETIMEDOUT' })), connectWithin);
    asking.on('socket', (socket) => socket.once('secureConnect', () => clearTimeout(late)));
    asking.once('close', () => clearTimeout(late));
    asking.once('response', resolve);
    asking.on('error', reject);
    asking.end();
  });
}

async function bodyOf(response: IncomingMessage, mostBytes: number): Promise<Buffer> {
  if (Number(response.headers['content-length'] ?? 0) > mostBytes) throw new TooLarge();
  const upTo = async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let bytes = 0;
    for await (const chunk of source) {
      bytes += chunk.length;
      if (bytes > mostBytes) throw new TooLarge();
      yield chunk;
    }
  };
  const chunks: Buffer[] = [];
  const keep = async (source: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of upTo(source)) chunks.push(chunk);
  };
  if (/^(?:x-)?gzip$/i.test(response.headers['content-encoding'] ?? '')) await pipeline(response, upTo, process.getBuiltinModule('node:zlib').createGunzip(), keep);
  else await pipeline(response, keep);
  return Buffer.concat(chunks);
}
